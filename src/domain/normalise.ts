/**
 * The loosest form of a prompt: lower case, without blanks, commas, quotes, brackets and closing punctuation
 * (`. ? ! ; :` before a blank or the end). Letters, digits and operators stay. Generated prompts differ even in this form,
 * so that no reader's notion of punctuation can make two of them one. Takes time in proportion to the length.
 */
export const normalisePrompt = (prompt: string): string =>
  // The look behind keeps a run of marks from being tried at each of its characters.
  prompt.toLowerCase().replace(/(?<![.?!;:])[.?!;:]+(?=\s|$)|[\s,'"`’‘“”()[\]{}]/g, "")

const OTHER = 0
const BLANK = 1
const WORD = 2
const QUOTE = 3
const OPERATOR = 4

const kindOf = (c: string): number => {
  if (/\s/.test(c)) return BLANK
  if (/[\p{L}\p{N}\p{M}\p{Cs}_]/u.test(c)) return WORD
  if (/["'`]/.test(c)) return QUOTE
  return /[+*/=<>%^&|]/.test(c) ? OPERATOR : OTHER
}

const ASCII_KINDS = Uint8Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)))

const kindAt = (text: string, at: number): number => {
  if (at >= text.length) return OTHER
  const code = text.charCodeAt(at)
  return code < 128 ? ASCII_KINDS[code]! : kindOf(text[at]!)
}

/** Signs that look the same, or that nobody sees. */
const ALIKE: Readonly<Record<string, string>> = {
  ...{ "“": '"', "”": '"', "„": '"', "‟": '"', "‘": "'", "’": "'", "‚": "'", "‛": "'" },
  ...{ "−": "-", "‐": "-", "‑": "-", "…": "..." },
  ...{ "\u00ad": "", "\u200b": "", "\u200e": "", "\u200f": "", "\u2060": "", "\ufeff": "" },
}
const ALIKE_SIGNS = new RegExp(`[${Object.keys(ALIKE).join("")}]`, "g")

/** More marks upon one letter than any writing has: putting them in order would take quadratic time. */
const PILED_MARKS = /\p{M}{31}/u

const NOT_ASCII = /[^\0-\x7f]/

/** The text in one spelling of its characters. */
const spelledAlike = (text: string): string => {
  const composed = PILED_MARKS.test(text) ? text : text.normalize("NFC")
  return composed.replace(ALIKE_SIGNS, (sign) => ALIKE[sign]!)
}

/** A number in words, after which `!` is a factorial. */
const NUMBER_WORD =
  /^(zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|\willion)$/

/** Whether what ends at `end` is a word of two letters or more, but no number: nobody takes its factorial. */
const endsInWord = (text: string, end: number): boolean => {
  // A longer one is not a number either.
  const word = /\p{L}{2,12}$/u.exec(text.slice(Math.max(0, end - 12), end))
  return word !== null && !NUMBER_WORD.test(word[0].toLowerCase())
}

/**
 * Where the blanks and the closing marks at the end of the text begin. A mark after a blank is what the prompt asks about,
 * and a `!` may be a factorial.
 */
const closingAt = (text: string): number => {
  let end = text.length
  while (end > 0 && kindAt(text, end - 1) === BLANK) end--
  while (end > 1 && kindAt(text, end - 2) !== BLANK) {
    if (text[end - 1] === "!") {
      let start = end
      while (start > 0 && text[start - 1] === "!") start--
      const before = text[start - 1]
      if (before !== "?" && before !== "." && !endsInWord(text, start)) return end
      end = start
    } else if (".?:;".includes(text[end - 1]!)) end--
    else return end
  }
  return end
}

/**
 * A word as it is compared. Its case says nothing if it is that of all words, of a beginning or of shouting. One letter
 * alone is a name, and capitals inside a word are meant.
 */
const folded = (word: string): string => {
  const lower = word.toLowerCase()
  if (lower === word || !/\p{L}[^\p{L}]*\p{L}/u.test(word)) return word
  const ordinary = word === word[0]! + lower.slice(1) || word === word.toUpperCase()
  return ordinary || /^0x[0-9a-f]+$/i.test(word) ? lower : word
}

/** Where the text in quotes ends whose first quote is at `at`; `at + 1` if that quote begins none. */
const quotedUntil = (text: string, at: number, end: number): number => {
  const quote = text[at]!
  const close = text.indexOf(quote, at + 1)
  if (close < 0 || close >= end) return at + 1
  if (quote !== "'") return close + 1
  // An apostrophe begins or ends no quotation.
  const apostrophe = (at > 0 && kindAt(text, at - 1) === WORD) || kindAt(text, close + 1) === WORD
  return apostrophe ? at + 1 : close + 1
}

/** Where a run of one kind that begins at `at` ends. */
const runEnd = (text: string, at: number, end: number): number => {
  const kind = kindAt(text, at)
  let next = at + 1
  while (next < end && kindAt(text, next) === kind) next++
  return next
}

/** Whether the character at `at` is an apostrophe between two letters. */
const isApostrophe = (text: string, at: number): boolean =>
  at > 0 && text[at] === "'" && kindAt(text, at - 1) === WORD && kindAt(text, at + 1) === WORD

const isOfWord = (text: string, at: number): boolean => kindAt(text, at) === WORD || isApostrophe(text, at)

/** What may have to be written in another way: everything but words without capitals, single blanks and marks between. */
const NOTABLE = /[A-Z"'`\t-\r]|[^\0-\x7f]|^ | (?=[\s+*/=<>%^&|])/g

const ENDS_OPERAND = /[\p{L}\p{N})\]]/u
const BEGINS_OPERAND = /[\p{L}\p{N}([]/u

/** Where the operators end that follow the blanks in [from, at), if blanks and operands are on both sides; otherwise 0. */
const operatorEnd = (text: string, from: number, at: number, end: number): number => {
  if (kindAt(text, at) !== OPERATOR || from === 0 || !ENDS_OPERAND.test(text[from - 1]!)) return 0
  const next = runEnd(text, at, end)
  if (next >= end || kindAt(text, next) !== BLANK) return 0
  return BEGINS_OPERAND.test(text[runEnd(text, next, end)] ?? "") ? next : 0
}

/**
 * The form in which two prompts are the same: as a careful reader takes them. It ignores the case of words, runs and kinds
 * of blanks, blanks on both sides of an operator (but not of `-`), the marks `. ? : ;` that close the prompt, `!` there after
 * a word, typographic quotes, and how Unicode spells a character. Everything else counts: brackets, operators, commas, the
 * case of single letters, `!` after a number, and each character of a text in quotes. Takes time in proportion to the length.
 */
export const promptAsRead = (prompt: string): string => {
  const text = NOT_ASCII.test(prompt) ? spelledAlike(prompt) : prompt
  const end = closingAt(text)
  let out = ""
  /** What stands before `kept` is in `out`; what stands from there to `at` will be as it is. */
  let kept = 0
  let at = 0
  const replace = (from: number, by: string, next: number): void => {
    out += text.slice(kept, from) + by
    kept = at = next
  }
  while (at < end) {
    NOTABLE.lastIndex = at
    if (!NOTABLE.test(text)) break
    at = NOTABLE.lastIndex - 1
    if (at >= end) break
    const kind = kindAt(text, at)
    if (kind === WORD) {
      let from = at
      while (from > kept && isOfWord(text, from - 1)) from--
      let next = at + 1
      while (next < end && isOfWord(text, next)) next++
      replace(from, folded(text.slice(from, next)), next)
    } else if (kind === BLANK) {
      const next = runEnd(text, at, end)
      const operators = operatorEnd(text, at, next, end)
      if (operators > 0) replace(at, text.slice(next, operators), runEnd(text, operators, end))
      else if (at > 0 && next === at + 1 && text[at] === " ") at = next
      else replace(at, at === 0 ? "" : " ", next)
    } else if (kind === QUOTE) at = quotedUntil(text, at, end)
    else at++
  }
  out = kept === 0 ? text.slice(0, end) : out + text.slice(kept, end)
  return out === "" ? prompt : out
}
