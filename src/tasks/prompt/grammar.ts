import type { Draws } from "../Draws.js"
import { PHRASES } from "./phrases.js"
import { ordinal, spell } from "./spell.js"

/**
 * Wordings. A pattern is text with
 *
 *   [add|sum up|]   one of the alternatives, which may nest and may be empty (counted)
 *   ~[a|b]          the same, drawn and not counted: for what blanks and punctuation alone distinguish
 *   {a}  {a:hex}    a parameter, in a format
 *   {n?item|items}  one of two words, for n = 1 or not
 *   <what>          a shared turn of phrase (phrases.ts)
 *
 * A pattern that begins with `!` stands as it is; any other may get a capital letter and closing punctuation.
 */
export type Node =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "value"; readonly name: string; readonly format: Format }
  | { readonly kind: "plural"; readonly name: string; readonly one: string; readonly many: string }
  | { readonly kind: "sequence"; readonly parts: ReadonlyArray<Node>; readonly sizes: ReadonlyArray<number> }
  | { readonly kind: "choice"; readonly options: ReadonlyArray<Node>; readonly sizes: ReadonlyArray<number> }
  | { readonly kind: "free"; readonly options: ReadonlyArray<Node> }

/** How a value is written. Free choices (brackets, quotes, blanks) come from the draws. */
export type Format = (value: never, draws: Draws) => string

const listOf = (values: ReadonlyArray<number | string>, draws: Draws): string => {
  switch (draws.below(5)) {
    case 0:
    case 1:
      return `[${values.join(", ")}]`
    case 2:
      return `[${values.join(",")}]`
    case 3:
      return values.join(", ")
    default:
      return values.join(" ")
  }
}

const hex = (n: number): string => (n < 0 ? `-0x${(-n).toString(16)}` : `0x${n.toString(16)}`)

/** The formats that any wording may name; `{a}` alone takes the first that fits the value. */
const FORMATS: Readonly<Record<string, Format>> = {
  plain: (value: number | string | ReadonlyArray<number>, draws) =>
    typeof value === "number"
      ? String(value)
      : typeof value === "string"
        ? draws.below(2) === 0
          ? `"${value}"`
          : `'${value}'`
        : listOf(value, draws),
  words: (value: number) => spell(value),
  hex: (value: number) => hex(value),
  HEX: (value: number) => `0x${value.toString(16).toUpperCase()}`,
  bin: (value: number) => `0b${value.toString(2)}`,
  bits: (value: number) => value.toString(2),
  th: (value: number) => ordinal(value),
  bare: (value: number | string) => String(value),
  /** `3, 5 and 8` */
  and: (value: ReadonlyArray<number>) =>
    value.length === 1 ? String(value[0]) : `${value.slice(0, -1).join(", ")} and ${value[value.length - 1]}`,
  /** `[3, 5, 8]`, always in brackets. */
  array: (value: ReadonlyArray<number>) => `[${value.join(", ")}]`,
  /** `(3, 5)` */
  tuple: (value: ReadonlyArray<number>) => `(${value.join(", ")})`,
}

const text = (value: string): Node => ({ kind: "text", text: value })

const sizeOf = (node: Node): number => {
  switch (node.kind) {
    case "sequence":
      return node.sizes.reduce((product, size) => product * size, 1)
    case "choice":
      return node.sizes.reduce((sum, size) => sum + size, 0)
    default:
      return 1
  }
}

const choice = (options: ReadonlyArray<Node>): Node =>
  options.length === 1 ? options[0]! : { kind: "choice", options, sizes: options.map(sizeOf) }

class PatternParser {
  private at = 0
  constructor(
    private readonly source: string,
    private readonly formats: Readonly<Record<string, Format>>,
  ) {}

  parse(): Node {
    const node = this.alternatives()
    if (this.at < this.source.length) throw new Error(`unexpected "${this.source[this.at]}" in wording: ${this.source}`)
    return node
  }

  private alternatives(): Node {
    const options = [this.sequence()]
    while (this.source[this.at] === "|") {
      this.at++
      options.push(this.sequence())
    }
    return choice(options)
  }

  private bracketed(): Node {
    this.at++
    const node = this.alternatives()
    if (this.source[this.at] !== "]") throw new Error(`missing "]" in wording: ${this.source}`)
    this.at++
    return node
  }

  private until(end: string): string {
    const stop = this.source.indexOf(end, this.at)
    if (stop < 0) throw new Error(`missing "${end}" in wording: ${this.source}`)
    const inner = this.source.slice(this.at + 1, stop)
    this.at = stop + 1
    return inner
  }

