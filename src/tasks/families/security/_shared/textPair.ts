import type { Draws } from "../../../dsl/Draws.js"
import { between, mapped, word } from "../../../dsl/index.js"

/** Two texts of the same length. */
export interface Pair {
  readonly first: string
  readonly second: string
}

const LETTERS = "abdefgiklmnoprstuvz"

/** The word with `count` of its letters changed. */
const change = (text: string, count: number, draws: Draws): string => {
  const letters = text.split("")
  for (let n = 0; n < count; n++) {
    const at = draws.below(letters.length)
    letters[at] = LETTERS[(LETTERS.indexOf(letters[at]!) + 1 + draws.below(LETTERS.length - 1)) % LETTERS.length]!
  }
  return letters.join("")
}

/** A made-up word and a copy in which up to `most` letters are changed; with `halfEqual`, every second copy has no change at all. */
export const pair = (most: number, { halfEqual = false } = {}) =>
  mapped(word(6, 10), (first, draws): Pair => {
    const count = halfEqual ? (draws.below(2) === 0 ? 0 : between(draws, 1, most)) : between(draws, 0, most)
    return { first, second: change(first, count, draws) }
  })

/** `{pair:first}` and `{pair:second}` in wordings. */
export const pairFormats = {
  first: ({ first }: Pair) => `"${first}"`,
  second: ({ second }: Pair) => `"${second}"`,
}

export const mismatches = ({ first, second }: Pair): number => {
  let count = 0
  for (let n = 0; n < first.length; n++) if (first[n] !== second[n]) count++
  return count
}
