import type { Draws } from "./Draws.js"

/**
 * The values a parameter can take, numbered 0 … size − 1. A family's space is the product of its parameters' sizes
 * and its wordings; each point of it is used once, so different indices must read differently in the prompt, even
 * where blanks, commas and brackets are dropped. What `draws` adds (the rest of a long list, say) is not counted.
 */
export interface Domain<A> {
  readonly size: number
  readonly at: (index: number, draws: Draws) => A
}

export type Domains = Readonly<Record<string, Domain<unknown>>>
export type ValuesOf<D extends Domains> = { readonly [K in keyof D]: D[K] extends Domain<infer A> ? A : never }

/** Every integer lo … hi. */
export const int = (lo: number, hi: number): Domain<number> => ({
  size: hi - lo + 1,
  at: (index) => lo + index,
})

/** lo, lo + step, … up to hi. */
export const steps = (lo: number, hi: number, step: number): Domain<number> => ({
  size: Math.floor((hi - lo) / step) + 1,
  at: (index) => lo + index * step,
})

/** One of these values, which must differ in the prompt. */
export const oneOf = <const A>(values: ReadonlyArray<A>): Domain<A> => ({
  size: values.length,
  at: (index) => values[index]!,
})

/** A value computed from another domain's; `f` must be injective. */
export const mapped = <A, B>(domain: Domain<A>, f: (value: A, draws: Draws) => B): Domain<B> => ({
  size: domain.size,
  at: (index, draws) => f(domain.at(index, draws), draws),
})

/** A value that the prompt does not show, or that other parameters make unique: not counted. */
export const drawn = <A>(draw: (draws: Draws) => A): Domain<A> => ({ size: 1, at: (_, draws) => draw(draws) })

/** An ordered pair lo ≤ x < y ≤ hi. */
export const ascendingPair = (lo: number, hi: number): Domain<readonly [number, number]> => {
  const n = hi - lo + 1
  return {
    size: (n * (n - 1)) / 2,
    at: (index) => {
      // Row x of the triangle starts at x(2n − x − 1)/2.
      let x = Math.floor((2 * n - 1 - Math.sqrt((2 * n - 1) ** 2 - 8 * index)) / 2)
      if ((x * (2 * n - x - 1)) / 2 > index) x--
      else if (((x + 1) * (2 * n - x - 2)) / 2 <= index) x++
      const y = index - (x * (2 * n - x - 1)) / 2 + x + 1
      return [lo + x, lo + y]
    },
  }
}

interface ListOptions {
  /** Fewest and most elements; a few more where the counted digits need the room. */
  readonly length: readonly [min: number, max: number]
  /** Decimal digits of an element at the most: 1, 2 (the default) or 3. */
  readonly digits?: 1 | 2 | 3
  /** Whether 0 may be an element (default: yes). */
  readonly zero?: boolean
  /** Whether elements may be negative (default: no). */
  readonly signed?: boolean
}

/**
 * A list of integers of mixed length. What is counted is the row of digits that the list begins with, and where one
 * element ends and the next begins is drawn: two lists of different index differ also when written without commas.
 */
export const list = (options: ListOptions): Domain<ReadonlyArray<number>> => {
  const { digits = 2, zero = true, signed = false } = options
  const [min, max] = options.length
  const counted = Math.min(9, digits === 1 ? min : Math.floor((min * (digits + 1)) / 2))
  const base = zero ? 10 : 9
  const first = zero ? 0 : 1
  return {
    size: base ** counted,
    at: (index, draws) => {
      const length = min + draws.below(max - min + 1)
      const elements: Array<number> = []
      let rest = index
      let taken = 0
      while (elements.length < length || taken < counted) {
        const width = digits === 1 ? 1 : 1 + draws.below(digits)
        let value = 0
        for (let n = 0; n < width; n++) {
          let digit: number
          if (taken < counted) {
            digit = first + (rest % base)
            rest = Math.floor(rest / base)
            taken++
          } else digit = first + draws.below(base)
          value = value * 10 + digit
          // A leading 0 is the whole element.
          if (value === 0) break
        }
        elements.push(signed && value !== 0 && draws.below(3) === 0 ? -value : value)
      }
      return elements
    },
  }
}

/** Smallest element that `ascending` and `distinct` give; all of theirs have three digits, so they read apart. */
const LEAST = 100

/** Strictly ascending three-digit integers, min … max of them (max ≤ 30). */
export const ascending = (min: number, max: number): Domain<ReadonlyArray<number>> => {
  const stride = Math.floor(900 / max)
  const counted = Math.min(min, 4)
  return {
    size: stride ** counted,
    at: (index, draws) => {
      const length = min + draws.below(max - min + 1)
      let rest = index
      return Array.from({ length }, (_, n) => {
        let offset: number
        if (n < counted) {
          offset = rest % stride
          rest = Math.floor(rest / stride)
        } else offset = draws.below(stride)
        return LEAST + n * stride + offset
      })
    },
  }
}

/** Three-digit integers, all different, in no order; min … max of them (max ≤ 30). */
export const distinct = (min: number, max: number): Domain<ReadonlyArray<number>> =>
  mapped(ascending(min, max), (values, draws) => shuffled(values, draws))

/** The values in a drawn order (Fisher and Yates). */
export const shuffled = <A>(values: ReadonlyArray<A>, draws: Draws): Array<A> => {
  const items = values.slice()
  for (let n = items.length - 1; n > 0; n--) {
    const m = draws.below(n + 1)
    const item = items[n]!
    items[n] = items[m]!
    items[m] = item
  }
  return items
}

const CONSONANTS = "bdfgklmnprstvz"
const VOWELS = "aeiou"

/**
 * A made-up lower-case word of min … max letters, consonants and vowels in turn ("tavomi"). No English word of a
 * wording reads like that to its end, so the word's start is found also where blanks and quotes are dropped.
 */
export const word = (min: number, max: number): Domain<string> => {
  const counted = Math.min(min, 6)
  const size = Array.from({ length: counted }, (_, n) => (n % 2 === 0 ? CONSONANTS : VOWELS).length).reduce(
    (a, b) => a * b,
    1,
  )
  return {
    size,
    at: (index, draws) => {
      const length = min + draws.below(max - min + 1)
      let rest = index
      let text = ""
      for (let n = 0; n < length; n++) {
        const letters = n % 2 === 0 ? CONSONANTS : VOWELS
        if (n < counted) {
          text += letters[rest % letters.length]!
          rest = Math.floor(rest / letters.length)
        } else text += letters[draws.below(letters.length)]!
      }
      return text
    },
  }
}
