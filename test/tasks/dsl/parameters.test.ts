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
          const counted = digits === 1 ? min : Math.floor((min * (digits + 1)) / 2)
          expect(P.list({ length: [min, max], digits: digits as 1 | 2 | 3, zero }).size).toBe(
            base ** Math.min(9, counted),
          )
          expect(P.ascending(min, max).size).toBe(Math.floor(900 / max) ** Math.min(min, 4))
          expect(P.distinct(min, max).size).toBe(P.ascending(min, max).size)
          expect(P.word(min, max).size).toBe(
            14 ** Math.ceil(Math.min(min, 6) / 2) * 5 ** Math.floor(Math.min(min, 6) / 2),
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
      P.ascending(2, 30),
      P.word(3, 5),
    ] as ReadonlyArray<P.Domain<unknown>>) {
      expect(new Set(valuesOf(domain).map(read)).size).toBe(domain.size)
    }
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
