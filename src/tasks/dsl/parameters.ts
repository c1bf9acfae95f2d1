import { shown } from "../../domain/shown.js"
import { type Draws, pick } from "./Draws.js"
import { WORDS } from "./words.js"

/**
 * The values a parameter can take, numbered 0 … size − 1. A family's space is the product of its parameters' sizes
 * and its wordings; each point of it is used once, so different indices must read differently in the prompt, even
 * where blanks, commas and brackets are dropped. What `draws` adds (the rest of a long list, say) is not counted.
 */
export interface Domain<A> {
  readonly size: number
  /** How many of the values, the first ones, are edges: a tenth of a family's samples have one of them (default: none). */
  readonly edges?: number
  /** Value `index`. `earlier` are the values of the parameters before it, by name, for domains that depend on them. */
  readonly at: (index: number, draws: Draws, earlier?: Earlier) => A
  /** The index of a value, or −1 if it is not one of the domain's. Without it, the domain cannot be given edges. */
  readonly indexOf?: (value: unknown) => number
}

/** Values of parameters by name. */
export type Earlier = Readonly<Record<string, unknown>>

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

const isWhole = (value: unknown): value is number => Number.isInteger(value)

/** Every integer lo … hi. */
export const int = (lo: number, hi: number): Domain<number> => {
  checkBounds("int", lo, hi)
  const size = hi - lo + 1
  checkSize("int", [lo, hi], size)
  return { size, at: (index) => lo + index, indexOf: (n) => (isWhole(n) && n >= lo && n <= hi ? n - lo : -1) }
}

/** lo, lo + step, … up to hi. */
export const steps = (lo: number, hi: number, step: number): Domain<number> => {
  checkBounds("steps", lo, hi, step)
  if (step < 1) refuse("steps", [lo, hi, step], "a step is at least 1")
  const size = Math.floor((hi - lo) / step) + 1
  checkSize("steps", [lo, hi, step], hi - lo + 1)
  return {
    size,
    at: (index) => lo + index * step,
    indexOf: (n) => {
      const index = isWhole(n) ? (n - lo) / step : -1
      return Number.isInteger(index) && index >= 0 && index < size ? index : -1
    },
  }
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
  return { size: values.length, at: (index) => values[index]!, indexOf: (value) => values.indexOf(value as A) }
}

/** A value computed from another domain's; `f` must be injective. */
export const mapped = <A, B>(domain: Domain<A>, f: (value: A, draws: Draws) => B): Domain<B> => {
  checkDomain("mapped", domain)
  checkFunction("mapped", f)
  const { edges = 0, size } = domain
  return { size, edges, at: (index, draws, earlier) => f(domain.at(index, draws, earlier), draws) }
}

/** An edge: a value, or a function that finds it from the parameters before it. */
export type Edge<A> = A | ((earlier: never) => A)

/**
 * The values of a domain, of which some are edges: a tenth of the family's samples take one of them, as long as there are
 * samples that do. Of an edge that is none of the domain's values, or the same as another, some other value takes the
 * place.
 *
 *     parameters: { a: int(0, 99), b: edged(int(0, 99), [0, ({ a }: { a: number }) => a]) }
 */
