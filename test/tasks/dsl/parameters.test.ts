import * as fc from "effect/FastCheck"
import { describe, expect, it } from "vitest"
import { normalisePrompt } from "../../../src/domain/normalise.js"
import { makeSeeded } from "../../../src/layers/SeededRandomness.js"
import { between, pick } from "../../../src/tasks/dsl/Draws.js"
import * as P from "../../../src/tasks/dsl/parameters.js"

const random = makeSeeded(17)

/** A value as a prompt may have it, with what readers drop left out. */
const read = (value: unknown): string =>
  normalisePrompt(
    Array.isArray(value) ? value.map((element) => (value.length > 0 ? read(element) : "")).join(",") : String(value),
  )

/** Any two indices give values that read differently, whatever is drawn beside them. */
const isInjective = (
  domain: P.Domain<unknown>,
  differ: (a: string, b: string) => boolean = (a, b) => a !== b,
): void => {
  const index = fc.maxSafeNat().map((n) => n % domain.size)
  const draw = fc.nat(1000)
  fc.assert(
    fc.property(index, index, draw, draw, (a, b, drawA, drawB) => {
      fc.pre(a !== b)
      const [left, right] = [read(domain.at(a, random.draws(1, drawA))), read(domain.at(b, random.draws(2, drawB)))]
      return differ(left, right)
    }),
    { seed: 1, numRuns: 400 },
  )
}

const valuesOf = <A>(domain: P.Domain<A>): Array<A> =>
  Array.from({ length: domain.size }, (_, n) => domain.at(n, random.draws(3, n)))

const small = fc.integer({ min: -60, max: 60 })

