import type { TrainingExample } from "../../domain/TrainingExample.js"
import type { Family } from "../../tasks/dsl/Family.js"
import type { Node } from "../../tasks/dsl/prompt/sentence.js"

/** A pattern as it is found again in prompts. */
interface Form {
  readonly family: Family
  /** Number of the pattern among the family's. */
  readonly pattern: number
  /** Its longest text that stands in all of its prompts, in lower case. */
  readonly literal: string
  readonly source: string
  expression: RegExp | undefined
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

/** A pattern as a regular expression: values are anything. */
const sourceOf = (node: Node): string => {
  switch (node.kind) {
    case "text":
      return escaped(node.text)
    case "value":
      return ".*?"
    case "plural":
      return `(?:${escaped(node.one)}|${escaped(node.many)})`
    case "sequence":
      return node.parts.map(sourceOf).join("")
    case "choice":
    case "free":
      return `(?:${node.options.map(sourceOf).join("|")})`
  }
}

/** The texts that stand in every prompt of a pattern. */
const literals = (node: Node): ReadonlyArray<string> =>
  node.kind === "text" ? [node.text] : node.kind === "sequence" ? node.parts.flatMap(literals) : []

const formsOf = (family: Family): ReadonlyArray<Form> =>
  family.wordings.nodes().map((node, pattern) => ({
    family,
    pattern,
    literal: literals(node)
      .map((text) => text.trim().toLowerCase())
      .reduce((longest, text) => (text.length > longest.length ? text : longest), ""),
    source: sourceOf(node),
    expression: undefined,
  }))

/**
 * Tells which family a record is of, and which of its patterns asks, from the record alone: families' sentences differ.
 * `undefined` for a record of none of them.
 */
export class FamilyFinder {
  private readonly forms = new Map<string, ReadonlyArray<Form>>()

  constructor(private readonly families: ReadonlyArray<Family>) {}

  find({ category, level, prompt }: TrainingExample): Pick<Form, "family" | "pattern"> | undefined {
    const key = `${category} ${level}`
    let forms = this.forms.get(key)
    if (forms === undefined) {
      const some = this.families.filter((family) => family.category === category && family.level === level)
      // What stands for less is tried last: `{a} + {b}` matches a part of many others.
      forms = some.flatMap(formsOf).sort((a, b) => b.literal.length - a.literal.length)
      this.forms.set(key, forms)
    }
    const lower = prompt.toLowerCase()
    return forms.find((form) => {
      if (!lower.includes(form.literal)) return false
      form.expression ??= new RegExp(`^ ?${form.source} ?[.?]?$`, "is")
      return form.expression.test(prompt)
    })
  }
}