  private sequence(): Node {
    const parts: Array<Node> = []
    while (this.at < this.source.length) {
      const c = this.source[this.at]!
      if (c === "|" || c === "]") break
      if (c === "[") parts.push(this.bracketed())
      else if (c === "~" && this.source[this.at + 1] === "[") {
        this.at++
        const inner = this.bracketed()
        parts.push({ kind: "free", options: inner.kind === "choice" ? inner.options : [inner] })
      } else if (c === "{") parts.push(this.value(this.until("}")))
      else if (c === "<" && /^<[a-z]+>/.test(this.source.slice(this.at, this.at + 20))) {
        const name = this.until(">")
        const phrase = PHRASES[name]
        if (phrase === undefined) throw new Error(`unknown phrase <${name}> in wording: ${this.source}`)
        parts.push(new PatternParser(phrase, this.formats).parse())
      } else {
        const start = this.at++
        while (this.at < this.source.length && !"[]|{<~".includes(this.source[this.at]!)) this.at++
        parts.push(text(this.source.slice(start, this.at)))
      }
    }
    if (parts.length === 1) return parts[0]!
    return { kind: "sequence", parts, sizes: parts.map(sizeOf) }
  }

  private value(inner: string): Node {
    const plural = /^(\w+)\?(.*)\|(.*)$/.exec(inner)
    if (plural !== null) return { kind: "plural", name: plural[1]!, one: plural[2]!, many: plural[3]! }
    const [name, formatName = "plain"] = inner.split(":")
    const format = this.formats[formatName] ?? FORMATS[formatName]
    if (format === undefined) throw new Error(`unknown format "${formatName}" in wording: ${this.source}`)
    return { kind: "value", name: name!, format }
  }
}

const QUESTION = /^(what|what's|how|is|are|does|can|could|would|will|which|who|where|when|am|was|were|did|has)\b/

/** All wordings of one family. */
export class Wordings {
  /** How many there are. */
  readonly size: number
  /** The choice between the patterns. */
  readonly root: Node
  private readonly verbatim: ReadonlyArray<boolean>

  constructor(patterns: ReadonlyArray<string>, formats: Readonly<Record<string, Format>> = {}) {
    const options = patterns.map((pattern) =>
      new PatternParser(pattern.startsWith("!") ? pattern.slice(1) : pattern, formats).parse(),
    )
    this.verbatim = patterns.map((pattern) => pattern.startsWith("!"))
    this.root = { kind: "choice", options, sizes: options.map(sizeOf) }
    this.size = sizeOf(this.root)
  }

  /** Wording `index`, 0 ≤ index < size, with these values. */
  render(index: number, values: Readonly<Record<string, unknown>>, draws: Draws): string {
    if (this.root.kind !== "choice") return ""
    let rest = index
    let n = 0
    while (rest >= this.root.sizes[n]!) rest -= this.root.sizes[n++]!
    const sentence = write(this.root.options[n]!, rest, values, draws).trim()
    return this.verbatim[n] ? sentence : punctuate(sentence, draws.below(4))
  }
}

const write = (node: Node, index: number, values: Readonly<Record<string, unknown>>, draws: Draws): string => {
  switch (node.kind) {
    case "text":
      return node.text
    case "value":
      return node.format(values[node.name] as never, draws)
    case "plural":
      return values[node.name] === 1 ? node.one : node.many
    case "sequence": {
      let result = ""
      let rest = index
      for (let n = 0; n < node.parts.length; n++) {
        const size = node.sizes[n]!
        if (size === 1) {
          result += write(node.parts[n]!, 0, values, draws)
        } else {
          const quotient = Math.floor(rest / size)
          result += write(node.parts[n]!, rest - quotient * size, values, draws)
          rest = quotient
        }
      }
      return result
    }
    case "choice": {
      let rest = index
      let n = 0
      while (rest >= node.sizes[n]!) rest -= node.sizes[n++]!
      return write(node.options[n]!, rest, values, draws)
    }
    case "free":
      return write(node.options[draws.below(node.options.length)]!, 0, values, draws)
  }
}

/** Style 0 leaves a sentence as it is, 1 adds a capital letter, 2 closing punctuation, 3 both. */
const punctuate = (sentence: string, style: number): string => {
  let result = sentence
  if ((style & 1) !== 0) result = result.charAt(0).toUpperCase() + result.slice(1)
  if ((style & 2) !== 0 && !/[.?!]$/.test(sentence)) result += QUESTION.test(sentence) ? "?" : "."
  return result
}
