import type { Domain } from "../../parameters.js"
import { mapped, int } from "../../parameters.js"

/** Positive integers of min … max decimal digits, each length as likely; what is counted is length and first digits. */
export const ofAnyLength = (min: number, max: number): Domain<number> => {
  const least = 10 ** (min - 1)
  const lengths = max - min + 1
  return mapped(int(0, 9 * least * lengths - 1), (index, draws) => {
    const scale = 10 ** (index % lengths)
    const rest = (draws.below(1_000_000) * 1_000_003 + draws.below(1_000_000)) % scale
    return (least + Math.floor(index / lengths)) * scale + rest
  })
}

/**
 * Integers from `from` on for which `holds` is true, and about as many of about the same size for which it is not;
 * `count` of each. Only integers that are `usable` occur.
 */
export const balanced = (
  count: number,
  from: number,
  holds: (n: number) => boolean,
  usable: (n: number) => boolean = () => true,
): Domain<number> => {
  let sorted: ReadonlyArray<number> | undefined
  const search = () => {
    const yes: Array<number> = []
    const no: Array<number> = []
    for (let n = from; yes.length < count || no.length < count; n++) {
      if (!usable(n)) continue
      const [these, others] = holds(n) ? [yes, no] : [no, yes]
      if (these.length < count && these.length <= others.length + 3) these.push(n)
    }
    return [...yes, ...no]
  }
  return { size: 2 * count, at: (index) => (sorted ??= search())[index]! }
}

/** Integers up to about 10,000, three quarters of them multiples of 30: two of them often have a common divisor. */
export const richInDivisors = mapped(int(0, 444), (n) =>
  n % 4 === 3 ? 30 * (n >> 1) + ((n * 7) % 29) + 1 : 30 * (n + 1),
)
