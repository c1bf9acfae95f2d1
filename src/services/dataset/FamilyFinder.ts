import type { TrainingExample } from "../../domain/TrainingExample.js"
import type { Draws } from "../../tasks/dsl/Draws.js"
import type { Family } from "../../tasks/dsl/Family.js"
import { isFunctionRecord } from "./recordTests.js"
import type { Node } from "../../tasks/dsl/prompt/sentence.js"

/** A pattern as it is found again in prompts. */
interface Form {
  readonly family: Family
  /** Number of the pattern among the family's, or among those of its function form. */
  readonly pattern: number
  readonly isFunction: boolean
  /** Its longest text that stands in all of its prompts, in lower case. */
  readonly literal: string
  /** The longest whole word in such texts, in lower case; empty if there is none. */
  readonly word: string
  readonly source: string
  expression: RegExp | undefined
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

/** Samples by which the values of a family are known. */
const SAMPLES = 60
/** The same of a function: its constants are drawn. */
const FUNCTION_SAMPLES = 240
/** As many different texts as this, with letters, are taken for all that there are. */
const FEW = 12

/** More different letters than this, and any may come. */
const MANY_LETTERS = 12

/** What a value may look like, from how it looks in samples: one of a few texts, or any of such characters. */
const valueSource = (texts: ReadonlySet<string>): string => {
  if (texts.size <= FEW && [...texts].every((text) => /[a-z]/i.test(text)))
    return `(?:${[...texts]
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join("|")})`
  const seen = [...new Set([...texts].join("").toLowerCase())]
  const letters = seen.filter((c) => /[a-z]/.test(c))
  const marks = seen.filter((c) => !/[a-z0-9]/.test(c)).map((c) => `\\${c}`.replace("\\ ", " "))
  const some = letters.length > MANY_LETTERS ? "a-z" : letters.join("")
  return `([${some}${seen.some((c) => /\d/.test(c)) ? "0-9" : ""}${marks.join("")}]${texts.has("") ? "*" : "+"}?)`
}

/** A pattern as a regular expression, in which values that may be anything are groups. */
const sourceOf = (node: Node, valueOf: (node: Node & { readonly kind: "value" }) => string): string => {
  const inner = (part: Node) => sourceOf(part, valueOf)
  switch (node.kind) {
    case "text":
      return escaped(node.text)
    case "value":
      return valueOf(node)
    case "plural":
      return `(?:${escaped(node.one)}|${escaped(node.many)})`
    case "sequence":
      return node.parts.map(inner).join("")
    case "choice":
    case "free":
      return `(?:${node.options.map(inner).join("|")})`
  }
}

/** The texts that stand in every prompt of a pattern. */
const literals = (node: Node): ReadonlyArray<string> =>
  node.kind === "text" ? [node.text] : node.kind === "sequence" ? node.parts.flatMap(literals) : []

const longestOf = (texts: ReadonlyArray<string>): string =>
  texts.reduce((longest, text) => (text.length > longest.length ? text : longest), "")

const WORD = /[a-z]+/g

/** The words of a text that something else than a letter ends on both sides: at an end of it, they may go on in what is beside it. */
const wholeWords = (text: string): ReadonlyArray<string> =>
  Array.from(text.toLowerCase().matchAll(WORD)).flatMap(({ 0: word, index }) =>
    index > 0 && index + word.length < text.length ? [word] : [],
  )

/** Values of a family's parameters, and draws for formats that draw. */
const valuesOf = (family: Family) => {
  const random = makeDraws()
  return Array.from({ length: family.tests === undefined ? SAMPLES : FUNCTION_SAMPLES }, (_, n) => {
    const part = n % family.parts.length
    const { size } = family.parts[part]!
    return family.sample(part, Math.floor((size - 1) * ((n * GOLDEN) % 1)), random).parameters
  })
}

const GOLDEN = 0.6180339887

/** Any draws will do. */
const makeDraws = (): Draws => {
  let state = 1
  const word = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0)
  return { word, below: (n) => Math.floor((word() / 2 ** 32) * n) }
}

/** What stands for an input: a register or a name, an array or a text, and a number where it is a constant. */
const INPUT = String.raw`(-?\w+|the [\w (),-]+?)`

/** What stands around a sentence of a function: where its inputs are, and where the result goes. */
const BEFORE = String.raw`(?:(?:given|with) [^.]+, |[^.]+\. )?`
const BEHIND = String.raw`(?:, where .+| \(.+\))?[.?]?(?: [^.]+ r0\.)?`

