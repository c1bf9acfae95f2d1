import { INTRINSICS } from "../../../vm/isa/intrinsics.js"
import { REGISTER_NUMBERS } from "../../../vm/isa/registers.js"
import { MNEMONICS } from "../../../vm/isa/spellings.js"
import { DIRECTIVE_NAMES } from "../../../vm/text/directives.js"

/** What a piece of assembly is; `text` is all that has no colour. */
export type TokenKind = "comment" | "label" | "name" | "register" | "number" | "string" | "text"

export interface Token {
  readonly kind: TokenKind
  readonly text: string
}

const STATEMENTS: ReadonlySet<string> = new Set([
  ...MNEMONICS.keys(),
  ...DIRECTIVE_NAMES,
  ...[...INTRINSICS.keys()].map((name) => `@${name}`),
])

const NAME = /[A-Za-z_.$][A-Za-z0-9_.$]*/.source
const BLANKS = /[ \t\r]*/.source

const sticky = (source: string): RegExp => new RegExp(source, "yu")

/** What a statement may begin with. */
const LABEL = sticky(`${NAME}(?=${BLANKS}:)`)
const STATEMENT = sticky(`@?${NAME}`)
const COMMENT = sticky("[;#][^\\n]*")

/** What may stand behind it, by the first character of each. A string or character that does not end is taken to be text. */
const OPERANDS: ReadonlyArray<readonly [TokenKind | "name of something", RegExp]> = [
  ["comment", COMMENT],
  ["string", sticky(String.raw`"(?:\\[^\n]|[^"\\\n])*"`)],
  ["number", sticky(String.raw`[+-]?'(?:\\x[0-9A-Fa-f]{2}|\\[^\n]|[^'\\\n])'`)],
  ["number", sticky("[+-]?(?:0[xX][0-9A-Fa-f]+|0[bB][01]+|[0-9]+)(?![A-Za-z0-9_.$])")],
  ["name of something", sticky(NAME)],
  // A malformed number is one piece, so that its letters are no name.
  ["text", sticky("[0-9][A-Za-z0-9_.$]*")],
]

const matchAt = (pattern: RegExp, source: string, at: number): string | undefined => {
  pattern.lastIndex = at
  return pattern.exec(source)?.[0]
}

/** Without regard to what a statement may be: names are those of labels and constants unless a register has them. */
const operandAt = (source: string, at: number): Token | undefined => {
  for (const [kind, pattern] of OPERANDS) {
    const text = matchAt(pattern, source, at)
    if (text === undefined) continue
    if (kind !== "name of something") return { kind, text }
    return { kind: REGISTER_NUMBERS.has(text.toLowerCase()) ? "register" : "label", text }
  }
  return undefined
}

/** What stands first in a statement: a label, or the name of what it does. */
const startAt = (source: string, at: number): Token | undefined => {
  const label = matchAt(LABEL, source, at)
  if (label !== undefined) return { kind: "label", text: label }
  const text = matchAt(STATEMENT, source, at)
  return text === undefined ? undefined : { kind: STATEMENTS.has(text.toLowerCase()) ? "name" : "text", text }
}

/** Any text in pieces, by the assembler's rules of what a word is; together they are the text. */
export const highlight = (source: string): ReadonlyArray<Token> => {
  const tokens: Array<Token> = []
  let plain = ""
  const add = (token: Token): void => {
    if (token.kind === "text") {
      plain += token.text
      return
    }
    if (plain !== "") tokens.push({ kind: "text", text: plain })
    plain = ""
    tokens.push(token)
  }
  // Labels can stand one behind another, so a statement begins behind each of their colons, too.
  let starts = true
  let afterLabel = false
  // A line that is no statement may be a sentence, in which nothing is a name.
  let known = true
  for (let at = 0; at < source.length;) {
    const token = (starts ? startAt(source, at) : undefined) ?? operandAt(source, at)
    if (token !== undefined) {
      if (starts) known = token.kind !== "text"
      afterLabel = starts && token.kind === "label"
      starts = false
      add(token.kind === "label" && !known ? { ...token, kind: "text" } : token)
      at += token.text.length
      continue
    }
    const character = String.fromCodePoint(source.codePointAt(at)!)
    if (character === "\n" || (character === ":" && afterLabel)) starts = true
    else if (!/[ \t\r\ufeff]/.test(character)) starts = false
    if (!/[ \t\r]/.test(character)) afterLabel = false
    add({ kind: "text", text: character })
    at += character.length
  }
  if (plain !== "") tokens.push({ kind: "text", text: plain })
  return tokens
}
