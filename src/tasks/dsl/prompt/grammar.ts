import { nearest } from "../../../domain/nearest.js"
import { cut, excerpt } from "../../../domain/shown.js"
import { ByteWriter } from "../ByteWriter.js"
import type { Draws } from "../Draws.js"
import { FORMATS } from "./formats.js"
import { PHRASES } from "./phrases.js"
import { capitalise, close } from "./punctuation.js"
import { endsSentence, type Format, type Node, type Piece, pieceAsItIs, pieceOf, trim, write } from "./sentence.js"

/** A wording that cannot be read: a mistake in a task family. */
export class WordingError extends Error {
  override readonly name = "WordingError"
  constructor(
    reason: string,
    readonly wording: string,
    /** Where it is wrong, from 1 on; `undefined` if it is the whole. */
    readonly column?: number,
  ) {
    const place = column === undefined ? "" : `, column ${column}`
    super(`wording "${excerpt(wording, (column ?? 1) - 1)}"${place}: ${reason}`)
  }
}

/** What a reader makes of the parts of a pattern; `fail` refuses the part at hand. */
interface Reader<A> {
  readonly text: (text: string, fail: Fail) => A
  /** What stands between braces. */
  readonly value: (inner: string, fail: Fail) => A
  readonly phrase: (name: string) => A | undefined
  readonly sequence: (parts: ReadonlyArray<A>) => A
  readonly choice: (options: ReadonlyArray<A>) => A
  readonly free: (inner: A) => A
}

/** Refuses a part, or what stands `behind` characters after its beginning. */
type Fail = (reason: string, behind?: number) => never

class PatternParser<A> {
  private at: number
  /** Where the part at hand begins. */
  private start = 0
  private readonly fail: Fail = (reason, behind = 0) => this.failAt(this.start + behind, reason)

  constructor(
    private readonly source: string,
    private readonly reader: Reader<A>,
  ) {
    this.at = source.startsWith("!") ? 1 : 0
  }

  parse(): A {
    const node = this.sequence()
    if (this.at < this.source.length)
      this.failAt(this.at, `unexpected "${this.source[this.at]}" outside of brackets, which are written [a|b]`)
    return node
  }

  private failAt(at: number, reason: string): never {
    throw new WordingError(reason, this.source, at + 1)
  }

  /** Alternatives that are counted must differ, or each prompt comes twice. */
  private alternatives(counted: boolean): A {
    let start = this.at
    const first = this.sequence()
    if (this.source[this.at] !== "|") return first
    const options = [first]
    const texts = new Set([this.source.slice(start, this.at)])
    while (this.source[this.at] === "|") {
      start = ++this.at
      options.push(this.sequence())
      const text = this.source.slice(start, this.at)
      if (counted && texts.has(text)) this.failAt(start, `the alternative "${text}" is given twice`)
      texts.add(text)
    }
    return this.reader.choice(options)
  }

  private bracketed(counted: boolean): A {
    const start = this.at++
    const node = this.alternatives(counted)
    if (this.source[this.at] !== "]") this.failAt(start, `missing "]" after this "["`)
    // `x[i]` would read `xi`.
    if (!this.source.slice(start, this.at).includes("|"))
      this.failAt(
        start,
        "brackets are for alternatives, [a|b]; a text cannot have them, except in what a format writes",
      )
    this.at++
    return node
  }

  private until(end: string): string {
    this.start = this.at
    const stop = this.source.indexOf(end, this.at)
    if (stop < 0) this.failAt(this.at, `missing "${end}" after this "${this.source[this.at]}"`)
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
      if (c === "[") parts.push(this.bracketed(true))
      else if (c === "~" && source[this.at + 1] === "[") {
        this.at++
        parts.push(reader.free(this.bracketed(false)))
      } else if (c === "{") parts.push(reader.value(this.until("}"), this.fail))
      else if (c === "<" && this.isPhrase()) {
        const name = this.until(">")
        parts.push(reader.phrase(name) ?? this.fail(`unknown phrase <${name}>${guess(name, Object.keys(PHRASES))}`))
      } else {
        const start = (this.start = this.at++)
        while (this.at < source.length && !"[]|{<~".includes(source[this.at]!)) this.at++
        parts.push(reader.text(source.slice(start, this.at), this.fail))
      }
    }
    return parts.length === 1 ? parts[0]! : reader.sequence(parts)
  }

  /** Whether a phrase begins here, not a comparison such as `x < y`. */
  private isPhrase(): boolean {
    const [, name, end] = /^<([A-Za-z][\w-]*)(>?)/.exec(this.source.slice(this.at, this.at + 40)) ?? []
    return name !== undefined && (end === ">" || Object.hasOwn(PHRASES, name))
  }
}

