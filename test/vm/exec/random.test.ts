import { assert, describe, it } from "@effect/vitest"
import { SplitMix64 } from "../../../src/vm/exec/random.js"

/** The published algorithm, on integers of any size. */
const reference = (seed: bigint, count: number): Array<bigint> => {
  const wrap = (value: bigint) => BigInt.asUintN(64, value)
  let state = wrap(seed)
  return Array.from({ length: count }, () => {
    state = wrap(state + 0x9e3779b97f4a7c15n)
    let z = state
    z = wrap((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n)
    z = wrap((z ^ (z >> 27n)) * 0x94d049bb133111ebn)
    return z ^ (z >> 31n)
  })
}

describe("SplitMix64", () => {
  it("draws what the algorithm says, for seeds of any sign and size", () => {
    for (const seed of [0n, 1n, -1n, 2n ** 31n, 2n ** 32n - 1n, -(2n ** 63n), 2n ** 64n - 1n, 0x123456789abcdefn]) {
      const generator = new SplitMix64(seed)
      assert.deepStrictEqual(
        Array.from({ length: 1000 }, () => generator.next()),
        reference(seed, 1000),
      )
    }
  })
})
