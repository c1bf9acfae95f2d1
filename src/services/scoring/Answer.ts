/** What a model wrote, as a program: the text of one, its bytes (or numbers that should be), or nothing. */
export type Answer = string | ReadonlyArray<number> | undefined

/** Where the reasoning ends that some models put in front of what they say. */
const REASONED = "</think>"

/** A line that begins or ends a block of code (CommonMark, 4.5): up to three blanks, then three or more of a kind. */
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})(.*)$/

/** The last block of code that is fenced in the text; one that nothing ends goes to the end. `undefined` if there is none. */
const lastFenced = (text: string): string | undefined => {
  if (!text.includes("```") && !text.includes("~~~")) return undefined
  let last: string | undefined
  let fence = ""
  let start = 0
  let at = 0
  while (at <= text.length) {
    const newline = text.indexOf("\n", at)
    const end = newline < 0 ? text.length : newline
    // A line that long is not a fence.
    const [, mark = "", rest = ""] = (end - at < 200 ? FENCE.exec(text.slice(at, end).replace(/\r$/, "")) : null) ?? []
    const next = end + 1
    if (mark !== "" && fence === "") [fence, start] = [mark, next]
    else if (fence !== "" && mark[0] === fence[0] && mark.length >= fence.length && rest.trim() === "") {
      last = text.slice(start, at)
      fence = ""
    }
    at = next
  }
  return fence === "" ? last : text.slice(start)
}

/** Characters of an answer that is looked at, or bytes: the longest program of a record has a hundredth of it. */
export const LONGEST = 1 << 18

/** Bytes of the shortest instruction: what is shorter is no program in hexadecimal digits, but a word such as `add`. */
const SHORTEST = 4

const LIST = /^\[?\s*\d{1,3}(?:\s*,\s*\d{1,3})*\s*,?\s*\]?$/
const HEX = /^(?:0x)?[0-9a-f]{2}(?:[\s,]*(?:0x)?[0-9a-f]{2})*$/i

/** Characters that bytes are written with: most answers have others, soon. */
const WRITES_BYTES = /^[\s[\]0-9a-fx,]*$/i

const bytesOf = (text: string): ReadonlyArray<number> | undefined => {
  if (!WRITES_BYTES.test(text)) return undefined
  if (LIST.test(text) && /[[,]/.test(text)) return (text.match(/\d+/g) ?? []).map(Number)
  if (!HEX.test(text)) return undefined
  const digits = text.replace(/0x|[\s,]/gi, "")
  return digits.length < 2 * SHORTEST ? undefined : Array.from(Buffer.from(digits, "hex"))
}

/**
 * The program in what a model wrote: of text, the last fenced block, or all of it where there is none, without reasoning in front
 * (up to `</think>`). Bytes written as a list of numbers (`[80, 128, …]`) or in hexadecimal digits are bytes.
 */
export const answerIn = (text: string): Answer => {
  const reasoned = text.lastIndexOf(REASONED)
  const said = reasoned < 0 ? text : text.slice(reasoned + REASONED.length)
  const program = lastFenced(said) ?? said
  const trimmed = program.trim()
  if (trimmed === "") return undefined
  return program.length > LONGEST ? program : (bytesOf(trimmed) ?? program)
}