describe("a domain", () => {
  it("numbers each of its values once, and those alone", () => {
    fc.assert(
      fc.property(small, fc.nat(60), fc.integer({ min: 1, max: 9 }), (lo, width, step) => {
        const hi = lo + width
        const range = Array.from({ length: width + 1 }, (_, n) => lo + n)
        expect(valuesOf(P.int(lo, hi))).toEqual(range)
        expect(valuesOf(P.steps(lo, hi, step))).toEqual(range.filter((n) => (n - lo) % step === 0))
        if (width > 0)
          expect(valuesOf(P.ascendingPair(lo, hi))).toEqual(
            range.flatMap((x) => range.filter((y) => x < y).map((y) => [x, y])),
          )
      }),
    )
    expect(valuesOf(P.oneOf(["a", "b"]))).toEqual(["a", "b"])
    expect(valuesOf(P.mapped(P.int(1, 3), (n) => -n))).toEqual([-1, -2, -3])
    expect(valuesOf(P.drawn(() => 7))).toEqual([7])
  })

  it("of pairs is exact up to its limit", () => {
    const most = 47_453_132
    const { at, size } = P.ascendingPair(1, most)
    const draws = random.draws(0, 0)
    expect(size).toBe((most * (most - 1)) / 2)
    fc.assert(
      fc.property(
        fc.oneof(
          fc.nat(1000),
          fc.maxSafeNat().map((n) => n % size),
          fc.nat(1000).map((n) => size - 1 - n),
        ),
        (n) => {
          const [x, y] = at(n, draws)
          // The pairs before it: those of smaller first values, and those of its own.
          const before = BigInt(x - 1) * BigInt(most) - (BigInt(x) * BigInt(x - 1)) / 2n
          expect(1 <= x && x < y && y <= most).toBe(true)
          expect(before + BigInt(y - x - 1)).toBe(BigInt(n))
        },
      ),
      { seed: 1, numRuns: 3000 },
    )
  })

  it("gives what reads differently for different indices, whatever is drawn", () => {
    isInjective(P.int(-(2 ** 52), 2 ** 52 - 2))
    isInjective(P.steps(-1000, 1_000_000, 7))
    const length = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.nat(4)).map(([min, more]) => [min, min + more] as const)
    fc.assert(
      fc.property(length, fc.constantFrom(...([1, 2, 3] as const)), fc.boolean(), (bounds, digits, zero) => {
        const domain = P.list({ length: bounds, digits, zero })
        // Without commas, a row of digits must not begin another that has as many counted ones.
        if (domain.size > 1) isInjective(domain, (a, b) => a !== b)
      }),
      { seed: 1, numRuns: 20 },
    )
    fc.assert(
      fc.property(length, ([min, max]) => {
        isInjective(P.ascending(min, max))
        isInjective(P.word(min, max))
        isInjective(P.mapped(P.distinct(min, max), (xs) => [...xs].sort()))
      }),
      { seed: 1, numRuns: 20 },
    )
  })

  it("has as many values as its counted part has combinations", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.nat(4),
        fc.constantFrom(1, 2, 3),
        fc.boolean(),
        (min, more, digits, zero) => {
          const [max, base] = [min + more, zero ? 10 : 9]
          const least = max < 4 ? min : Math.max(4, min)
          const counted = digits === 1 ? least : Math.floor((least * (digits + 1)) / 2)
          const single = 10 ** digits - (zero ? 0 : 1)
          const short = digits === 1 ? [single, base ** 2, base ** 3] : [single, 90 ** 2, 90 ** 2 * base]
          const edges = short.slice(min - 1, least - 1).reduce((sum, size) => sum + size, 0)
          const list = P.list({ length: [min, max], digits: digits as 1 | 2 | 3, zero })
          expect(list.edges).toBe(edges)
          expect(list.size).toBe(edges + base ** Math.min(9, counted))
          expect(P.ascending(min, max).size).toBe(Math.floor(900 / max) ** Math.min(min, 4))
          expect(P.distinct(min, max).size).toBe(P.ascending(min, max).size)
          expect(P.word(min, max).size).toBe(
            21 ** Math.ceil(Math.min(min, 6) / 2) * 5 ** Math.floor(Math.min(min, 6) / 2),
          )
        },
      ),
      { seed: 1, numRuns: 200 },
    )
  })

  it("of small lists and words gives each value once, to the last index", () => {
    for (const domain of [
      P.list({ length: [2, 4], digits: 1 }),
      P.list({ length: [1, 3], digits: 3, zero: false, signed: true }),
      P.list({ length: [1, 6], digits: 1 }),
      P.list({ length: [2, 7], digits: 2 }),
      P.ascending(2, 30),
      P.word(3, 5),
    ] as ReadonlyArray<P.Domain<unknown>>) {
      expect(new Set(valuesOf(domain).map(read)).size).toBe(domain.size)
    }
  })

  it("of a domain with edges are the domain's, each once, the edges first, whatever the parameters before it are", () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 5, max: 40 }), fc.integer({ min: -60, max: 60 }), (lo, width, a) => {
        const plain = P.int(lo, lo + width)
        const domain = P.edged(plain, [lo, ({ a }: { a: number }) => a, ({ a }: { a: number }) => a + 1, lo + width])
        const values = Array.from({ length: domain.size }, (_, n) => domain.at(n, random.draws(1, n), { a }))
        expect(values.toSorted((x, y) => x - y)).toEqual(valuesOf(plain))
        expect(domain.edges).toBe(4)
        const edges = [lo, a, a + 1, lo + width].filter((edge) => edge >= lo && edge <= lo + width)
        const first = values.slice(0, new Set(edges).size)
        expect(first).toEqual([...new Set(edges)])
      }),
      { seed: 1 },
    )
  })

  it("of phrases begin with two words that tell them apart without blanks and capitals", () => {
    isInjective(
      P.phrase({ words: [2, 4] }),
      (a, b) => a.replaceAll(" ", "").toLowerCase() !== b.replaceAll(" ", "").toLowerCase(),
    )
    const phrases = Array.from({ length: 300 }, (_, n) =>
      P.phrase({ words: [2, 5], separators: ["-"] }).at(n * 61, random.draws(7, n)),
    )
    for (const text of phrases) expect(text).toMatch(/^[A-Za-z]+-[A-Za-z]+(?:-(?:[A-Za-z]+|\d{1,3})){0,3}$/)
    expect(phrases.some((text) => /\d/.test(text))).toBe(true)
    expect(phrases.some((text) => /^[a-z-]+$/.test(text))).toBe(true)
    expect(phrases.some((text) => /[A-Z]/.test(text))).toBe(true)
  })

  it("of mapped domains, one in another, numbers what they make of its values", () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 9 }), (lo, width, factor) => {
        const pairs = P.ascendingPair(lo, lo + width)
        const scaled = P.mapped(pairs, ([x, y]) => [x * factor, y * factor] as const)
        const texts = P.mapped(scaled, ([x, y]) => `${x} to ${y}`)
        expect(texts.size).toBe(pairs.size)
        expect(valuesOf(texts)).toEqual(valuesOf(pairs).map(([x, y]) => `${x * factor} to ${y * factor}`))
        expect(new Set(valuesOf(texts)).size).toBe(pairs.size)
      }),
      { seed: 1 },
    )
  })

  it("hands its draws on to what is mapped, and to it alone", () => {
    const drawing = P.mapped(
      P.drawn((draws) => draws.below(1000)),
      (n, draws) => [n, draws.below(1000)],
    )
    fc.assert(
      fc.property(fc.nat(10_000), (n) => {
        const draws = random.draws(5, n)
        const expected = [draws.below(1000), draws.below(1000)]
        expect(drawing.at(0, random.draws(5, n))).toEqual(expected)
      }),
      { seed: 1 },
    )
  })

  it("gives lists and words as long, and of such elements, as it was asked for", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.nat(4),
        fc.constantFrom(...([1, 2, 3] as const)),
        fc.boolean(),
        fc.boolean(),
        fc.nat(10_000),
        (min, more, digits, zero, signed, n) => {
          const max = min + more
          const draws = () => random.draws(4, n)
          const domain = P.list({ length: [min, max], digits, zero, signed })
          const list = domain.at(n % domain.size, draws())
          expect(list.length).toBeGreaterThanOrEqual(min)
          for (const element of list) {
            expect(Math.abs(element)).toBeLessThan(10 ** digits)
            if (!zero) expect(element).not.toBe(0)
            if (!signed) expect(element).toBeGreaterThanOrEqual(0)
          }
          for (const sorted of [P.ascending(min, max), P.distinct(min, max)]) {
            const values = sorted.at(n % sorted.size, draws())
            expect(values.length >= min && values.length <= max).toBe(true)
            expect(new Set(values).size).toBe(values.length)
            expect(values.every((value) => value >= 100 && value <= 999)).toBe(true)
          }
          const word = P.word(min, max)
          expect(word.at(n % word.size, draws())).toMatch(new RegExp(`^[a-z]{${min},${max}}$`))
        },
      ),
    )
  })
})

