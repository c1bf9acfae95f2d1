import { pick, type Draws } from "../Draws.js"
import { type Domain } from "../parameters.js"

/** Values of inputs, which no prompt shows: they may be as many and as large as a function should be tested with. */

interface ArrayOptions {
  /** Fewest and most elements, from 0 on. */
  readonly length: readonly [min: number, max: number]
  /** Smallest and largest element. */
  readonly values: readonly [least: number, most: number]
  /** The order of the elements: any (the default), ascending, or ascending without repeats. */
  readonly order?: "any" | "ascending" | "strictly ascending"
  /** Whether no two elements are the same. */
  readonly distinct?: boolean
}

const uniform = (draws: Draws, least: number, most: number): number => least + draws.below(most - least + 1)

/** A list in which edge cases come often: the fewest and most elements, all the same, few different ones, in order, extremes. */
const drawArray = ({ distinct = false, length, order = "any", values }: ArrayOptions, draws: Draws): Array<number> => {
  const [min, max] = length
  const [least, most] = values
  const isStrict = distinct || order === "strictly ascending"
  const size = draws.below(6) === 0 ? min : draws.below(8) === 0 ? max : uniform(draws, min, max)
  const kind = draws.below(10)
  // Half of the ranges are narrow, so that elements repeat.
  const span = most - least
  const narrow = kind < 3 && !isStrict && span > 6 ? uniform(draws, least, most - 6) : undefined
  const element = (): number => {
    if (narrow !== undefined) return uniform(draws, narrow, narrow + 6)
    if (kind === 3) return pick(draws, [least, most, Math.max(least, Math.min(0, most)), uniform(draws, least, most)])
    // Around 0 as often as not, where that can be: large ranges would hardly have a small value.
    if (kind === 4 && span > 200) {
      const middle = Math.min(Math.max(0, least), most)
      return uniform(draws, Math.max(least, middle - 100), Math.min(most, middle + 100))
    }
    return uniform(draws, least, most)
  }
  const result: Array<number> = []
  const same = element()
  for (let tries = 0; result.length < size && tries < 1000; tries++) {
    const value = kind === 5 && !isStrict ? same : element()
    if (!isStrict || !result.includes(value)) result.push(value)
  }
  if (order !== "any" || kind === 6) result.sort((a, b) => a - b)
  else if (kind === 7) result.sort((a, b) => b - a)
  return result
}

/** Lists for a function: nothing of them is counted. */
export const array = (options: ArrayOptions): Domain<ReadonlyArray<number>> => ({
  size: 1,
  at: (_, draws) => drawArray(options, draws),
})

interface TextOptions {
  /** Fewest and most characters, from 0 on. */
  readonly length: readonly [min: number, max: number]
  /** The characters that it may have (default: letters in both cases, digits, blanks and some punctuation). */
  readonly characters?: string
}

const CHARACTERS = "abcdefghijklmnopqrstuvwxyzaeiouaeiouABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789      .,;:!?-'"

/** Texts for a function, with edge cases: the shortest, one character again and again, palindromes, blanks at the ends. */
export const text = ({ characters = CHARACTERS, length }: TextOptions): Domain<string> => ({
  size: 1,
  at: (_, draws) => {
    const [min, max] = length
    const size = draws.below(8) === 0 ? min : uniform(draws, min, max)
    const few = Array.from({ length: 3 }, () => pick(draws, [...characters]))
    const kind = draws.below(8)
    const made = Array.from({ length: size }, () => (kind < 2 ? pick(draws, few) : pick(draws, [...characters])))
    if (kind === 2) for (let n = 0; n < size / 2; n++) made[size - 1 - n] = made[n]!
    if (kind === 3) made.fill(few[0]!)
    return made.join("")
  },
})
