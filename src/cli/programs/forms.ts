import { cut } from "../../domain/shown.js"
import { decodeInstructions, InvalidProgram } from "../../vm/binary/decode.js"
import { codePoint } from "../../vm/text/characters.js"
import { oneLine } from "../text.js"

/** What a file's bytes are: a program itself, the digits or numbers that stand for one, or assembly text. */

const NEWLINE = 10
const SPACE = 32
const QUOTE = 34
const COMMA = 44
const OPEN_BRACKET = 91
const BACKSLASH = 92
const CLOSE_BRACKET = 93
const OPEN_BRACE = 123
const CLOSE_BRACE = 125

const isBlank = (byte: number): boolean => byte === SPACE || (byte >= 9 && byte <= 13)
const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

/** Where the first byte is that is neither a blank nor part of a byte order mark. */
const contentStart = (bytes: Uint8Array): number => {
  let at = BYTE_ORDER_MARK.every((byte, n) => bytes[n] === byte) ? 3 : 0
  while (at < bytes.length && isBlank(bytes[at]!)) at++
  return at
}

/** Why the bytes are not a program; `undefined` if they are one. */
export const defectOf = (bytes: Uint8Array): InvalidProgram | undefined => {
  try {
    decodeInstructions(bytes)
    return undefined
  } catch (error) {
    if (error instanceof InvalidProgram) return error
    throw error
  }
}

/**
 * Whether a file holds a program's bytes rather than text. No statement of assembly is a valid instruction, whose
 * bytes 1 to 3 cannot be letters; line breaks alone are text, although they could be instructions.
 */
export const isProgram = (bytes: Uint8Array): boolean =>
  bytes.length === 0 || (contentStart(bytes) < bytes.length && defectOf(bytes) === undefined)

const SAMPLE = 4096

/** Whether bytes that are neither a program nor UTF-8 look like a program that is damaged, rather than like text. */
export const looksBinary = (bytes: Uint8Array, { offset }: InvalidProgram): boolean => {
  if (offset > 0 || isUtf16(bytes)) return offset > 0
  let printable = 0
  let control = 0
  for (const byte of bytes.subarray(0, SAMPLE)) {
    if (isBlank(byte) || (byte > SPACE && byte < 127)) printable++
    else if (byte < 128) control++
  }
  return printable < 2 * control
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
const anyUtf8 = new TextDecoder()
const encoder = new TextEncoder()

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    utf8.decode(bytes)
    return true
  } catch {
    return false
  }
}

/** The first byte that is not UTF-8, in a line that has one. */
const invalidByte = (line: Uint8Array): number => {
  const text = anyUtf8.decode(line)
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) {
    // The replacement character itself may stand there.
    const offset = encoder.encode(text.slice(0, at)).length
    if (!(line[offset] === 0xef && line[offset + 1] === 0xbf && line[offset + 2] === 0xbd)) return line[offset]!
  }
  return line[line.length - 1]!
}

/** Whether the text begins with the byte order mark of UTF-16, of either order. */
const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

const invalidUtf8 = (bytes: Uint8Array): string => {
  if (isUtf16(bytes)) return "it is UTF-16, not UTF-8"
  let number = 1
  for (let at = 0; at < bytes.length; number++) {
    const next = bytes.indexOf(NEWLINE, at)
    const line = bytes.subarray(at, next < 0 ? bytes.length : next)
    if (!isUtf8(line)) {
      const byte = invalidByte(line).toString(16).toUpperCase().padStart(2, "0")
      return `it is not UTF-8 (byte 0x${byte} on line ${number})`
    }
    at += line.length + 1
  }
  return "it is not UTF-8"
}

/** The bytes as text, or why they are none. A byte order mark is kept. */
export const asText = (bytes: Uint8Array): { readonly text: string } | { readonly problem: string } => {
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch {
    return { problem: invalidUtf8(bytes) }
  }
  const control = /[^\P{Cc}\t\n\r\f]/u.exec(text)
  if (control === null) return { text }
  let line = 1
  for (let at = text.indexOf("\n"); at >= 0 && at < control.index; at = text.indexOf("\n", at + 1)) line++
  return { problem: `there is a control character (${codePoint(text.charCodeAt(control.index))}) on line ${line}` }
}

/** The bytes that a JSON array or hex text stands for, or why it stands for none; `undefined` for another text. */
export const standsFor = (bytes: Uint8Array): Uint8Array | string | undefined => {
  const start = contentStart(bytes)
  if (bytes[start] === OPEN_BRACKET) return bytesOfJson(bytes, start)
  if (bytes[start] === OPEN_BRACE)
    return "it is a JSON object, not an array of bytes; the program of a record is the array in its binary_ir"
  return bytesOfHex(bytes, start)
}

