import type { Family, Sample } from "../../src/tasks/Family.js"
import type { Format, Node } from "../../src/tasks/prompt/grammar.js"

/**
 * Two values with nothing but blanks, commas or brackets between them can be told apart only if it is clear where the
 * first one ends: `gcd(1, 23)` and `gcd(12, 3)` are one prompt to somebody who drops punctuation.
 */

interface Value {
  readonly name: string
  readonly format: Format
}

/** The values that can come first and last, if only dropped characters stand outside; and whether nothing else may be there. */
interface Edges {
  readonly first: ReadonlyArray<Value>
  readonly last: ReadonlyArray<Value>
  readonly empty: boolean
}

const DROPPED = /^[\s,;:.!?'"`()[\]{}<>]*$/

const edges = (node: Node, pairs: Array<readonly [Value, Value]>): Edges => {
  switch (node.kind) {
    case "text":
      return { first: [], last: [], empty: DROPPED.test(node.text) }
    case "plural":
      return { first: [], last: [], empty: false }
    case "value":
      return { first: [node], last: [node], empty: false }
    case "choice":
    case "free": {
      const all = node.options.map((option) => edges(option, pairs))
      return {
        first: all.flatMap((edge) => edge.first),
        last: all.flatMap((edge) => edge.last),
        empty: all.some((edge) => edge.empty),
      }
    }
    case "sequence": {
      let first: Array<Value> = []
      let last: Array<Value> = []
      let empty = true
      for (const part of node.parts) {
        const edge = edges(part, pairs)
        for (const left of last) for (const right of edge.first) pairs.push([left, right])
        if (empty) first = [...first, ...edge.first]
        last = edge.empty ? [...last, ...edge.last] : [...edge.last]
        empty = empty && edge.empty
      }
      return { first, last, empty }
    }
  }
}

const plain = { word: () => 0, below: () => 0 }

/** What a value looks like in the samples, as the strict comparison sees it. */
const forms = ({ name, format }: Value, samples: ReadonlyArray<Sample>): ReadonlyArray<string> =>
  samples.map((sample) =>
    format(sample.parameters[name] as never, plain)
      .toLowerCase()
      .replace(/[\s,;:.!?'"`()[\]{}<>]/g, ""),
  )

/** Pairs of neighbouring values, of which the first may end in more than one place. */
export const ambiguousNeighbours = (family: Family, samples: ReadonlyArray<Sample>): ReadonlyArray<string> => {
  const pairs: Array<readonly [Value, Value]> = []
  edges(family.wordings.root, pairs)
  const found = new Set<string>()
  for (const [left, right] of pairs) {
    const name = `{${left.name}} and {${right.name}} stand side by side, and it is not clear where the first ends`
    if (found.has(name)) continue
    const lefts = forms(left, samples)
    const rights = forms(right, samples)
    const fixedWidth = new Set(lefts.map((form) => form.length)).size === 1
    // One is all digits at the seam and the other is not: a reader sees where the first ends.
    const leftDigit = lefts.some((form) => /\d$/.test(form))
    const leftOther = lefts.some((form) => /\D$/.test(form))
    const rightDigit = rights.some((form) => /^\d/.test(form))
    const rightOther = rights.some((form) => /^\D/.test(form))
    const seam =
      (leftDigit && !leftOther && rightOther && !rightDigit) || (leftOther && !leftDigit && rightDigit && !rightOther)
    const hex = lefts.every((form) => /^0x[0-9a-f]+$/.test(form)) && rights.every((form) => /^0x/.test(form))
    // A fixed set of alternatives, none the beginning of another.
    const distinct = [...new Set(lefts)]
    const prefixFree = distinct.length <= 40 && !distinct.some((a) => distinct.some((b) => a !== b && b.startsWith(a)))
    if (!fixedWidth && !seam && !hex && !prefixFree) found.add(name)
  }
  return [...found]
}
