import * as Layer from "effect/Layer"
import { Randomness, type SeededRandomness } from "../services/Randomness.js"
import type { Draws } from "../tasks/dsl/Draws.js"

/**
 * Where every key begins. Not the generator's version: raising that one need not change the draws of families that stay
 * as they are, while a change here, as any change to this file, changes every record.
 */
const ROOT_KEY = 1

/** The finaliser of MurmurHash3 (32 bits): every input bit changes each output bit with probability ½. */
const mix = (word: number): number => {
  let h = word
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

const absorb = (state: number, word: number): number => mix((Math.imul(state, 5) + 0xe6546b64) ^ mix(word ^ 0x9e3779b9))

const lowWord = (n: number): number => n | 0
const highWord = (n: number): number => Math.floor(n / 2 ** 32) | 0

/** `x % n` for 0 ≤ x < 2^33; V8 computes a remainder beyond 32 bits by a slow x87 instruction. */
const remainder = (x: number, n: number): number => x - Math.floor(x / n) * n

/** sfc32 (Chris Doty-Humphrey, PractRand): 128 bits of state, four 32-bit words. */
class Sfc32 implements Draws {
  private a = 0
  private b = 0
  private c = 0
  private counter = 1

  seed(a: number, b: number, c: number): this {
    this.a = a
    this.b = b
    this.c = c
    this.counter = 1
    // The state's words are hashes already: a few rounds spread them.
    this.word()
    this.word()
    this.word()
    return this
  }

  readonly word = (): number => {
    const t = (((this.a + this.b) | 0) + this.counter) | 0
    this.counter = (this.counter + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = ((this.c << 21) | (this.c >>> 11)) + t
    this.c |= 0
    return t >>> 0
  }

  readonly below = (n: number): number => Math.floor((this.word() / 2 ** 32) * n)
}

const ROUNDS = 6

/** Draws and permutations of one seed. Streams are keyed by hashing, never by adding to the seed. */
export const makeSeeded = (seed: number): SeededRandomness => {
  const root = absorb(absorb(mix(ROOT_KEY), lowWord(seed)), highWord(seed))
  const stream = new Sfc32()

  const draws = (key: number, index: number): Draws => {
    const a = absorb(absorb(absorb(root, key), lowWord(index)), highWord(index))
    const b = absorb(a, 0x243f6a88)
    return stream.seed(a, b, absorb(b, 0x85a308d3))
  }

  /**
   * An unbalanced Feistel network over a × b ≥ size (Black and Rogaway, "Ciphers with Arbitrary Finite Domains",
   * 2002), walked until it lands below `size`; a × b exceeds size by less than a, so a second walk is rare.
   */
  const permute = (key: number, size: number, index: number): number => {
    if (size <= 1) return 0
    const a = Math.ceil(Math.sqrt(size))
    const b = Math.ceil(size / a)
    const base = absorb(root, key ^ 0x5bd1e995)
    let x = index
    do {
      let left = Math.floor(x / b)
      let right = x - left * b
      for (let round = 0; round < ROUNDS; round += 2) {
        left = remainder(left + (absorb(base + round, right) >>> 0), a)
        right = remainder(right + (absorb(base + round + 1, left) >>> 0), b)
      }
      x = left * b + right
    } while (x >= size)
    return x
  }

  return { draws, permute }
}

/** The generator of every published dataset: the same numbers on every machine and every version of Node. */
export const layer: Layer.Layer<Randomness> = Layer.succeed(Randomness, { seeded: makeSeeded })
