import { shown } from "../../../domain/shown.js"
import { ByteWriter, COMMA, type Token, tokenOf } from "../ByteWriter.js"
import type { Draws } from "../Draws.js"

/** A pattern, parsed (grammar.ts). */
export type Node =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "value"; readonly name: string; readonly format: Format }
  | { readonly kind: "plural"; readonly name: string; readonly one: string; readonly many: string }
  | { readonly kind: "sequence"; readonly parts: ReadonlyArray<Node>; readonly sizes: ReadonlyArray<number> }
  | { readonly kind: "choice"; readonly options: ReadonlyArray<Node>; readonly sizes: ReadonlyArray<number> }
  | { readonly kind: "free"; readonly options: ReadonlyArray<Node> }

/** How a value is written. Free choices (brackets, quotes, blanks) come from the draws. */
export type Format = (value: never, draws: Draws) => string

type Plain = number | bigint | string | ReadonlyArray<number | bigint | string>

/** What `{a}` without a format stands for: a number, a text in quotes, or a list in one of several styles. */
export const plain: Format = (value: Plain, draws) => {
  const out = new ByteWriter(64)
  writePlain(value, draws, out)
  return out.unescaped()
}

const TEXT = 0
const PLAIN = 1
const VALUE = 2
const PLURAL = 3
const SEQUENCE = 4
const CHOICE = 5
const FREE = 6

/** A node in the form that is quickest to write: all have one shape, and texts are tokens. */
export interface Piece {
  readonly kind: number
  /** A text, or the word of a plural for 1. */
  readonly token: Token
  /** The other word of a plural. */
  readonly many: Token
  /** The parameter. */
  readonly name: string
  readonly format: Format
  readonly parts: ReadonlyArray<Piece>
  readonly sizes: ReadonlyArray<number>
}

const EMPTY = tokenOf("")
const NO_PIECE: Piece = { kind: TEXT, token: EMPTY, many: EMPTY, name: "", format: plain, parts: [], sizes: [] }

/** The token of a text, as the inside of a JSON string. */
const quoted = (text: string): Token => tokenOf(JSON.stringify(text).slice(1, -1))

const pieces = new WeakMap<Node, Piece>()

/** The piece of a node: the same for the same node, which many families may share. */
export const pieceOf = (node: Node): Piece => {
  let piece = pieces.get(node)
  if (piece === undefined) pieces.set(node, (piece = { ...NO_PIECE, ...fieldsOf(node) }))
  return piece
}

const fieldsOf = (node: Node): Partial<Piece> => {
  switch (node.kind) {
    case "text":
      return { kind: TEXT, token: quoted(node.text) }
    case "value":
      return { kind: node.format === plain ? PLAIN : VALUE, name: node.name, format: node.format }
    case "plural":
      return { kind: PLURAL, name: node.name, token: quoted(node.one), many: quoted(node.many) }
    case "sequence":
      return { kind: SEQUENCE, parts: node.parts.map(pieceOf), sizes: node.sizes }
    case "choice":
      return { kind: CHOICE, parts: node.options.map(pieceOf), sizes: node.sizes }
    case "free":
      return { kind: FREE, parts: node.options.map(pieceOf) }
  }
}

const valueOf = ({ name }: Piece, values: Readonly<Record<string, unknown>>): unknown => {
  const value = values[name]
  if (value === undefined) throw new TypeError(`the parameter {${name}} has no value`)
  return value
}

/** Appends a piece, with choice `index` of all that it has, as the inside of a JSON string. */
export const write = (
  piece: Piece,
  index: number,
  values: Readonly<Record<string, unknown>>,
  draws: Draws,
  out: ByteWriter,
): void => {
  const { kind, parts, sizes } = piece
  switch (kind) {
    case TEXT:
      out.token(piece.token)
      return
    case PLAIN:
      writePlain(valueOf(piece, values) as Plain, draws, out)
      return
    case VALUE: {
      const text = piece.format(valueOf(piece, values) as never, draws)
      if (typeof text !== "string") throw new TypeError(`the format of {${piece.name}} gave ${shown(text)}, not a text`)
      out.escaped(text)
      return
    }
    case PLURAL:
      out.token(valueOf(piece, values) === 1 ? piece.token : piece.many)
      return
    case SEQUENCE: {
      let rest = index
      for (let n = 0; n < parts.length; n++) {
        const size = sizes[n]!
        if (size === 1) write(parts[n]!, 0, values, draws, out)
        else {
          const quotient = Math.floor(rest / size)
          write(parts[n]!, rest - quotient * size, values, draws, out)
          rest = quotient
        }
      }
      return
    }
    case CHOICE: {
      let rest = index
      let n = 0
      while (rest >= sizes[n]!) rest -= sizes[n++]!
      write(parts[n]!, rest, values, draws, out)
      return
    }
    case FREE:
      write(parts[draws.below(parts.length)]!, 0, values, draws, out)
  }
}

