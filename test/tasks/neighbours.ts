import type { Family, Sample } from "../../src/tasks/dsl/Family.js"
import type { Format, Node } from "../../src/tasks/dsl/prompt/sentence.js"

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

const edges = (node: Node, canVanish: (value: Value) => boolean, pairs: Array<readonly [Value, Value]>): Edges => {
  switch (node.kind) {
    case "text":
      return { first: [], last: [], empty: DROPPED.test(node.text) }
    case "plural":
      return { first: [], last: [], empty: false }
    case "value":
      return { first: [node], last: [node], empty: canVanish(node) }
    case "choice":
    case "free": {
      const all = node.options.map((option) => edges(option, canVanish, pairs))
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
        const edge = edges(part, canVanish, pairs)
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

/** As many beginnings as this can be taken for all that there are. */
const FEW = 60

const noneBeginsAnother = (values: ReadonlyArray<string>): boolean => {
  const distinct = [...new Set(values)]
  return distinct.length <= FEW && !distinct.some((a) => distinct.some((b) => a !== b && b.startsWith(a)))
}

/**
 * Whether it is clear where the first of two values ends. If it could end later, at l + s instead of l, then the
 * second one would read both r and s + r. The characters of s are among those that the longer of the first values
 * have beyond the shortest one's length; so it suffices that no beginning of a second value is made of such
 * characters followed by the beginning of another one. And s ends as the first values do. `last`: no third value follows
 * the second.
 */
const endIsClear = (lefts: ReadonlyArray<string>, rights: ReadonlyArray<string>, last: boolean): boolean => {
  const shortest = Math.min(...lefts.map((left) => left.length))
  const longer = new Set(lefts.flatMap((left) => [...left.slice(shortest)]))
  // All of one width.
  if (longer.size === 0) return true
  // A fixed set of alternatives (all the same in digits' places, say), none the beginning of another.
  if (noneBeginsAnother(lefts) || noneBeginsAnother(lefts.map((left) => left.replace(/\d/g, "0")))) return true
  // The second one is of one width, and nothing that varies follows it.
  if (last && new Set(rights.map((right) => right.length)).size === 1) return true

  const ends = new Set(lefts.map((left) => left.slice(-1)))
  const canEnd = (c: string) => longer.has(c) && ends.has(c)
  // No character of the second value is one at which the first could end.
  if (last && !rights.some((right) => [...right].some(canEnd))) return true

  for (let length = 1; length <= 60; length++) {
    const starts = [...new Set(rights.map((right) => right.slice(0, length)))]
    if (starts.length > FEW) break
    const isWhole = (start: string) => start.length < length
    const agree = (rest: string, start: string, other: string) =>
      last && isWhole(start)
        ? other === rest
        : other.startsWith(rest) || (!last && isWhole(other) && rest.startsWith(other))
    const doubtful = starts.some((start) => {
      for (let n = 1; n <= start.length && longer.has(start[n - 1]!); n++) {
        const endsInside = n < start.length || (last && isWhole(start))
        if (endsInside && !canEnd(start[n - 1]!)) continue
        if (starts.some((other) => agree(start.slice(n), start, other))) return true
      }
      return false
    })
    if (!doubtful) return true
  }
  return false
}

/** Pairs of neighbouring values, of which the first may end in more than one place. */
export const ambiguousNeighbours = (family: Family, samples: ReadonlyArray<Sample>): ReadonlyArray<string> => {
  const pairs: Array<readonly [Value, Value]> = []
  for (const node of family.wordings.nodes()) edges(node, (value) => forms(value, samples).includes(""), pairs)
  const found = new Map<string, string>()
  for (const [left, right] of pairs) {
    const name = `{${left.name}} and {${right.name}}`
    if (found.has(name)) continue
    const lefts = forms(left, samples)
    const rights = forms(right, samples)
    const last = !pairs.some(([other]) => other.name === right.name && other.format === right.format)
    if (endIsClear(lefts, rights, last)) continue
    found.set(name, `${name} stand side by side, and it is not clear where the first ends: ${lefts[0]} ${rights[0]}`)
  }
  return [...found.values()]
}