/** The value of a hexadecimal digit, or −1. */
const DIGITS = Int8Array.from({ length: 256 }, (_, code) => {
  const digit = Number.parseInt(String.fromCharCode(code), 16)
  return Number.isNaN(digit) ? -1 : digit
})

const bytesOfHex = (source: Uint8Array, start: number): Uint8Array | string | undefined => {
  let digits = 0
  let odd: string | undefined
  for (let at = start; at < source.length;) {
    const from = at
    while (at < source.length && DIGITS[source[at]!]! >= 0) at++
    const length = at - from
    digits += length
    if (length % 2 !== 0) odd ??= anyUtf8.decode(source.subarray(from, Math.min(at, from + 1000)))
    if (at < source.length && !isBlank(source[at]!)) return undefined
    at++
  }
  // A word of hex digits alone can also be the beginning of a program: `add`.
  if (odd !== undefined)
    return isDigit(source[start]!) ? `its hex text has a byte without a second digit: ${cut(odd)}` : undefined
  const bytes = new Uint8Array(digits / 2)
  let half = 0
  for (let at = start; at < source.length; at++) {
    const digit = DIGITS[source[at]!]!
    if (digit < 0) continue
    bytes[half >> 1]! |= half % 2 === 0 ? digit << 4 : digit
    half++
  }
  return bytes
}

const invalidJson = (problem: string): string => `its JSON is not valid: ${problem}`

/** Reads an array of numbers. Nothing else is parsed, however deep or long it is. */
const bytesOfJson = (source: Uint8Array, start: number): Uint8Array | string => {
  // A byte takes two characters at least, a digit and a comma or bracket.
  const bytes = new Uint8Array((source.length - start) >> 1)
  let count = 0
  let at = start + 1
  const skipBlanks = (): void => {
    while (at < source.length && isBlank(source[at]!)) at++
  }
  skipBlanks()
  const empty = source[at] === CLOSE_BRACKET
  for (; !empty; at++) {
    skipBlanks()
    if (at >= source.length) return invalidJson("it ends within the array")
    const from = at
    let value = 0
    while (isDigit(source[at]!)) value = value * 10 + source[at++]! - 48
    const plain = at > from && (at === from + 1 || source[from] !== 48)
    const next = source[at]
    if (!plain || value > 255 || !(next === COMMA || next === CLOSE_BRACKET || isBlank(next ?? SPACE))) {
      const other = otherElement(source, from, count)
      if (typeof other === "string") return other
      value = other.value
      at = other.end
    }
    bytes[count++] = value
    skipBlanks()
    if (source[at] === CLOSE_BRACKET) break
    if (at >= source.length) return invalidJson("it ends within the array")
    if (source[at] !== COMMA) return invalidJson(`there is no comma after element ${count - 1}`)
  }
  at++
  skipBlanks()
  return at < source.length ? invalidJson("there is more after the array") : bytes.slice(0, count)
}

/** Bytes of an element that are looked at to describe it. */
const MOST_READ = 1000

const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/

/** A byte in another spelling (`8e1`), or what is wrong with the element that begins at `from`. */
const otherElement = (
  source: Uint8Array,
  from: number,
  index: number,
): { readonly value: number; readonly end: number } | string => {
  const text = anyUtf8.decode(source.subarray(from, from + MOST_READ))
  const number = NUMBER.exec(text)?.[0]
  const value = Number(number)
  if (number !== undefined && (value & 255) === value && !/^[0-9.eE+-]/.test(text.slice(number.length)))
    return { value, end: from + number.length }
  const element = elementOf(text)
  return element === ""
    ? invalidJson(`element ${index} is missing`)
    : `element ${index} of its JSON array is ${oneLine(cut(element))}, not a byte (0 to 255)`
}

/** The element at the beginning of a text: to its end, or as much as there is. */
const elementOf = (text: string): string => {
  let depth = 0
  let quoted = false
  for (let n = 0; n < text.length; n++) {
    const c = text.charCodeAt(n)
    if (quoted) {
      if (c === BACKSLASH) n++
      else if (c === QUOTE) quoted = false
    } else if (c === QUOTE) quoted = true
    else if (c === OPEN_BRACKET || c === OPEN_BRACE) depth++
    else if ((c === COMMA || c === CLOSE_BRACKET || c === CLOSE_BRACE) && depth === 0) return text.slice(0, n).trimEnd()
    else if (c === CLOSE_BRACKET || c === CLOSE_BRACE) depth--
  }
  return text.trimEnd()
}
