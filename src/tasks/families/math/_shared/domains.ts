import type { Domain } from "../../../dsl/parameters.js"
import { mapped, int } from "../../../dsl/parameters.js"

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

const divisors = (n: number): number => {
  let count = 0
  for (let d = 1; d * d <= n; d++) if (n % d === 0) count += d * d === n ? 1 : 2
  return count
}

let rich: ReadonlyArray<number> | undefined

/** The first 600 integers from 12 on with at least ten divisors: two of them often have a common one. */
export const richInDivisors: Domain<number> = {
  size: 600,
  at: (index) => {
    if (rich === undefined) {
      const found: Array<number> = []
      for (let n = 12; found.length < 600; n++) if (divisors(n) >= 10) found.push(n)
      rich = found
    }
    return rich[index]!
  },
}
