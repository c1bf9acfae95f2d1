import * as Context from "effect/Context"
import type { Draws } from "../tasks/dsl/Draws.js"

/** The random choices of one seed. All functions are synchronous and pure in their arguments. */
export interface SeededRandomness {
  /**
   * The stream of draws with this address. `key` is a 32-bit number for what draws (`keyOf` of a family's id);
   * `index` is 0 … 2^53 − 1. The object is reused: it holds until the next call.
   */
  readonly draws: (key: number, index: number) => Draws
  /**
   * The image of `index` under a permutation of 0 … size − 1 that depends on seed and key;
   * 0 ≤ index < size ≤ 2^53.
   */
  readonly permute: (key: number, size: number, index: number) => number
}

/** Source of every random choice in a run. Records are the same wherever this is the same. */
export class Randomness extends Context.Tag("nl-datagen/Randomness")<
  Randomness,
  {
    /** The random choices of a seed, an integer 0 … 2^53 − 1. */
    readonly seeded: (seed: number) => SeededRandomness
  }
>() {}
