import { shown } from "../../domain/shown.js"
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

/** Refuses arguments of a domain: `int(5, 1): …`. */
const refuse = (call: string, args: ReadonlyArray<unknown>, reason: string): never => {
  throw new RangeError(`${call}(${args.map(shown).join(", ")}): ${reason}`)
}

const MOST = Number.MAX_SAFE_INTEGER

/** Refuses arguments that are not whole numbers as doubles hold them exactly, and bounds in the wrong order. */
const checkBounds = (call: string, lo: number, hi: number, ...more: ReadonlyArray<number>): void => {
  const args = [lo, hi, ...more]
  const odd = args.find((n) => !Number.isSafeInteger(n))
  if (odd !== undefined || args.includes(undefined as never))
    refuse(call, args, `${shown(odd)} is not a whole number within ±(2^53 - 1)`)
  if (lo > hi) refuse(call, args, `the lower bound, ${lo}, is above the upper one, ${hi}`)
}

const checkSize = (call: string, args: ReadonlyArray<unknown>, size: number): void => {
  if (size > MOST) refuse(call, args, "it has more than 2^53 - 1 values")
}

const checkDomain = (call: string, domain: Domain<unknown>): void => {
  if (typeof domain?.at !== "function") refuse(call, [domain], "the first argument must be a domain, such as int(1, 9)")
}

const checkFunction = (call: string, f: unknown): void => {
  if (typeof f !== "function") refuse(call, [f], `${shown(f)} is not a function`)
}

/** Bounds of a length: whole numbers, 1 ≤ min ≤ max, and max ≤ `most`. */
const checkLength = (call: string, min: number, max: number, most = MOST): void => {
  checkBounds(call, min, max)
  if (min < 1) refuse(call, [min, max], "a length is at least 1")
  if (max > most) refuse(call, [min, max], `a length is at most ${most}`)
}

/** Every integer lo … hi. */
export const int = (lo: number, hi: number): Domain<number> => {
  checkBounds("int", lo, hi)
  const size = hi - lo + 1
  checkSize("int", [lo, hi], size)
  return { size, at: (index) => lo + index }
}

/** lo, lo + step, … up to hi. */
export const steps = (lo: number, hi: number, step: number): Domain<number> => {
  checkBounds("steps", lo, hi, step)
  if (step < 1) refuse("steps", [lo, hi, step], "a step is at least 1")
  const size = Math.floor((hi - lo) / step) + 1
  checkSize("steps", [lo, hi, step], hi - lo + 1)
  return { size, at: (index) => lo + index * step }
}

/** One of these values, which must differ in the prompt. */
export const oneOf = <const A>(values: ReadonlyArray<A>): Domain<A> => {
  if (!Array.isArray(values)) refuse("oneOf", [values], "its argument must be a list")
  if (values.length === 0) refuse("oneOf", [values], "there is no value to take")
  const seen = new Set<A>()
  for (const value of values) {
    if (seen.has(value)) refuse("oneOf", [values], `${shown(value)} is given twice`)
    seen.add(value)
  }
  return { size: values.length, at: (index) => values[index]! }
}

/** A value computed from another domain's; `f` must be injective. */
export const mapped = <A, B>(domain: Domain<A>, f: (value: A, draws: Draws) => B): Domain<B> => {
  checkDomain("mapped", domain)
  checkFunction("mapped", f)
  return { size: domain.size, at: (index, draws) => f(domain.at(index, draws), draws) }
}

/** A value that the prompt does not show, or that other parameters make unique: not counted. */
export const drawn = <A>(draw: (draws: Draws) => A): Domain<A> => {
  checkFunction("drawn", draw)
  return { size: 1, at: (_, draws) => draw(draws) }
}

/** The most values of which `ascendingPair` finds pairs exactly: (2n − 1)² ≤ 2^53. */
const MOST_PAIRED = 47_453_132

/** An ordered pair lo ≤ x < y ≤ hi. */
export const ascendingPair = (lo: number, hi: number): Domain<readonly [number, number]> => {
  checkBounds("ascendingPair", lo, hi)
  const n = hi - lo + 1
  if (n < 2) refuse("ascendingPair", [lo, hi], "a pair needs two values")
  if (n > MOST_PAIRED) refuse("ascendingPair", [lo, hi], `the bounds are more than ${MOST_PAIRED - 1} apart`)
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
  /** The most decimal digits of an element: 1, 2 (the default) or 3. */
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
  checkLength("list, length", min, max)
  if (digits !== 1 && digits !== 2 && digits !== 3) refuse("list, digits", [digits], "it must be 1, 2 or 3")
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
  checkLength("ascending", min, max, 30)
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
  checkLength("word", min, max)
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
