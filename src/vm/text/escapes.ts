/** An escape in a string or a character: its value, and how many characters it takes. */
export interface Escape {
  readonly value: number
  readonly length: number
}

/** Why there is none, and what to write instead. */
export interface BadEscape {
  readonly problem: string
  /** How many characters are wrong. */
  readonly length: number
  readonly hint: string
}

const SIMPLE: ReadonlyMap<string, number> = new Map([
  ["n", 10],
  ["r", 13],
  ["t", 9],
  ["0", 0],
  ["\\", 92],
  ['"', 34],
])

const KNOWN = 'known are \\n \\r \\t \\0 \\\\ \\" \\xHH'

const HEX = /x([0-9a-fA-F]{2})/y
/** `\0` is one only where no digit follows. */
const OCTAL = /[1-7][0-7]{0,2}|0[0-9]+/y

/** Reads the escape whose backslash is at `at`. `quote` is the mark around the text, which may be escaped too. */
export const readEscape = (text: string, at: number, quote: string): Escape | BadEscape => {
  OCTAL.lastIndex = at + 1
  const octal = OCTAL.exec(text)?.[0].slice(0, 3)
  if (octal !== undefined) {
    const value = /^[0-7]+$/.test(octal) ? Number.parseInt(octal, 8) : 0
    const instead = value < 256 ? `\\x${value.toString(16).padStart(2, "0")}` : "\\xHH"
    return {
      problem: `octal escapes such as \`\\${octal}\` are not supported`,
      length: octal.length + 1,
      hint: value === 0 ? "write \\x00 before a digit" : `write ${instead}`,
    }
  }
  const c = text[at + 1]
  const simple = c === quote ? quote.charCodeAt(0) : SIMPLE.get(c ?? "")
  if (simple !== undefined) return { value: simple, length: 2 }
  HEX.lastIndex = at + 1
  const hex = HEX.exec(text)
  if (hex !== null) return { value: Number.parseInt(hex[1]!, 16), length: 4 }
  const atEnd = c === undefined || c === "\n"
  const length = atEnd ? 1 : c > "\ud7ff" && c < "\udc00" ? 3 : 2
  return { problem: `unknown escape \`${text.slice(at, at + length)}\``, length, hint: KNOWN }
}
