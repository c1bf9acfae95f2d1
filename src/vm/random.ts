const MASK = (1n << 64n) - 1n

/** SplitMix64 (Steele, Lea and Flood, 2014): the machine's generator of random numbers. */
export class SplitMix64 {
  private state: bigint

  constructor(seed: bigint) {
    this.state = seed & MASK
  }

  /** The next number, 0 to 2^64 − 1. */
  next(): bigint {
    this.state = (this.state + 0x9e3779b97f4a7c15n) & MASK
    let z = this.state
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & MASK
    return z ^ (z >> 31n)
  }
}
