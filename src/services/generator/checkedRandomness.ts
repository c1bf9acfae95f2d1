import { shown } from "../../domain/shown.js"
import type { Draws } from "../../tasks/dsl/Draws.js"
import type { SeededRandomness } from "../Randomness.js"

const refuse = (call: string, value: unknown, most: number): never => {
  throw new RangeError(`the Randomness gave ${shown(value)} for ${call}, not a whole number from 0 to ${most}`)
}

/**
 * The same choices, each checked: a family that is given NaN may draw for ever, and one that is given a number out of
 * range asks for something else than its answer says.
 */
export const checkedRandomness = (random: SeededRandomness): SeededRandomness => {
  let inner: Draws
  const checked: Draws = {
    word: () => {
      const word = inner.word()
      return word >>> 0 === word ? word : refuse("word()", word, 2 ** 32 - 1)
    },
    below: (n) => {
      const drawn = inner.below(n)
      // Of numbers below 2^31, all but whole ones are changed by the conversion.
      return drawn < n && drawn >>> 0 === drawn ? drawn : refuse(`below(${shown(n)})`, drawn, n - 1)
    },
  }
  return {
    draws: (key, index) => {
      inner = random.draws(key, index)
      return checked
    },
    permute: (key, size, index) => {
      const point = random.permute(key, size, index)
      return Number.isSafeInteger(point) && point >= 0 && point < size
        ? point
        : refuse(`permute(${key}, ${size}, ${index})`, point, size - 1)
    },
  }
}
