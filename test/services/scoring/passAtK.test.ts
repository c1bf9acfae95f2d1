import { assert, describe, it } from "vitest"
import { clusteredMean, passAtK } from "../../../src/services/scoring/passAtK.js"

/** C(n, k), exactly. */
const choose = (n: number, k: number): bigint => {
  let result = 1n
  for (let i = 1; i <= k; i++) result = (result * BigInt(n - k + i)) / BigInt(i)
  return n < k ? 0n : result
}

/** 1 − C(n − c, k)/C(n, k) in exact arithmetic, to twelve digits. */
const exact = (n: number, c: number, k: number): number =>
  1 - Number((choose(n - c, k) * 10n ** 12n) / choose(n, k)) / 1e12

describe("passAtK", () => {
  it("is 1 − C(n − c, k)/C(n, k)", () => {
    for (let n = 1; n <= 40; n++)
      for (let c = 0; c <= n; c++)
        for (let k = 1; k <= n; k++) assert.closeTo(passAtK(n, c, k), exact(n, c, k), 1e-11, `${n} ${c} ${k}`)
    assert.closeTo(passAtK(200, 7, 100), exact(200, 7, 100), 1e-11)
    assert.closeTo(passAtK(100_000, 3, 10), exact(100_000, 3, 10), 1e-11)
  })

  it("has the values of human-eval's estimator", () => {
    // What 1.0 - numpy.prod(1.0 - k / numpy.arange(n - c + 1, n + 1)) gives: openai/human-eval, evaluation.py.
    assert.closeTo(passAtK(200, 13, 1), 0.065, 1e-12)
    assert.closeTo(passAtK(200, 13, 10), 0.4975511147306061, 1e-12)
    assert.closeTo(passAtK(10, 3, 5), 0.9166666666666666, 1e-12)
    assert.strictEqual(passAtK(10, 0, 5), 0)
    assert.strictEqual(passAtK(10, 6, 5), 1)
    assert.strictEqual(passAtK(1, 1, 1), 1)
  })

  it("is what drawing k of n samples gives", () => {
    let state = 7
    const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
    const draws = 40_000
    let hits = 0
    for (let n = 0; n < draws; n++) {
      const samples = Array.from({ length: 20 }, (_, i) => i < 3)
      let passes = false
      for (let i = 0; i < 5; i++) {
        const j = i + Math.floor(random() * (20 - i))
        passes ||= samples[j]!
        ;[samples[i], samples[j]] = [samples[j]!, samples[i]!]
      }
      if (passes) hits++
    }
    assert.closeTo(passAtK(20, 3, 5), hits / draws, 0.01)
  })
})

describe("clusteredMean", () => {
  const cluster = (...values: ReadonlyArray<number>) => ({
    count: values.length,
    sum: values.reduce((sum, value) => sum + value, 0),
    squares: values.reduce((sum, value) => sum + value * value, 0),
  })
  const independent = (passed: number, all: number) =>
    Array.from({ length: all }, (_, n) => cluster(n < passed ? 1 : 0))

  it("is Wilson's interval for problems that are independent", () => {
    // Newcombe 1998, table I: 81 of 263 and 15 of 148.
    const some = clusteredMean(independent(81, 263))
    assert.closeTo(some.value, 0.308, 5e-4)
    assert.closeTo(some.low, 0.2553, 6e-4)
    assert.closeTo(some.high, 0.3662, 6e-4)
    const few = clusteredMean([cluster(...Array.from({ length: 148 }, (_, n) => (n < 15 ? 1 : 0)))])
    assert.closeTo(few.low, 0.0624, 5e-5)
    assert.closeTo(few.high, 0.1605, 5e-5)
  })

  it("stays within 0 and 1, and says something where all pass or none does", () => {
    const all = clusteredMean(independent(100, 100))
    assert.deepInclude(all, { value: 1, high: 1 })
    assert.closeTo(all.low, 0.963, 1e-3)
    const none = clusteredMean(independent(0, 10))
    assert.deepInclude(none, { value: 0, low: 0 })
    assert.closeTo(none.high, 0.2775, 1e-3)
    assert.deepStrictEqual(clusteredMean([]), { value: 0, low: 0, high: 1 })
  })

  it("is narrower where values are estimated from several samples, but no more than these allow", () => {
    const width = (most?: number) => {
      const { high, low } = clusteredMean(
        Array.from({ length: 100 }, (_, n) => cluster(n % 2 === 0 ? 0.4 : 0.6)),
        most,
      )
      return high - low
    }
    assert.closeTo(width(), 0.192, 1e-3)
    assert.closeTo(width(1000), 0.0617, 1e-3)
    assert.closeTo(width(1e9), 0.0391, 1e-3)
  })

  it("is wider where problems of a cluster are alike, never narrower", () => {
    const alike = Array.from({ length: 20 }, (_, n) => cluster(...Array.from({ length: 50 }, () => (n < 10 ? 1 : 0))))
    const mixed = Array.from({ length: 20 }, () => cluster(...Array.from({ length: 50 }, (_, n) => (n < 25 ? 1 : 0))))
    const width = ({ high, low }: { readonly high: number; readonly low: number }) => high - low
    assert.closeTo(width(clusteredMean(mixed)), 0.0619, 1e-3)
    // As good as twenty problems, not a thousand.
    assert.isAbove(width(clusteredMean(alike)), 0.38)
    assert.isBelow(width(clusteredMean(alike)), 0.43)
  })
})
