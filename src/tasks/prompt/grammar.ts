import type { Draws } from "../Draws.js"
import { ByteWriter } from "../text/ByteWriter.js"
import { PHRASES } from "./phrases.js"
import { type Format, type Node, type Piece, pieceOf, plain, punctuate, trim, write } from "./sentence.js"
import { ordinal, spell } from "./spell.js"

const hex = (n: number): string => (n < 0 ? `-0x${(-n).toString(16)}` : `0x${n.toString(16)}`)

/** The formats that any wording may name; `{a}` alone takes the first that fits the value. */
const FORMATS: Readonly<Record<string, Format>> = {
  plain,
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

const phrases = new Map<string, Node>()

/** A shared turn of phrase: parsed once, and the same node in all wordings. */
const phraseOf = (name: string): Node | undefined => {
  let node = phrases.get(name)
  if (node === undefined && PHRASES[name] !== undefined) {
    node = new PatternParser(PHRASES[name], {}).parse()
    phrases.set(name, node)
  }
  return node
}

class PatternParser {
  private at = 0
  constructor(
    private readonly source: string,
    private readonly formats: Readonly<Record<string, Format>>,
  ) {}

  parse(): Node {
    const node = this.alternatives()
    if (this.at < this.source.length) this.fail(`unexpected "${this.source[this.at]}"`)
    return node
  }

  private fail(reason: string): never {
    throw new Error(`${reason} in wording: ${this.source}`)
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
    if (this.source[this.at] !== "]") this.fail(`missing "]"`)
    this.at++
    return node
  }

  private until(end: string): string {
    const stop = this.source.indexOf(end, this.at)
    if (stop < 0) this.fail(`missing "${end}"`)
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
        parts.push(phraseOf(name) ?? this.fail(`unknown phrase <${name}>`))
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
    if (format === undefined) this.fail(`unknown format "${formatName}"`)
    return { kind: "value", name: name!, format }
  }
}

/**
 * All wordings of one family. A pattern is text with
 *
 *   [add|sum up|]   one of the alternatives, which may nest and may be empty (counted)
 *   ~[a|b]          the same, drawn and not counted: for what blanks and punctuation alone distinguish
 *   {a}  {a:hex}    a parameter, in a format
 *   {n?item|items}  one of two words, for n = 1 or not
 *   <what>          a shared turn of phrase (phrases.ts)
 *
 * A pattern that begins with `!` stands as it is; any other may get a capital letter and closing punctuation.
 */
export class Wordings {
  /** How many there are. */
  readonly size: number
  /** The choice between the patterns. */
  readonly root: Extract<Node, { kind: "choice" }>
  private readonly patterns: ReadonlyArray<Piece>
  private readonly verbatim: ReadonlyArray<boolean>

  constructor(patterns: ReadonlyArray<string>, formats: Readonly<Record<string, Format>> = {}) {
    const options = patterns.map((pattern) =>
      new PatternParser(pattern.startsWith("!") ? pattern.slice(1) : pattern, formats).parse(),
    )
    this.verbatim = patterns.map((pattern) => pattern.startsWith("!"))
    this.root = { kind: "choice", options, sizes: options.map(sizeOf) }
    this.patterns = options.map(pieceOf)
    this.size = sizeOf(this.root)
  }

  /** Appends wording `index`, 0 ≤ index < size, with these values, to `out` as the inside of a JSON string. */
  write(index: number, values: Readonly<Record<string, unknown>>, draws: Draws, out: ByteWriter): void {
    const { sizes } = this.root
    let rest = index
    let n = 0
    while (rest >= sizes[n]!) rest -= sizes[n++]!
    const start = out.at
    write(this.patterns[n]!, rest, values, draws, out)
    trim(out, start)
    if (!this.verbatim[n]) punctuate(out, start, draws.below(4))
  }

  /** The same wording as a string. */
  render(index: number, values: Readonly<Record<string, unknown>>, draws: Draws): string {
    const out = new ByteWriter(1 << 10)
    this.write(index, values, draws, out)
    return JSON.parse(`"${out.text()}"`) as string
  }
}
