import { type ByteWriter, tokenOf } from "../ByteWriter.js"

/** Capitals and closing marks of prompts. */

const SPACE = 32
const EXCLAMATION = 33
const FULL_STOP = 46
const COLON = 58
const SEMICOLON = 59
const QUESTION_MARK = 63

const isLower = (c: number): boolean => c >= 97 && c <= 122
const isLetter = (c: number): boolean => isLower(c) || (c >= 65 && c <= 90)
const isWord = (c: number): boolean => isLetter(c) || (c >= 48 && c <= 57) || c === 95
const isMark = (c: number): boolean => c === FULL_STOP || c === EXCLAMATION || c === QUESTION_MARK

/**
 * Whether a text begins with a name from mathematics or a program, whose first letter must stay as it is: `x after`, `f(3)`,
 * `r9 holds`, `size = 4`. (`a` is an article where a word follows.)
 */
export const beginsWithName = (text: string): boolean =>
  /^(?:[b-z]|a(?! +[a-z]{2}))(?![a-z])|^[a-z]+(?:[\d_([]| *[-+*\/<>^&|%:]*=| +[-+*\/<>^&|%] *[\w(])/.test(text)

const head = (out: ByteWriter, start: number): string => {
  let text = ""
  for (let n = start; n < out.at && text.length < 24; n++) text += String.fromCharCode(out.bytes[n]!)
  return text
}

/** Whether the word at `start` is of two letters or more, with a blank and another letter behind it: no name is. */
const isPlainWord = ({ at, bytes }: ByteWriter, start: number): boolean => {
  let n = start + 1
  while (n < at && isLower(bytes[n]!)) n++
  return n - start > 1 && n + 1 < at && bytes[n] === SPACE && isLetter(bytes[n + 1]!)
}

/** Makes the first letter of a sentence a capital. */
export const capitalise = (out: ByteWriter, start: number): void => {
  const first = out.bytes[start]!
  if (!isLower(first) || (!isPlainWord(out, start) && beginsWithName(head(out, start)))) return
  out.bytes[start] = first - 32
}

const QUESTIONS = "what how is are does can could would will which who whose where when am was were did has".split(" ")

/** A word as a number, 5 bits a letter in either case. */
const withLetter = (key: number, c: number): number => key * 32 + (c & 31)

const keysOf = (words: ReadonlyArray<string>): ReadonlySet<number> =>
  new Set(words.map((word) => [...word].reduce((key, c) => withLetter(key, c.charCodeAt(0)), 0)))

const QUESTION_KEYS = keysOf(QUESTIONS)
const PREPOSITION_KEYS = keysOf("at by in from to for on of with after under".split(" "))
const ASKED_KEYS = keysOf(["which", "what", "how", "whose"])

/** Where the last sentence of those from `start` on begins. */
const lastSentence = ({ at, bytes }: ByteWriter, start: number): number => {
  for (let n = at - 2; n > start + 1; n--) {
    const mark = bytes[n - 1]!
    // `2! ways`: a factorial.
    if (bytes[n] === SPACE && isMark(mark) && (mark !== EXCLAMATION || isLetter(bytes[n - 2]!))) return n + 1
  }
  return start
}

/** Where what stands behind the last semicolon or colon begins, or the sentence at `from`: `x is 3; what is 2x`. */
const lastClause = ({ at, bytes }: ByteWriter, from: number): number => {
  for (let n = at - 2; n > from; n--)
    if (bytes[n] === SPACE && (bytes[n - 1] === SEMICOLON || bytes[n - 1] === COLON)) return n + 1
  return from
}

/** Where the word at `from` ends if it is one of these, else −1. */
const wordEnd = ({ at, bytes }: ByteWriter, from: number, keys: ReadonlySet<number>): number => {
  if (from >= at || !isLetter(bytes[from]!)) return -1
  let key = withLetter(0, bytes[from]!)
  let end = from + 1
  while (end < at && end - from < 6 && isLower(bytes[end]!)) key = withLetter(key, bytes[end++]!)
  return (end === at || !isWord(bytes[end]!)) && keys.has(key) ? end : -1
}

/** Whether the sentence at `from`, the last one, begins with a word that asks: `What is`, `At which`. */
const isQuestion = (out: ByteWriter, from: number): boolean => {
  if (wordEnd(out, from, QUESTION_KEYS) >= 0) return true
  const end = wordEnd(out, from, PREPOSITION_KEYS)
  return end >= 0 && wordEnd(out, end + 1, ASKED_KEYS) >= 0
}

const STOP = tokenOf(".")
const QUESTION = tokenOf("?")

/** Closes the sentence from `start` on, or the last of several, with a full stop or a question mark, if nothing closes it. */
export const close = (out: ByteWriter, start: number, isMany: boolean): void => {
  const { at, bytes } = out
  const last = bytes[at - 1]!
  if (last === FULL_STOP || last === QUESTION_MARK || (last === EXCLAMATION && isLetter(bytes[at - 2]!))) return
  const from = isMany ? lastSentence(out, start) : start
  out.token(isQuestion(out, from) || isQuestion(out, lastClause(out, from)) ? QUESTION : STOP)
}
