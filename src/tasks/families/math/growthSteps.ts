import { asm, by, type Domain, edged, family, int, oneOf } from "../../dsl/index.js"

type Factor = readonly [text: string, numerator: number, denominator: number]
const FACTORS: ReadonlyArray<Factor> = [
  ["1.25", 5, 4],
  ["1.5", 3, 2],
  ["1.75", 7, 4],
]

/** The goal: any, but often exactly what is reached after one, two or three steps, or just above it. */
const goal: Domain<number> = {
  size: 1,
  at: (_, draws, earlier) => {
    const {
      a,
      f: [, numerator, denominator],
    } = earlier as { readonly a: number; readonly f: Factor }
    if (draws.below(2) > 0) return a + 100 + draws.below(1900)
    return Math.floor(a * (numerator / denominator) ** (1 + draws.below(3))) + (draws.below(4) === 0 ? 1 : 0)
  },
}

/** As functions: about what is reached after so many steps, and less than the value itself. */
const anyGoal: Domain<number> = {
  size: 1,
  at: (_, draws, earlier) => {
    const {
      a,
      f: [, numerator, denominator],
    } = earlier as { readonly a: number; readonly f: Factor }
    if (draws.below(4) === 0) return draws.below(3000)
    return Math.floor(a * (numerator / denominator) ** draws.below(6)) + draws.below(3) - 1
  },
}

export const growthSteps = family({
  id: "math/growth_steps",
  level: 2,
  // At most 14 steps: the binary64 values are exact.
  parameters: { a: int(100, 999), f: oneOf(FACTORS), t: goal },
  formats: { factor: ([text]: Factor) => text },
  cases: {
    exact: ({ a, f: [, numerator, denominator], t }) => [1, 2, 3].some((k) => a * (numerator / denominator) ** k === t),
  },
  prompt: [
    by(
      "multiplying",
      "a value starts at {a} and is multiplied by {f:factor} at each step, without rounding: after how many steps is it at least {t}?",
    ),
    by(
      "multiplying",
      "<do>multiply {a} by {f:factor} (no rounding) until it is {t} or more, and count the multiplications",
    ),
    "<find>the smallest k with {a} * {f:factor}^k >= {t}",
    by("multiplying", "!x = {a}; while x < {t}: x = x * {f:factor}; return the number of rounds, exact arithmetic"),
    "{a} bacteria grow by a factor of {f:factor} every hour: after how many full hours are there at least {t} (keep fractions)?",
    "!steps to grow from {a} to at least {t} at x{f:factor} a step, exact",
  ],
  answer: ({ a, f: [, numerator, denominator], t }) => {
    let k = 0
    for (let x = a, limit = t; x < limit; x *= numerator, limit *= denominator) k++
    return k
  },
  asFunction: {
    inputs: ["a", "t"],
    // Multiples of 4 and of 64, which stay whole for some steps.
    domains: { a: edged(int(100, 999), [100, 128, 256, 320, 512, 576, 640, 768, 960]), t: anyGoal },
    prompt: [
      by(
        "multiplying",
        "a value starts at {a} and is multiplied by {f:factor} at each step, without rounding: after how many steps is it at least {t} (0 if it is from the start)?",
      ),
      by(
        "multiplying",
        "<do>multiply {a} by {f:factor} (no rounding) as long as it is less than {t}, and count the multiplications",
      ),
      "<find>the smallest k >= 0 with {a} * {f:factor}^k >= {t}",
      by("multiplying", "!x = {a}; while x < {t}: x = x * {f:factor}; return the number of rounds, exact arithmetic"),
      "{a} bacteria grow by a factor of {f:factor} every hour: after how many full hours are there at least {t} (keep fractions; 0 hours count)?",
      "!steps to grow from {a} to at least {t} at x{f:factor} a step, exact, 0 if already there",
    ],
  },
  programs: [
    {
      follows: "multiplying",
      program: ({ a, f: [, numerator, denominator], t }) => asm`
        mov  %x, ${a}
        fpu.fromint %x, %x
        mov  %t, ${t}
        fpu.fromint %t, %t
        mov  %factor, ${numerator}
        fpu.fromint %factor, %factor
        mov  %below, ${denominator}
        fpu.fromint %below, %below
        fpu.div %factor, %factor, %below
        mov  %k, 0
    loop:
        fpu.mul %x, %x, %factor
        addi %k, %k, 1
        fpu.cmplt %below, %x, %t
        bnez %below, loop
        mov  r0, %k
        halt`,
    },
    {
      follows: "multiplying",
      general: ({ a, f: [, numerator, denominator], t }) => asm`
        mov  %factor, ${numerator}
        mov  %part, ${denominator}
        fpu.fromint %factor, %factor
        fpu.fromint %part, %part
        fpu.div %factor, %factor, %part
        mov  %x, ${a}
        mov  %t, ${t}
        fpu.fromint %x, %x
        fpu.fromint %t, %t
        mov  %k, 0
    while:
        fpu.cmpge %enough, %x, %t
        bnez %enough, done
        fpu.mul %x, %x, %factor
        addi %k, %k, 1
        b    while
    done:
        mov  r0, %k
        halt`,
    },
    // Adds the growth: a quarter, a half or three quarters.
    {
      general: ({ a, f: [, numerator, denominator], t }) => asm`
        mov  %x, ${a}
        fpu.fromint %x, %x
        mov  %t, ${t}
        fpu.fromint %t, %t
        mov  %part, ${numerator - denominator}
        fpu.fromint %part, %part
        mov  %whole, ${denominator}
        fpu.fromint %whole, %whole
        fpu.div %part, %part, %whole
        mov  %k, 0
    test:
        fpu.cmpge %enough, %x, %t
        bnez %enough, done
        fpu.mul %more, %x, %part
        fpu.add %x, %x, %more
        addi %k, %k, 1
        b    test
    done:
        mov  r0, %k
        halt`,
    },
    // Integers: the value times the numerator, the goal times the denominator.
    ({ a, f: [, numerator, denominator], t }) => asm`
        mov  %x, ${a}
        mov  %t, ${t}
        mov  %k, 0
    next:
        muli %x, %x, ${numerator}
        shli %t, %t, ${denominator >> 1}
        addi %k, %k, 1
        blt  %x, %t, next
        mov  r0, %k
        halt`,
  ],
})
