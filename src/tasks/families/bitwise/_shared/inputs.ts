import { type Domain, type Draws } from "../../../dsl/index.js"

/** Values of inputs, of which a word has every size. */

/** A whole number from 0 on, below a power of two of at most 53 bits. */
const below = (draws: Draws, bits: number): number =>
  bits <= 31 ? draws.below(2 ** bits) : draws.below(2 ** (bits - 31)) * 2 ** 31 + draws.below(2 ** 31)

/** Numbers of one bit to `most` ≤ 53, each length as likely: a power of two (these are the edges), all ones, or any. */
export const anyLength = (most: number): Domain<number> => ({
  size: 4 * most,
  edges: most,
  at: (index, draws) => {
    const bits = 1 + (index % most)
    const top = 2 ** (bits - 1)
    return index < most ? top : index < 2 * most ? 2 * top - 1 : top + below(draws, bits - 1)
  },
})

/** Zeros at the end of the numbers that come first: odd ones and those that end in a single zero come often. */
const OFTEN = [0, 0, 0, 0, 1, 1, 2, 3]

/** Numbers with so many zeros at the end, from none to what `most` ≤ 53 bits hold: powers of two, or any. */
export const anyEnd = (most: number): Domain<number> => ({
  size: OFTEN.length + 4 * most,
  edges: OFTEN.length,
  at: (index, draws) => {
    const zeros = OFTEN[index] ?? (index - OFTEN.length) % most
    const bits = draws.below(most - zeros)
    return (index % 4 === 0 ? 1 : 2 * below(draws, bits) + 1) * 2 ** zeros
  },
})
