import { pick } from "../../../dsl/Draws.js"
import type { Domain } from "../../../dsl/parameters.js"
import { mapped, int } from "../../../dsl/parameters.js"
import { isPrime } from "./numbers.js"

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

/** Values for the tests of functions: from any of these domains, each as likely. */
export const anyOf = (...domains: ReadonlyArray<Domain<number>>): Domain<number> => ({
  size: 1,
  at: (_, draws, earlier) => {
    const domain = pick(draws, domains)
    return domain.at(draws.below(domain.size), draws, earlier)
  },
})

/** The same digit again and again, powers of ten, and their neighbours. */
const plainDigits = (digits: number): Domain<number> => ({
  size: 1,
  at: (_, draws) => {
    const power = 10 ** (1 + draws.below(digits - 1))
    const kind = draws.below(4)
    if (kind < 2) return ((power * 10 - 1) / 9) * (1 + draws.below(9))
    return kind === 2 ? power : power * (1 + draws.below(9)) + draws.below(3) - 1
  },
})

/** Numbers from 0 on, of every length up to so many digits, for functions of the digits. */
export const anyDigits = (digits: number): Domain<number> =>
  anyOf(int(0, 9), int(10, 99), ofAnyLength(1, digits), ofAnyLength(3, digits), plainDigits(digits))

/** Squares of primes up to 97, and products of neighbouring ones: where a search for factors ends. */
export const nearSquares: Domain<number> = {
  size: 1,
  at: (_, draws) => {
    const primes = Array.from({ length: 98 }, (_, n) => n).filter(isPrime)
    const n = draws.below(primes.length - 1)
    return primes[n]! * primes[n + draws.below(2)]!
  },
}

/** Numbers from 2 on: small ones, primes, squares and products of two primes, and any up to `most`. */
export const primesAndOthers = (most: number): Domain<number> => {
  const primeUpTo = (limit: number): Domain<number> => ({
    size: 1,
    at: (_, draws) => {
      let n = 2 + draws.below(limit - 1)
      while (!isPrime(n)) n--
      return n
    },
  })
  const root = Math.floor(Math.sqrt(most))
  const product: Domain<number> = {
    size: 1,
    at: (_, draws) => {
      const p = primeUpTo(root).at(0, draws)
      return draws.below(3) === 0 ? p * p : p * primeUpTo(root).at(0, draws)
    },
  }
  return anyOf(int(2, 40), primeUpTo(most), primeUpTo(most), product, int(2, most))
}