const formsOf = (value: Family, isFunction: boolean): ReadonlyArray<Form> => {
  const family = isFunction ? value.asFunction : value
  if (family === undefined) return []
  const inputs = new Set(family.inputs)
  const values = valuesOf(family)
  const draws = makeDraws()
  const sources = new Map<string, ReadonlyMap<unknown, string>>()
  const valueOf = ({ format, name }: Node & { readonly kind: "value" }): string => {
    const known = sources.get(name)?.get(format)
    if (known !== undefined) return known
    const source = inputs.has(name)
      ? INPUT
      : valueSource(new Set(values.map((some) => format(some[name] as never, draws))))
    sources.set(name, new Map([...(sources.get(name) ?? []), [format, source]]))
    return source
  }
  return family.wordings.nodes().map((node, pattern) => ({
    family: value,
    isFunction,
    pattern,
    literal: longestOf(literals(node).map((text) => text.trim().toLowerCase())),
    word: longestOf(literals(node).flatMap(wholeWords)),
    source: sourceOf(node, valueOf),
    expression: undefined,
  }))
}

/**
 * Tells which family a record is of, and which of its patterns asks, from the record alone: families' sentences differ.
 * `undefined` for a record of none of them.
 */
export class FamilyFinder {
  private readonly forms = new Map<string, ReadonlyArray<Form>>()
  /** All forms, of values and of functions. */
  private readonly all = new Map<boolean, FormsByWord>()
  /** By form of a family: its patterns. */
  private readonly own = new Map<string, ReadonlyArray<Form>>()

  constructor(private readonly families: ReadonlyArray<Family>) {}

  find(record: TrainingExample): Pick<Form, "family" | "isFunction" | "pattern"> | undefined {
    const { category, level, prompt } = record
    const isFunction = isFunctionRecord(record)
    const key = `${category} ${level} ${isFunction}`
    let forms = this.forms.get(key)
    if (forms === undefined) {
      forms = this.families
        .filter((family) => family.category === category && family.level === level)
        .flatMap((family) => formsOf(family, isFunction))
      this.forms.set(key, forms)
    }
    let best: Form | undefined
    let least = Infinity
    const lower = prompt.toLowerCase()
    for (const form of forms) {
      const match = matchOf(form, prompt, lower)
      if (match === null) continue
      // `{a} + {b}` matches much; the sentence is the one that leaves least to its values.
      const open = openOf(match)
      if (open < least) [best, least] = [form, open]
    }
    return best
  }

  /**
   * Whether a prompt of a family is asked by a pattern of those that `isWanted` names: whether one of them fits it, and none of the
   * family's others fits it as well.
   */
  isAskedBy(family: Family, isFunction: boolean, prompt: string, isWanted: (pattern: string) => boolean): boolean {
    const names = (isFunction ? family.asFunction : family)?.wordings.patterns ?? []
    const key = `${family.id} ${isFunction}`
    let forms = this.own.get(key)
    if (forms === undefined) this.own.set(key, (forms = formsOf(family, isFunction)))
    const lower = prompt.toLowerCase()
    const least = (wanted: boolean): number =>
      forms.reduce((most, form) => {
        const match = isWanted(names[form.pattern]!) === wanted ? matchOf(form, prompt, lower) : null
        return match === null ? most : Math.min(most, openOf(match))
      }, Infinity)
    const open = least(true)
    return open < Infinity && open < least(false)
  }

  /** Whether a sentence of some family, of whatever category and level, asks so. */
  asks(prompt: string, isFunction: boolean): boolean {
    let forms = this.all.get(isFunction)
    if (forms === undefined) {
      forms = new FormsByWord(this.families.flatMap((family) => formsOf(family, isFunction)))
      this.all.set(isFunction, forms)
    }
    const lower = prompt.toLowerCase()
    return forms.some(lower, (form) => {
      const match = matchOf(form, prompt, lower)
      if (match === null) return false
      // A sentence of nothing but values, such as an expression, matches much: what has words is none of it.
      return openOf(match) < prompt.trim().length - 1 || !/[a-z]{2}/.test(lower)
    })
  }
}

/** Forms by a word that all of their prompts have: of thousands, few are left to look at. */
class FormsByWord {
  private readonly byWord = new Map<string, Array<Form>>()

  constructor(forms: ReadonlyArray<Form>) {
    for (const form of forms) {
      const some = this.byWord.get(form.word)
      if (some === undefined) this.byWord.set(form.word, [form])
      else some.push(form)
    }
  }

  /** `lower`: a prompt in lower case. */
  some(lower: string, isIt: (form: Form) => boolean): boolean {
    const words = new Set(["", ...Array.from(lower.matchAll(WORD), ([word]) => word)])
    return [...words].some((word) => this.byWord.get(word)?.some(isIt) ?? false)
  }
}

/** How much of a prompt is in the values of a match. */
const openOf = (match: RegExpExecArray): number =>
  match.slice(1).reduce((sum, text: string | undefined) => sum + (text?.length ?? 0), 0)

const matchOf = (form: Form, prompt: string, lower: string): RegExpExecArray | null => {
  if (!lower.includes(form.literal)) return null
  form.expression ??= new RegExp(
    form.isFunction ? `^${BEFORE} ?${form.source} ?${BEHIND}$` : `^ ?${form.source} ?[.?]?$`,
    "is",
  )
  // A blank that stands before nothing is left out of prompts.
  return form.expression.exec(prompt) ?? form.expression.exec(`${prompt.replace(/[.?]$/, "")} `)
}
