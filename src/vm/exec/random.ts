import { mul } from "./int64.js"

// Offsets of pairs of words.
const STATE = 0
const STEP = 2
const FIRST = 4
const SECOND = 6
const Z = 8

/** SplitMix64 (Steele, Lea and Flood, 2014): the machine's generator of random numbers. */
export class SplitMix64 {
  private readonly pairs = new Int32Array(10)
  private readonly longs = new BigUint64Array(this.pairs.buffer)

  constructor(seed: bigint) {
    const { longs } = this
    longs[STATE >> 1] = seed
    longs[STEP >> 1] = 0x9e3779b97f4a7c15n
    longs[FIRST >> 1] = 0xbf58476d1ce4e5b9n
    longs[SECOND >> 1] = 0x94d049bb133111ebn
  }

  /** The next number, 0 to 2^64 − 1. */
  next(): bigint {
    const { pairs } = this
    const stateLow = pairs[STATE]!
    const low = (stateLow + pairs[STEP]!) | 0
    const carry = low >>> 0 < stateLow >>> 0 ? 1 : 0
    pairs[STATE + 1] = (pairs[STATE + 1]! + pairs[STEP + 1]! + carry) | 0
    pairs[STATE] = low
    pairs[Z] = low
    pairs[Z + 1] = pairs[STATE + 1]!
    this.mix(30)
    mul(pairs, Z, Z, FIRST)
    this.mix(27)
    mul(pairs, Z, Z, SECOND)
    this.mix(31)
    return this.longs[Z >> 1]!
  }

  /** z ^= z >> shift, for a shift of 1 to 31. */
  private mix(shift: number): void {
    const { pairs } = this
    const high = pairs[Z + 1]!
    pairs[Z] = pairs[Z]! ^ ((pairs[Z]! >>> shift) | (high << (32 - shift)))
    pairs[Z + 1] = high ^ (high >>> shift)
  }
}
