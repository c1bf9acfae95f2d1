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

/** What a reader makes of the parts of a pattern. */
interface Reader<A> {
  readonly text: (text: string) => A
  /** What stands between braces. */
  readonly value: (inner: string) => A
  readonly phrase: (name: string) => A | undefined
  readonly sequence: (parts: ReadonlyArray<A>) => A
  readonly choice: (options: ReadonlyArray<A>) => A
  readonly free: (inner: A) => A
}

class PatternParser<A> {
  private at = 0
  constructor(
    private readonly source: string,
    private readonly reader: Reader<A>,
  ) {}

  parse(): A {
    const node = this.sequence()
    if (this.at < this.source.length) this.fail(`unexpected "${this.source[this.at]}"`)
    return node
  }

  private fail(reason: string): never {
    throw new Error(`${reason} in wording: ${this.source}`)
  }

  private alternatives(): A {
    const first = this.sequence()
    if (this.source[this.at] !== "|") return first
    const options = [first]
    while (this.source[this.at] === "|") {
      this.at++
      options.push(this.sequence())
    }
    return this.reader.choice(options)
  }

  private bracketed(): A {
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

  private sequence(): A {
    const { reader, source } = this
    const parts: Array<A> = []
    while (this.at < source.length) {
      const c = source[this.at]!
      if (c === "|" || c === "]") break
      if (c === "[") parts.push(this.bracketed())
      else if (c === "~" && source[this.at + 1] === "[") {
        this.at++
        parts.push(reader.free(this.bracketed()))
      } else if (c === "{") parts.push(reader.value(this.until("}")))
      else if (c === "<" && /^<[a-z]+>/.test(source.slice(this.at, this.at + 20))) {
        const name = this.until(">")
        parts.push(reader.phrase(name) ?? this.fail(`unknown phrase <${name}>`))
      } else {
        const start = this.at++
        while (this.at < source.length && !"[]|{<~".includes(source[this.at]!)) this.at++
        parts.push(reader.text(source.slice(start, this.at)))
      }
    }
    return parts.length === 1 ? parts[0]! : reader.sequence(parts)
  }
}

/** A function of the shared turns of phrase that reads each once. */
const readPhrases = <A>(read: (phrase: string) => A) => {
  const known = new Map<string, A>()
  return (name: string): A | undefined => {
    const phrase = PHRASES[name]
    if (phrase === undefined) return undefined
    let result = known.get(name)
    if (result === undefined) known.set(name, (result = read(phrase)))
    return result
  }
}

type Formats = Readonly<Record<string, Format>>

const PLURAL = /^(\w+)\?(.*)\|(.*)$/

const formatOf = (name: string, formats: Formats): Format => {
  const format = formats[name] ?? FORMATS[name]
  if (format === undefined) throw new Error(`unknown format "${name}" in a wording`)
  return format
}

const product = (sizes: ReadonlyArray<number>): number => sizes.reduce((result, size) => result * size, 1)
const sum = (sizes: ReadonlyArray<number>): number => sizes.reduce((result, size) => result + size, 0)

const phraseSize = readPhrases((phrase) => new PatternParser(phrase, counter({})).parse())

/** Reads how many wordings a pattern has: much quicker than all of it, and every family's number is needed at once. */
const counter = (formats: Formats): Reader<number> => ({
  text: () => 1,
  value: (inner) => {
    const colon = inner.indexOf(":")
    if (colon >= 0 && !PLURAL.test(inner)) formatOf(inner.slice(colon + 1), formats)
    return 1
  },
  phrase: phraseSize,
  sequence: product,
  choice: sum,
  free: () => 1,
})

const sizeOf = (node: Node): number => {
  switch (node.kind) {
    case "sequence":
      return product(node.sizes)
    case "choice":
      return sum(node.sizes)
    default:
      return 1
  }
}

const phraseNode = readPhrases((phrase) => new PatternParser(phrase, nodes({})).parse())

const nodes = (formats: Formats): Reader<Node> => ({
  text: (text) => ({ kind: "text", text }),
  value: (inner) => {
    const plural = PLURAL.exec(inner)
    if (plural !== null) return { kind: "plural", name: plural[1]!, one: plural[2]!, many: plural[3]! }
    const [name, formatName = "plain"] = inner.split(":")
    return { kind: "value", name: name!, format: formatOf(formatName, formats) }
  },
  phrase: phraseNode,
  sequence: (parts) => ({ kind: "sequence", parts, sizes: parts.map(sizeOf) }),
  choice: (options) => ({ kind: "choice", options, sizes: options.map(sizeOf) }),
  free: (inner) => ({ kind: "free", options: inner.kind === "choice" ? inner.options : [inner] }),
})

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
  /** The same for each pattern. */
  private readonly sizes: ReadonlyArray<number>
  /** Which patterns stand as they are. */
  private readonly finished: ReadonlyArray<boolean>
  /** Which patterns are of several sentences. */
  private readonly many: ReadonlyArray<boolean>
  /** The patterns that have been used, parsed. */
  private readonly pieces: Array<Piece | undefined>

  constructor(
    private readonly patterns: ReadonlyArray<string>,
    private readonly formats: Formats = {},
  ) {
    const reader = counter(formats)
    this.sizes = patterns.map((pattern) => new PatternParser(pattern.replace(/^!/, ""), reader).parse())
    this.size = sum(this.sizes)
    this.finished = patterns.map((pattern) => pattern.startsWith("!"))
    this.many = patterns.map((pattern) => /[.?!]\W* /.test(pattern))
    this.pieces = new Array<Piece | undefined>(patterns.length).fill(undefined)
  }

  /** The patterns, parsed. */
  nodes(): ReadonlyArray<Node> {
    const reader = nodes(this.formats)
    return this.patterns.map((pattern) => new PatternParser(pattern.replace(/^!/, ""), reader).parse())
  }

  private piece(n: number): Piece {
    return pieceOf(new PatternParser(this.patterns[n]!.replace(/^!/, ""), nodes(this.formats)).parse())
  }

  /** Appends wording `index`, 0 ≤ index < size, with these values, to `out` as the inside of a JSON string. */
  write(index: number, values: Readonly<Record<string, unknown>>, draws: Draws, out: ByteWriter): void {
    const { sizes } = this
    let rest = index
    let n = 0
    while (rest >= sizes[n]!) rest -= sizes[n++]!
    const start = out.at
    write((this.pieces[n] ??= this.piece(n)), rest, values, draws, out)
    trim(out, start)
    if (!this.finished[n]!) punctuate(out, start, draws.below(4), this.many[n]!)
  }

  /** The same wording as a string. */
  render(index: number, values: Readonly<Record<string, unknown>>, draws: Draws): string {
    const out = new ByteWriter(1 << 10)
    this.write(index, values, draws, out)
    return out.unescaped()
  }
}