export const edged = <A>(domain: Domain<A>, edges: ReadonlyArray<Edge<A>>): Domain<A> => {
  checkDomain("edged", domain)
  const { indexOf, size } = domain
  if (indexOf === undefined) return refuse("edged", [domain], "the domain must be one of int, steps and oneOf")
  if (!Array.isArray(edges) || edges.length === 0 || edges.length >= size)
    return refuse("edged", [edges], "edges must be a list, of fewer values than the domain has")
  const fixed = edges.map((edge) => (typeof edge === "function" ? -1 : indexOf(edge)))
  const odd = edges.findIndex((edge, n) => typeof edge !== "function" && fixed[n]! < 0)
  if (odd >= 0) refuse("edged", [edges[odd]], "it is not a value of the domain")
  /** The places of the edges, in their order and in that of the domain. */
  const placesOf = (earlier: Earlier): readonly [given: ReadonlyArray<number>, sorted: ReadonlyArray<number>] => {
    const given: Array<number> = []
    for (let n = 0; n < edges.length; n++) {
      const edge = edges[n] as A | ((earlier: Earlier) => A)
      const place = typeof edge === "function" ? indexOf((edge as (earlier: Earlier) => A)(earlier)) : fixed[n]!
      if (place >= 0 && !given.includes(place)) given.push(place)
    }
    return [given, given.slice().sort((a, b) => a - b)]
  }
  const known = fixed.includes(-1) ? undefined : placesOf({})
  return {
    size,
    edges: edges.length,
    at: (index, draws, earlier = {}) => {
      // The domain's values with those of the edges first, and the others as they were.
      const [given, sorted] = known ?? placesOf(earlier)
      if (index < given.length) return domain.at(given[index]!, draws, earlier)
      let place = index - given.length
      for (let n = 0; n < sorted.length && sorted[n]! <= place; n++) place++
      return domain.at(place, draws, earlier)
    },
  }
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
  /**
   * Fewest and most elements; a few more where the counted digits need the room. Lists of fewer than four are edges: a
   * tenth of a family's samples, as long as there are any.
   */
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
  const least = max < SHORT ? min : Math.max(min, SHORT)
  const counted = Math.min(9, digits === 1 ? least : Math.floor((least * (digits + 1)) / 2))
  const base = zero ? 10 : 9
  const first = zero ? 0 : 1
  const shorts = Array.from({ length: least - min }, (_, n) => shortLists(min + n, digits, first))
  const edges = shorts.reduce((sum, { size }) => sum + size, 0)
  const sign = (value: number, draws: Draws): number => (signed && value !== 0 && draws.below(3) === 0 ? -value : value)
  return {
    size: edges + base ** counted,
    edges,
    at: (place, draws) => {
      let index = place
      for (const { at, size } of shorts) {
        if (index < size) return at(index).map((value) => sign(value, draws))
        index -= size
      }
      const length = least + draws.below(max - least + 1)
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
        elements.push(sign(value, draws))
      }
      return elements
    },
  }
}

/** Lists with fewer elements are short. */
const SHORT = 4

/**
 * All lists of one to three elements, in digits of widths that tell them apart from longer ones where there are no commas:
 * 1 to `digits` in all, 4 or 5 (where elements have a digit each: as many as elements).
 */
const shortLists = (length: number, digits: number, first: number) => {
  const widths = digits === 1 ? [1, 1, 1] : [2, 2, 1]
  const ranges = Array.from({ length }, (_, n): readonly [least: number, size: number] => {
    if (length === 1) return [first, 10 ** digits - first]
    return widths[n] === 1 ? [first, 10 - first] : [10, 90]
  })
  return {
    size: ranges.reduce((product, [, size]) => product * size, 1),
    at: (index: number): ReadonlyArray<number> => {
      let rest = index
      return ranges.map(([least, size]) => {
        const next = Math.floor(rest / size)
        const value = least + rest - next * size
        rest = next
        return value
      })
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

const CONSONANTS = "bcdfghjklmnpqrstvwxyz"
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

interface PhraseOptions {
  /** Fewest and most words; at least 2. */
  readonly words: readonly [min: number, max: number]
  /** Whether words may have capitals, in whole or at their beginning (default: yes). */
  readonly capitals?: boolean
  /** Whether a number of one to three digits may stand in place of a word behind the second (default: yes). */
  readonly numbers?: boolean
  /** What may stand between words, one for a whole phrase (default: a blank). No letters or digits. */
  readonly separators?: ReadonlyArray<string>
}

/**
 * A text of real English words, such as "quiet Garden 42 river". What is counted is its first two words; which follow,
 * capitals, numbers and separators are drawn.
 */
export const phrase = (options: PhraseOptions): Domain<string> => {
  const { capitals = true, numbers = true, separators = [" "] } = options
  const [min, max] = options.words
  checkLength("phrase, words", min, max)
  if (min < 2) refuse("phrase, words", [min, max], "a phrase has at least two words")
  const spelt = (text: string, draws: Draws): string => {
    if (!capitals) return text
    const style = draws.below(4)
    return style === 0
      ? text[0]!.toUpperCase() + text.slice(1)
      : style === 1 && draws.below(3) === 0
        ? text.toUpperCase()
        : text
  }
  return {
    size: WORDS.length ** 2,
    at: (index, draws) => {
      const length = min + draws.below(max - min + 1)
      const separator = pick(draws, separators)
      const words = Array.from({ length }, (_, n) => {
        if (n < 2) return spelt(WORDS[n === 0 ? index % WORDS.length : Math.floor(index / WORDS.length)]!, draws)
        return numbers && draws.below(5) === 0 ? String(draws.below(1000)) : spelt(pick(draws, WORDS), draws)
      })
      return words.join(separator)
    },
  }
}
