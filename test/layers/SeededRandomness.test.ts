import { describe, expect, it } from "vitest"
import { makeSeeded } from "../../src/layers/SeededRandomness.js"

const words = (seed: number, key: number, index: number) => {
  const draws = makeSeeded(seed).draws(key, index)
  return Array.from({ length: 4 }, () => draws.word())
}

describe("seeded randomness", () => {
  it("is pinned: these numbers never change", () => {
    expect(words(42, 7, 0)).toMatchInlineSnapshot(`
      [
        187612267,
        3890333063,
        2451961000,
        2373990964,
      ]
    `)
    expect(words(2 ** 53 - 1, -1, 2 ** 52)).toMatchInlineSnapshot(`
      [
        3765712271,
        410660699,
        103019185,
        2759043511,
      ]
    `)
    const random = makeSeeded(42)
    expect(Array.from({ length: 8 }, (_, n) => random.permute(3, 1000, n))).toMatchInlineSnapshot(`
      [
        579,
        223,
        105,
        483,
        316,
        779,
        506,
        548,
      ]
    `)
    expect([0, 1, 2].map((n) => random.permute(3, 2 ** 53 - 1, n))).toMatchInlineSnapshot(`
      [
        3199641029240509,
        4124002572425374,
        4702880642487750,
      ]
    `)
  })

  it("permutes every domain onto itself", () => {
    for (const size of [1, 2, 3, 5, 10, 97, 100, 1000, 4097, 20_000]) {
      const random = makeSeeded(size)
      const images = new Set(Array.from({ length: size }, (_, n) => random.permute(size, size, n)))
      expect(images.size).toBe(size)
      expect(Math.min(...images)).toBe(0)
      expect(Math.max(...images)).toBe(size - 1)
    }
  })

  it("stays inside large domains without repeating", () => {
    const random = makeSeeded(1)
    for (const size of [2 ** 31 + 11, 2 ** 40 - 3, 2 ** 53 - 1]) {
      const images = new Set(Array.from({ length: 5000 }, (_, n) => random.permute(9, size, n)))
      expect(images.size).toBe(5000)
      for (const image of images) expect(Number.isSafeInteger(image) && image >= 0 && image < size).toBe(true)
    }
  })

  it("spreads images evenly over a large domain", () => {
    const random = makeSeeded(77)
    const size = 10 ** 12
    const bins = new Array<number>(16).fill(0)
    for (let n = 0; n < 16_000; n++) bins[Math.floor((random.permute(5, size, n) / size) * 16)]!++
    // 1000 expected a bin; six standard deviations are 190.
    for (const bin of bins) expect(Math.abs(bin - 1000)).toBeLessThan(190)
  })

  it("gives neighbouring seeds, keys and indices nothing in common", () => {
    const streams = [words(42, 7, 0), words(43, 7, 0), words(42, 8, 0), words(42, 7, 1), words(42 + 2 ** 32, 7, 0)]
    expect(new Set(streams.flat()).size).toBe(streams.length * 4)
  })

  it("draws uniformly below a bound", () => {
    const draws = makeSeeded(3).draws(1, 1)
    const counts = new Array<number>(10).fill(0)
    for (let n = 0; n < 10_000; n++) counts[draws.below(10)]!++
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(190)
  })
})