const SPACE = 32
const OPENING = tokenOf("[")
const CLOSING = tokenOf("]")
const NARROW_COMMA = tokenOf(",")
const BLANK = tokenOf(" ")

const writeElement = (value: number | bigint | string, out: ByteWriter): void => {
  if (typeof value === "number" && (value | 0) === value) out.integer(value)
  else if (typeof value === "string" || typeof value === "bigint" || Number.isFinite(value)) out.escaped(String(value))
  else throw new TypeError(`${shown(value)} is not a number or a text: it cannot stand in a prompt`)
}

/** The format `plain`, without a string where that can be. */
const writePlain = (value: Plain, draws: Draws, out: ByteWriter): void => {
  if (typeof value === "number") return writeElement(value, out)
  if (typeof value === "string") {
    const quote = draws.below(2) === 0 ? '"' : "'"
    out.escaped(quote)
    out.escaped(value)
    return out.escaped(quote)
  }
  if (typeof value === "bigint") return out.escaped(String(value))
  if (!Array.isArray(value))
    throw new TypeError(`${shown(value)} is not a number, a text or a list: give its parameter a format`)
  const style = draws.below(5)
  const between = style === 2 ? NARROW_COMMA : style === 4 ? BLANK : COMMA
  if (style < 3) out.token(OPENING)
  for (let n = 0; n < value.length; n++) {
    if (n > 0) out.token(between)
    writeElement(value[n] as number | bigint | string, out)
  }
  if (style < 3) out.token(CLOSING)
}

/** Takes blanks away at both ends of what stands from `start` on. */
export const trim = (out: ByteWriter, start: number): void => {
  const { bytes } = out
  while (out.at > start && bytes[out.at - 1] === SPACE) out.at--
  let from = start
  while (from < out.at && bytes[from] === SPACE) from++
  if (from === start) return
  bytes.copyWithin(start, from, out.at)
  out.at -= from - start
}

const QUESTIONS = "what how is are does can could would will which who whose where when am was were did has".split(" ")

/** A word as a number, 5 bits a letter in either case. */
const withLetter = (key: number, c: number): number => key * 32 + (c & 31)

const QUESTION_KEYS: ReadonlySet<number> = new Set(
  QUESTIONS.map((word) => [...word].reduce((key, c) => withLetter(key, c.charCodeAt(0)), 0)),
)

const isLower = (c: number): boolean => c >= 97 && c <= 122
const isWord = (c: number): boolean => isLower(c) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57) || c === 95

const isMark = (c: number): boolean => c === 46 || c === 33 || c === 63

/** Where the last sentence of those from `start` on begins. */
const lastSentence = ({ at, bytes }: ByteWriter, start: number): number => {
  for (let n = at - 2; n > start; n--) if (bytes[n] === SPACE && isMark(bytes[n - 1]!)) return n + 1
  return start
}

/** Whether the sentence at `from`, the last one, begins with a word that asks. */
const isQuestion = ({ at, bytes }: ByteWriter, from: number): boolean => {
  let key = withLetter(0, bytes[from]!)
  let end = from + 1
  while (end < at && end - from < 6 && isLower(bytes[end]!)) key = withLetter(key, bytes[end++]!)
  return (end === at || !isWord(bytes[end]!)) && QUESTION_KEYS.has(key)
}

/** Style 0 leaves the sentence from `start` on, or several (`many`), as it is, 1 adds a capital, 2 closing punctuation, 3 both. */
export const punctuate = (out: ByteWriter, start: number, style: number, many: boolean): void => {
  if ((style & 2) !== 0 && !isMark(out.bytes[out.at - 1]!))
    out.token(isQuestion(out, many ? lastSentence(out, start) : start) ? QUESTION_MARK : FULL_STOP)
  if ((style & 1) !== 0 && isLower(out.bytes[start]!)) out.bytes[start]! -= 32
}

const QUESTION_MARK = tokenOf("?")
const FULL_STOP = tokenOf(".")
