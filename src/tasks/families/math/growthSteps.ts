import { asm, family, int, oneOf } from "../../dsl/index.js"

type Factor = readonly [text: string, numerator: number, denominator: number]
const FACTORS: ReadonlyArray<Factor> = [
  ["1.25", 5, 4],
  ["1.5", 3, 2],
  ["1.75", 7, 4],
]

/** 0.25, 0.5 and 0.75 in binary64. */
const BITS = new Map([
  [0.25, 0x3fd0000000000000n],
  [0.5, 0x3fe0000000000000n],
  [0.75, 0x3fe8000000000000n],
])

export const growthSteps = family({
  id: "math/growth_steps",
  level: 2,
  // At most 14 steps: the binary64 values are exact.
  parameters: { a: int(100, 999), t: int(100, 1999), f: oneOf(FACTORS) },
  adjust: ({ a, f, t }) => ({ a, f, t: a + t }),
  formats: { factor: ([text]: Factor) => text },
  prompt: [
    "a value starts at {a} and is multiplied by {f:factor} at each step, without rounding: after how many steps is it at least {t}?",
    "<do>count how often {a} must be multiplied by {f:factor} (no rounding) until it is {t} or more",
    "<find>the smallest k with {a} * {f:factor}^k >= {t}",
    "how many times do you have to multiply {a} by {f:factor}, exactly, to reach at least {t}",
    "!x = {a}; while x < {t}: x = x * {f:factor}; return the number of rounds, exact arithmetic",
    "{a} bacteria grow by a factor of {f:factor} every hour: after how many full hours are there at least {t} (keep fractions)?",
  ],
  answer: ({ a, f: [, numerator, denominator], t }) => {
    let k = 0
    for (let x = a, limit = t; x < limit; x *= numerator, limit *= denominator) k++
    return k
  },
  programs: [
    ({ a, f: [, numerator, denominator], t }) => asm`
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
    // Adds the growth, a quarter, a half or three quarters.
    ({ a, f: [, numerator, denominator], t }) => asm`
        mov  %x, ${a}
        fpu.fromint %x, %x
        mov  %t, ${t}
        fpu.fromint %t, %t
        mov  %part, ${BITS.get(numerator / denominator - 1)}
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
