import { asm, by, edged, family, int, oneOf } from "../../dsl/index.js"
import { lastDigit } from "./_shared/lastDigit.js"
import { anyOf, ofAnyLength } from "./_shared/domains.js"

export const baseDigitSum = family({
  id: "math/base_digit_sum",
  level: 2,
  // Base 10 is math/digit_sum, base 2 math/set_bits_loop.
  parameters: { n: int(100, 999_999), base: oneOf<number>([3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16]) },
  prompt: [
    "<what>the sum of the digits of {n} in base {base}",
    by("digits", "<do>express {n} in base {base} and add up its digits"),
    "what do the base-{base} digits of {n} add up to",
    "what is the least number of weights of 1, {base}, {base}^2, {base}^3 and so on grams that weigh {n} grams together?",
    by(
      "digits",
      "<do>take the base-{base} digits of {n} one after the other, the last one first, and add them to a sum",
    ),
    "!digit_sum({n} in base {base})",
  ],
  answer: ({ base, n }) => {
    let sum = 0
    for (const digit of n.toString(base)) sum += parseInt(digit, base)
    return sum
  },
  asFunction: {
    inputs: ["n", "base"],
    names: { base: "b" },
    domains: {
      n: anyOf(edged(int(0, 999_999), [0, 1, 255, 256, 6560, 6561]), int(0, 30), ofAnyLength(1, 12)),
      base: edged(int(2, 16), [2, 3, 10, 16]),
    },
    programs: [
      {
        follows: "digits",
        program: ({ base, n }) => asm`
        mov  %n, ${n}
        mov  %sum, 0
    loop:
        mod  %digit, %n, ${base}
        div  %n, %n, ${base}
        add  %sum, %sum, %digit
        bnez %n, loop
        mov  r0, %sum
        halt`,
      },
      {
        follows: "digits",
        program: ({ base, n }) => asm`
        mov  %n, ${n}
        mov  %sum, 0
    while:
        blez %n, done
        div  %rest, %n, ${base}
        mul  %digit, %rest, ${base}
        sub  %digit, %n, %digit
        add  %sum, %sum, %digit
        mov  %n, %rest
        b    while
    done:
        mov  r0, %sum
        halt`,
      },
      // n - (base - 1)(n/base + n/base^2 + ...)
      ({ base, n }) => asm`
        mov  %n, ${n}
        mov  %base, ${base}
        subi %less, %base, 1
        mov  %sum, %n
    while:
        div  %n, %n, %base
        beqz %n, done
        mul  %part, %n, %less
        sub  %sum, %sum, %part
        b    while
    done:
        mov  r0, %sum
        halt`,
    ],
  },
  programs: [
    {
      follows: "digits",
      program: ({ base, n }, draws) => asm`
        mov  %n, ${n}
        mov  %sum, 0
    loop:
        ${lastDigit(draws, base)}
        add  %sum, %sum, %digit
        bnez %n, loop
        mov  r0, %sum
        halt`,
    },
    {
      follows: "digits",
      program: ({ base, n }, draws) => asm`
        mov  %n, ${n}
        mov  %sum, 0
    while:
        blez %n, done
        ${lastDigit(draws, base)}
        add  %sum, %sum, %digit
        b    while
    done:
        mov  r0, %sum
        halt`,
    },
    // n − (base − 1)(⌊n/base⌋ + ⌊n/base²⌋ + …)
    ({ base, n }) => asm`
        mov  %n, ${n}
        mov  %sum, %n
    while:
        divi %n, %n, ${base}
        beqz %n, done
        muli %part, %n, ${base - 1}
        sub  %sum, %sum, %part
        b    while
    done:
        mov  r0, %sum
        halt`,
  ],
})
