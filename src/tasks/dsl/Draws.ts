import { shown } from "../../domain/shown.js"

/**
 * A stream of uniform draws. Everything about a record that its counted space does not decide (register choice,
 * which program variant, punctuation, the rest of a long array) comes from one of these.
 */
export interface Draws {
  /** A uniform 32-bit word, 0 ≤ x < 2^32. */
  readonly word: () => number
  /** A uniform integer, 0 ≤ x < n, for 1 ≤ n ≤ 2^32. */
  readonly below: (n: number) => number
}

/** A uniform integer, lo ≤ x ≤ hi, for hi − lo < 2^32. */
export const between = (draws: Draws, lo: number, hi: number): number => {
  if (!(lo <= hi)) throw new RangeError(`between(${shown(lo)}, ${shown(hi)}): there is no number to draw`)
  return lo + draws.below(hi - lo + 1)
}

/** One of the items, each as likely. */
export const pick = <A>(draws: Draws, items: ReadonlyArray<A>): A => {
  if (items.length === 0) throw new RangeError("pick: there is no item to draw")
  return items[draws.below(items.length)]!
}
