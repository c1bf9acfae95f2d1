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

/** The first `size` numbers that a search finds, all different; it is made when the first is asked for. */
export const found = (size: number, search: () => ReadonlyArray<number>): Domain<number> => {
  let values: ReadonlyArray<number> | undefined
  return {
    size,
    at: (index) => (values ??= search())[index]!,
    indexOf: (value) => {
      const index = (values ??= search()).indexOf(value as number)
      return index < size ? index : -1
    },
  }
}

const divisors = (n: number): number => {
  let count = 0
  for (let d = 1; d * d <= n; d++) if (n % d === 0) count += d * d === n ? 1 : 2
  return count
}

/** The first 600 integers from 12 on with at least ten divisors: two of them often have a common one. */
export const richInDivisors: Domain<number> = found(600, () => {
  const rich: Array<number> = []
  for (let n = 12; rich.length < 600; n++) if (divisors(n) >= 10) rich.push(n)
  return rich
})