/** `, did you mean "x"?`, if one of the names is near, or which names there are. */
const guess = (name: string, names: ReadonlyArray<string>): string => {
  const near = nearest(name, names)
  return near === undefined ? `; there is ${cut(names.join(", ")) || "none"}` : `, did you mean "${near}"?`
}

/** A function of the shared turns of phrase that reads each once. */
const readPhrases = <A>(read: (phrase: string) => A) => {
  const known = new Map<string, A>()
  return (name: string): A | undefined => {
    if (!Object.hasOwn(PHRASES, name)) return undefined
    let result = known.get(name)
    if (result === undefined) known.set(name, (result = read(PHRASES[name]!)))
    return result
  }
}

type Formats = Readonly<Record<string, Format>>

const PLURAL = /^(\w+)\?([^|]*)\|([^|]*)$/

const formatOf = (name: string, formats: Formats): Format | undefined =>
  Object.hasOwn(formats, name) ? formats[name] : Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined

const product = (sizes: ReadonlyArray<number>): number => sizes.reduce((result, size) => result * size, 1)
const sum = (sizes: ReadonlyArray<number>): number => sizes.reduce((result, size) => result + size, 0)

/** A parameter, as wordings name it. */
export interface ParameterName {
  readonly name: string
  /** Whether it tells prompts apart, and so must show in every wording. */
  readonly isCounted: boolean
}

/** What the check of a pattern finds out. */
interface Count {
  /** How many wordings it has. */
  readonly size: number
  /** The counted parameters that show in all of them, as bits. */
  readonly shown: number
  /** Whether one of them may be blank. */
  readonly isBlank: boolean
}

const BLANK: Count = { size: 1, shown: 0, isBlank: true }
const TEXT: Count = { size: 1, shown: 0, isBlank: false }

const TEXT_OF_PROMPTS = /^[\t\n -~]*$/

const phraseCount = readPhrases((phrase) => new PatternParser(phrase, counter({}, undefined)).parse())

/** More parameters than that are not looked for. */
const MOST_BITS = 31

/**
 * Checks a pattern and counts its wordings: much quicker than building all of it, and every family's number is needed at
 * once. Without `parameters`, any name will do.
 */
