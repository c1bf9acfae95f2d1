import { createHash } from "node:crypto"
import { SPLIT_SCHEME, type Split } from "../../domain/Split.js"
import type { Family } from "../../tasks/dsl/Family.js"
import { keyOf } from "../../tasks/dsl/key.js"

/**
 * Split scheme v1 (docs/datasets.md). What a split has follows from public names alone: not from a seed, a size, or the other
 * families that there are. So the test problems of any dataset are in no other's training data.
 */

/**
 * Stands in each key: of the numbers below 60,000 that under which held-out families are spread most evenly over levels,
 * categories and forms (a test looks at that).
 */
const SALT = "30336"

/** A 32-bit number for a text, its bits mixed (the finaliser of MurmurHash3). */
const hashOf = (text: string): number => {
  let h = keyOf(`${SPLIT_SCHEME} ${SALT} ${text}`)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** The seed of the permutations by which the problems of a space are ranked. */
export const PUBLIC_SEED = hashOf("problems")

/** Of so many families, one is held out. */
const FAMILIES = 20

/** Whether a family's problems are in `test_family` alone. */
export const isHeldOut = (id: string): boolean => hashOf(`family ${id}`) % FAMILIES === 0

/** Patterns of a family from which on one of them is held out. */
const PATTERNS = 4

type Form = Pick<Family, "id" | "ways" | "wordings">

/**
 * The pattern that a form of a family would hold out, if it can spare one: the first by hash, of those that do not say how it is to
 * be done, or else of those that are not alone in what they say of that.
 */
const chosenPattern = ({ id, ways, wordings: { patterns } }: Form): string | undefined => {
  if (patterns.length < PATTERNS) return undefined
  const asked = (way: string): number => ways.filter((some) => some.includes(way)).length
  const free = patterns.filter((_, n) => ways[n]!.length === 0)
  const spare = patterns.filter((_, n) => ways[n]!.every((way) => asked(way) > 1))
  const ranked = (free.length > 0 ? free : spare).map(
    (pattern) => [hashOf(`pattern ${id} ${pattern}`), pattern] as const,
  )
  return ranked.sort(([a], [b]) => a - b)[0]?.[1]
}

/** What has been found: each split of a dataset asks, and function forms take long to read. */
const known = new WeakMap<object, ReadonlySet<string>>()

/** The sentence patterns of a family, in whichever form, that are in `test_wording` alone. */
export const heldOutPatterns = (family: Pick<Family, "asFunction"> & Form): ReadonlySet<string> => {
  let patterns = known.get(family)
  if (patterns === undefined) {
    patterns = new Set([family, family.asFunction].flatMap((form) => (form && chosenPattern(form)) ?? []))
    known.set(family, patterns)
  }
  return patterns
}

/** One of so many problems is in each of the splits that have some of every family. */
const SHARE = 16

/** Which ranks of the problems of a space a split has: from … from + problems − 1. */
export interface Ranks {
  readonly from: number
  readonly problems: number
}

const NONE: Ranks = { from: 0, problems: 0 }

/** Splits whose problems are the first ranks of each space, in their order, and what is left for `train`. */
const MEASURED: ReadonlyArray<Split> = ["test", "validation", "test_wording"]

/**
 * The ranks that a split has of a space of so many problems: a sixteenth, one at least, for `test` where there are 16, for
 * `validation` too where there are 32, for `test_wording` too where there are 48 and the family holds out a pattern.
 */
export const ranksOf = (split: Split, problems: number, hasPattern: boolean): Ranks => {
  if (split === "test_family") return { from: 0, problems }
  const share = Math.max(1, Math.floor(problems / SHARE))
  const most = hasPattern ? MEASURED.length : MEASURED.length - 1
  const shares = Math.min(most, Math.floor(problems / SHARE))
  if (split === "train") return { from: shares * share, problems: problems - shares * share }
  const place = MEASURED.indexOf(split)
  return place < shares ? { from: place * share, problems: share } : NONE
}

/**
 * Names a problem: the first 64 bits, in hexadecimal, of the SHA-256 of the family's id, its form, and the numbers of the space
 * and of the problem in it, each on a line.
 */
export const problemName = (id: string, isFunction: boolean, space: number, problem: number): string =>
  createHash("sha256")
    .update(`${id}\n${isFunction ? "function" : "value"}\n${space}\n${problem}\n`)
    .digest("hex")
    .slice(0, 16)
