import { shown } from "../../../domain/shown.js"
import { ByteWriter, COMMA, type Token, tokenOf } from "../ByteWriter.js"
import type { Draws } from "../Draws.js"
import { beginsWithName, capitalise } from "./punctuation.js"

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

/** Stands in sentences for a value that is not known: where it is. */
export class Reference {
  constructor(readonly text: string) {}
}

type Plain = number | bigint | string | Reference | ReadonlyArray<number | bigint | string>

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
  /** Whether a sentence ends here, so that what comes next begins another. */
  readonly ends: boolean
}

const EMPTY = tokenOf("")
const NO_PIECE: Piece = {
  kind: TEXT,
  token: EMPTY,
  many: EMPTY,
  name: "",
  format: plain,
  parts: [],
  sizes: [],
  ends: false,
}

/** The end of a sentence, and not of `2!` or `3.`: a mark behind a letter, a digit that a question mark follows, … */
const SENTENCE_END = /(?:(?:^|[\w)\]}"'])[.?]|[a-z]!)["')]? $/

/** Whether sentences end within a text. */
export const endsSentence = (text: string): boolean => /(?:(?:^|[\w)\]}"'])[.?]|[a-z]!)["')]? /.test(text)

/** The text with a capital at the beginning of each of its sentences but the first. */
const withCapitals = (text: string): string =>
  text.replace(
    /((?:(?:^|[\w)\]}"'])[.?]|[a-z]!)["')]? )([a-z].*)/g,
    (_, end: string, rest: string) =>
      end + withCapitals(beginsWithName(rest) ? rest : rest[0]!.toUpperCase() + rest.slice(1)),
  )

/** The token of a text, as the inside of a JSON string. */
const quoted = (text: string): Token => tokenOf(JSON.stringify(text).slice(1, -1))

const pieces = new WeakMap<Node, Piece>()

/** The piece of a node: the same for the same node, which many families may share. */
export const pieceOf = (node: Node): Piece => {
  let piece = pieces.get(node)
  if (piece === undefined) pieces.set(node, (piece = { ...NO_PIECE, ...fieldsOf(node) }))
  return piece
}

/** The same for a pattern that stands as it is: its later sentences get no capitals. */
export const pieceAsItIs = (node: Node): Piece => ({
  ...NO_PIECE,
  ...fieldsOf(node, pieceAsItIs, (text) => text),
  ends: false,
})

const fieldsOf = (node: Node, inner = pieceOf, finish = withCapitals): Partial<Piece> => {
  switch (node.kind) {
    case "text":
      return { kind: TEXT, token: quoted(finish(node.text)), ends: SENTENCE_END.test(node.text) }
    case "value":
      return { kind: node.format === plain ? PLAIN : VALUE, name: node.name, format: node.format }
    case "plural":
      return { kind: PLURAL, name: node.name, token: quoted(node.one), many: quoted(node.many) }
    case "sequence":
      return { kind: SEQUENCE, parts: node.parts.map(inner), sizes: node.sizes }
    case "choice":
      return { kind: CHOICE, parts: node.options.map(inner), sizes: node.sizes }
    case "free":
      return { kind: FREE, parts: node.options.map(inner) }
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
      const value = valueOf(piece, values)
      if (value instanceof Reference) return out.escaped(value.text)
      const text = piece.format(value as never, draws)
      if (typeof text !== "string") throw new TypeError(`the format of {${piece.name}} gave ${shown(text)}, not a text`)
      out.escaped(text)
      return
    }
    case PLURAL:
      out.token(valueOf(piece, values) === 1 ? piece.token : piece.many)
      return
    case SEQUENCE: {
      let rest = index
      /** Where a sentence begins that has no capital yet. */
      let begin = -1
      for (let n = 0; n < parts.length; n++) {
        const size = sizes[n]!
        const part = parts[n]!
        if (size === 1) write(part, 0, values, draws, out)
        else {
          const quotient = Math.floor(rest / size)
          write(part, rest - quotient * size, values, draws, out)
          rest = quotient
        }
        if (begin >= 0 && out.at > begin) {
          capitalise(out, begin)
          begin = -1
        }
        if (part.ends) begin = out.at
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
  if (value instanceof Reference) return out.escaped(value.text)
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