const counter = (formats: Formats, parameters: ReadonlyArray<ParameterName> | undefined): Reader<Count> => {
  const values = new Map(
    parameters?.map(({ isCounted, name }, n) => [
      name,
      { size: 1, shown: isCounted && n < MOST_BITS ? 1 << n : 0, isBlank: false },
    ]),
  )
  const valueOf = (name: string, fail: Fail): Count =>
    values.get(name) ??
    (parameters === undefined ? TEXT : fail(`unknown parameter "${cut(name)}"${guess(name, [...values.keys()])}`))
  return {
    text: (text, fail) => {
      if (!TEXT_OF_PROMPTS.test(text)) {
        const at = [...text].findIndex((c) => !TEXT_OF_PROMPTS.test(c))
        fail(`prompts are plain ASCII, ${JSON.stringify([...text][at])} is not`, at)
      }
      const closing = text.indexOf("}")
      if (closing >= 0) fail('unexpected "}"', closing)
      return text.trim() === "" ? BLANK : TEXT
    },
    value: (inner, fail) => {
      const plural = PLURAL.exec(inner)
      if (plural !== null) {
        valueOf(plural[1]!, fail)
        return plural[2]!.trim() === "" || plural[3]!.trim() === "" ? BLANK : TEXT
      }
      if (inner.includes("?")) fail(`"{${cut(inner)}}" does not have two words, as in "{n?item|items}"`)
      const colon = inner.indexOf(":")
      if (colon < 0) return valueOf(inner, fail)
      const format = inner.slice(colon + 1)
      if (formatOf(format, formats) === undefined) {
        const known = [...Object.keys(formats), ...Object.keys(FORMATS)]
        fail(`unknown format "${cut(format)}"${guess(format, known)}`)
      }
      return valueOf(inner.slice(0, colon), fail)
    },
    phrase: phraseCount,
    sequence: (parts) => {
      let [size, shown, isBlank] = [1, 0, true]
      for (const part of parts) {
        size *= part.size
        shown |= part.shown
        isBlank &&= part.isBlank
      }
      return { size, shown, isBlank }
    },
    choice: (options) => {
      let [size, shown, isBlank] = [0, -1, false]
      for (const option of options) {
        size += option.size
        shown &= option.shown
        isBlank ||= option.isBlank
      }
      return { size, shown, isBlank }
    },
    free: ({ isBlank, shown }) => ({ size: 1, shown, isBlank }),
  }
}

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
    return { kind: "value", name: name!, format: formatOf(formatName, formats)! }
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
  readonly sizes: ReadonlyArray<number>
  /** Which patterns stand as they are. */
  readonly finished: ReadonlyArray<boolean>
  /** Which patterns are of several sentences. */
  readonly many: ReadonlyArray<boolean>
  /** Which patterns say where the result goes. */
  readonly namesResult: ReadonlyArray<boolean>
  /** Which patterns have a mark at their end. */
  readonly closed: ReadonlyArray<boolean>
  /** The patterns that have been used, parsed. */
  private readonly pieces: Array<Piece | undefined>

  /** Throws `WordingError` where a pattern cannot be read, or its prompts would not differ by the parameters. */
  constructor(
    /** As the family has them. */
    readonly patterns: ReadonlyArray<string>,
    private readonly formats: Formats = {},
    parameters?: ReadonlyArray<ParameterName>,
  ) {
    const reader = counter(formats, parameters)
    this.sizes = patterns.map((pattern, n) => {
      const { isBlank, shown, size } = new PatternParser(pattern, reader).parse()
      if (isBlank) throw new WordingError("a prompt of it would be empty", pattern)
      if (patterns.indexOf(pattern) < n) throw new WordingError("it is given twice", pattern)
      const hidden = parameters?.find(({ isCounted }, p) => isCounted && p < MOST_BITS && (shown & (1 << p)) === 0)
      if (hidden !== undefined)
        throw new WordingError(`{${hidden.name}} does not show in all of it, so that prompts would repeat`, pattern)
      return size
    })
    this.size = sum(this.sizes)
    this.finished = patterns.map((pattern) => pattern.startsWith("!"))
    this.many = patterns.map(endsSentence)
    this.namesResult = patterns.map((pattern) => /<result>|\br0\b/.test(pattern))
    this.closed = patterns.map((pattern) => /[.?!]\]?$/.test(pattern))
    this.pieces = new Array<Piece | undefined>(patterns.length).fill(undefined)
  }

  /** The patterns, parsed. */
  nodes(): ReadonlyArray<Node> {
    const reader = nodes(this.formats)
    return this.patterns.map((pattern) => new PatternParser(pattern, reader).parse())
  }

  private piece(n: number): Piece {
    const node = new PatternParser(this.patterns[n]!, nodes(this.formats)).parse()
    return this.finished[n]! ? pieceAsItIs(node) : pieceOf(node)
  }

  /**
   * Appends wording `index`, 0 ≤ index < sizes[pattern], of a pattern with these values to `out`, as the inside of a JSON
   * string. One sentence may have its capital and its full stop, or not; several have them.
   */
  write(
    pattern: number,
    index: number,
    values: Readonly<Record<string, unknown>>,
    draws: Draws,
    out: ByteWriter,
  ): void {
    const start = out.at
    this.writeBare(pattern, index, values, draws, out)
    if (this.finished[pattern]!) return
    const style = draws.below(4)
    const isMany = this.many[pattern]!
    if (isMany || (style & 2) !== 0) close(out, start, isMany)
    if (isMany || (style & 1) !== 0) capitalise(out, start)
  }

  /** The same without its capital and its full stop, to stand in others. */
  writeBare(
    pattern: number,
    index: number,
    values: Readonly<Record<string, unknown>>,
    draws: Draws,
    out: ByteWriter,
  ): void {
    const start = out.at
    write((this.pieces[pattern] ??= this.piece(pattern)), index, values, draws, out)
    trim(out, start)
  }

  /** The same wording as a string. */
  render(pattern: number, index: number, values: Readonly<Record<string, unknown>>, draws: Draws): string {
    const out = new ByteWriter(1 << 10)
    this.write(pattern, index, values, draws, out)
    return out.unescaped()
  }
}
