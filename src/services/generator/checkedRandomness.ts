import type * as Context from "effect/Context"
import { shown } from "../../domain/shown.js"
import type { Draws } from "../../tasks/dsl/Draws.js"
import type { Randomness, SeededRandomness } from "../Randomness.js"

/** The `Randomness` gave what it should not. */
export class RandomnessError extends RangeError {}

const refuse = (call: string, value: unknown, most: number): never => {
  throw new RandomnessError(`the Randomness gave ${shown(value)} for ${call}, not a whole number from 0 to ${most}`)
}

/**
 * The choices of a seed, each checked: a family that is given NaN may draw for ever, and one that is given a number out of
 * range asks for something else than its answer says. They are asked for at the first choice, which may throw.
 */
export const checkedRandomness = (
  randomness: Context.Tag.Service<typeof Randomness>,
  seed: number,
): SeededRandomness => {
  let random: SeededRandomness | undefined
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
      random ??= randomness.seeded(seed)
      inner = random.draws(key, index)
      return checked
    },
    permute: (key, size, index) => {
      random ??= randomness.seeded(seed)
      const point = random.permute(key, size, index)
      return Number.isSafeInteger(point) && point >= 0 && point < size
        ? point
        : refuse(`permute(${key}, ${size}, ${index})`, point, size - 1)
    },
  }
}