describe("arguments of a domain", () => {
  const any = (value: unknown) => value as never

  it.each([
    [() => P.int(5, 1), "int(5, 1): the lower bound, 5, is above the upper one, 1"],
    [() => P.int(0.5, 3), "int(0.5, 3): 0.5 is not a whole number"],
    [() => P.int(NaN, 3), "int(NaN, 3): NaN is not a whole number"],
    [() => P.int(1, Infinity), "Infinity is not a whole number"],
    [() => P.int(1, 2 ** 53), "9007199254740992 is not a whole number within ±(2^53 - 1)"],
    [() => P.int(-(2 ** 53) + 1, 2 ** 53 - 1), "it has more than 2^53 - 1 values"],
    [() => P.int(any("1"), 3), 'int("1", 3): "1" is not a whole number'],
    [() => P.int(any(1n), 3), "int(1n, 3): 1n is not a whole number"],
    [() => P.int(1, any(undefined)), "undefined is not a whole number"],
    [() => P.steps(10, 0, 2), "the lower bound, 10, is above"],
    [() => P.steps(0, 10, 0), "steps(0, 10, 0): a step is at least 1"],
    [() => P.steps(0, 10, -2), "a step is at least 1"],
    [() => P.steps(0, 10, 0.5), "0.5 is not a whole number"],
    [() => P.steps(0, 10, any(undefined)), "undefined is not a whole number"],
    [() => P.oneOf([]), "oneOf([]): there is no value to take"],
    [() => P.oneOf([1, 2, 1]), "oneOf([1,2,1]): 1 is given twice"],
    [() => P.oneOf(any("abc")), "its argument must be a list"],
    [() => P.oneOf(any(undefined)), "its argument must be a list"],
    [() => P.ascendingPair(3, 3), "ascendingPair(3, 3): a pair needs two values"],
    [() => P.ascendingPair(4, 3), "the lower bound, 4, is above"],
    [() => P.ascendingPair(0, 47_453_132), "the bounds are more than 47453131 apart"],
    [() => P.list({ length: [5, 2] }), "list, length(5, 2): the lower bound, 5, is above"],
    [() => P.list({ length: [0, 2] }), "a length is at least 1"],
    [() => P.list({ length: [1.5, 2] }), "1.5 is not a whole number"],
    [() => P.list({ length: any([3]) }), "undefined is not a whole number"],
    [() => P.list({ length: [1, 2], digits: any(4) }), "it must be 1, 2 or 3"],
    [() => P.ascending(3, 2), "ascending(3, 2)"],
    [() => P.ascending(1, 31), "a length is at most 30"],
    [() => P.distinct(0, 2), "a length is at least 1"],
    [() => P.word(0, 3), "word(0, 3): a length is at least 1"],
    [() => P.word(5, 3), "word(5, 3)"],
    [() => P.edged(P.word(3, 4), ["abc"]), "the domain must be one of int, steps and oneOf"],
    [() => P.edged(P.int(1, 9), []), "edges must be a list, of fewer values than the domain has"],
    [() => P.edged(P.int(1, 2), [1, 2]), "of fewer values than the domain has"],
    [() => P.edged(P.int(1, 9), [10]), "edged(10): it is not a value of the domain"],
    [() => P.phrase({ words: [1, 2] }), "a phrase has at least two words"],
    [() => P.mapped(any(undefined), (n) => n), "the first argument must be a domain"],
    [() => P.mapped(P.int(1, 2), any("f")), '"f" is not a function'],
    [() => P.drawn(any(5)), "drawn(5): 5 is not a function"],
    [() => between(random.draws(0, 0), 5, 1), "between(5, 1): there is no number to draw"],
    [() => between(random.draws(0, 0), 5, NaN), "between(5, NaN)"],
    [() => pick(random.draws(0, 0), []), "pick: there is no item to draw"],
  ])("%s", (make: () => unknown, message) => {
    expect(make).toThrow(RangeError)
    expect(make).toThrow(message)
  })
})
