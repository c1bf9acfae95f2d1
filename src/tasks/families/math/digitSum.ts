import { asm, by, family } from "../../dsl/index.js"
import { anyDigits, ofAnyLength } from "./_shared/domains.js"
import { lastDigit } from "./_shared/lastDigit.js"
import { digitsOf } from "./_shared/numbers.js"

export const digitSum = family({
  id: "math/digit_sum",
  level: 2,
  parameters: { n: ofAnyLength(2, 12) },
  prompt: [
    "<what>the [sum of the decimal digits|digit sum|sum of the digits|cross sum (sum of decimal digits)] of {n}",
    "<do>[add up|sum|total] the [|decimal ]digits of {n}",
    by("digits", "<do>take {n} apart into its decimal digits and add them"),
    "every digit of the number {n} on a coupon is worth as many cents as it says: how many cents is the coupon worth?",
    "what do the digits of {n} add up to",
    "!digit_sum({n})",
    "!sum of digits: {n}",
  ],
  answer: ({ n }) => digitsOf(n).reduce((sum, digit) => sum + digit, 0),
  asFunction: {
    inputs: ["n"],
    domains: { n: anyDigits(15) },
    prompt: [
      "<what>the [sum of the decimal digits|decimal digit sum|cross sum (sum of decimal digits)] of {n}",
      "<do>[add up|sum|total] the decimal digits of {n}",
      by("digits", "<do>take {n} apart into its decimal digits and add them"),
      "every decimal digit of the number {n} on a coupon is worth as many cents as it says: how many cents is the coupon worth?",
      "what do the decimal digits of {n} add up to",
      "!decimal_digit_sum({n})",
      "!sum of the decimal digits of {n}",
    ],
  },
  programs: [
    {
      follows: "digits",
      general: ({ n }, draws) => asm`
        mov  %n, ${n}
        mov  %sum, 0
    loop:
        ${lastDigit(draws)}
        add  %sum, %sum, %digit
        bnez %n, loop
        mov  r0, %sum
        halt`,
    },
    {
      follows: "digits",
      general: ({ n }, draws) => asm`
        mov  %n, ${n}
        mov  %sum, 0
    while:
        beqz %n, done
        ${lastDigit(draws)}
        add  %sum, %sum, %digit
        b    while
    done:
        mov  r0, %sum
        halt`,
    },
    // n − 9(⌊n/10⌋ + ⌊n/100⌋ + …)
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        mov  %sum, %n
    next:
        divi %n, %n, 10
        muli %nines, %n, 9
        sub  %sum, %sum, %nines
        bnez %n, next
        mov  r0, %sum
        halt`,
    },
  ],
})
