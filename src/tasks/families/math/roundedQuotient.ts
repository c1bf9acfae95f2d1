import { type Asm, asm, type Domain, edged, family, int, type Register } from "../../dsl/index.js"
import { anyOf } from "./_shared/domains.js"

/**
 * The dividend: what is counted is the quotient toward zero and the sign. The remainder is drawn, more often above one
 * half than below, and often exactly one half.
 */
const dividend: Domain<number> = {
  size: 200,
  at: (index, draws, earlier) => {
    const { b } = earlier as { readonly b: number }
    const whole = index >> 1
    const kind = draws.below(10)
    const above = (b >> 1) + 1
    const rest =
      kind < 3 && b % 2 === 0
        ? b / 2
        : kind < 8 && above < b
          ? above + draws.below(b - above)
          : draws.below(Math.ceil(b / 2))
    const size = whole * b + (whole === 0 && rest === 0 ? 1 : rest)
    return (index & 1) === 0 ? size : -size
  },
}

/** %x becomes a/b and %half 0.5, in binary64. */
const quotient = (a: number | Register, b: number | Register): Asm => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        fpu.fromint %x, %a
        fpu.fromint %y, %b
        fpu.div %x, %x, %y
        mov  %half, 1
        mov  %y, 2
        fpu.fromint %half, %half
        fpu.fromint %y, %y
        fpu.div %half, %half, %y`

export const roundedQuotient = family({
  id: "math/rounded_quotient",
  level: 2,
  parameters: { b: int(2, 99), a: dividend },
  cases: {
    half: ({ a, b }) => Math.abs(2 * (a % b)) === b,
    "negative half": ({ a, b }) => a < 0 && -2 * (a % b) === b,
  },
  prompt: [
    "<what>{a} divided by {b}, rounded to the nearest integer, halves away from zero",
    "<do>divide {a} by {b} and round to the nearest integer (a half is rounded away from zero)",
    "what is {a} / {b} to the nearest whole number, with halves rounded away from zero",
    "a balance of {a} cents is spread over {b} people. How many cents is each one's part to the nearest cent, with halves rounded away from zero?",
    "<do>round the quotient {a}/{b} half away from zero to an integer",
    "!round({a}/{b}), half away from zero",
  ],
  answer: ({ a, b }) => {
    const whole = Math.floor(Math.abs(a) / b)
    const size = 2 * (Math.abs(a) - whole * b) >= b ? whole + 1 : whole
    return a < 0 && size > 0 ? -size : size
  },
  asFunction: {
    inputs: ["a", "b"],
    domains: { b: edged(int(1, 99), [1, 2, 3, 4]), a: anyOf(dividend, dividend, int(-99_999, 99_999)) },
  },
  programs: [
    // The size, rounded as ⌊|x| + ½⌋, and then the sign.
    {
      general: ({ a, b }) => asm`
        ${quotient(a, b)}
        fpu.abs %x, %x
        fpu.add %x, %x, %half
        fpu.toint %q, %x
        bgez %a, done
        sub  %q, zero, %q
    done:
        mov  r0, %q
        halt`,
    },
    // x + ½ for positive x, x − ½ for negative, without the fraction.
    {
      general: ({ a, b }) => asm`
        ${quotient(a, b)}
        bltz %a, negative
        fpu.add %x, %x, %half
        b    round
    negative:
        fpu.sub %x, %x, %half
    round:
        fpu.toint r0, %x
        halt`,
    },
    // (2a ± b) / 2b, truncated.
    {
      general: ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        shli %double, %a, 1
        bltz %a, negative
        add  %double, %double, %b
        b    divide
    negative:
        sub  %double, %double, %b
    divide:
        shli %b, %b, 1
        div  r0, %double, %b
        halt`,
    },
    // The remainder decides whether the truncated quotient moves on.
    {
      general: ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        div  %q, %a, %b
        mod  %rest, %a, %b
        shli %rest, %rest, 1
        mov  %step, 1
        bgez %rest, test
        mov  %step, -1
        sub  %rest, zero, %rest
    test:
        blt  %rest, %b, done
        add  %q, %q, %step
    done:
        mov  r0, %q
        halt`,
    },
  ],
})
