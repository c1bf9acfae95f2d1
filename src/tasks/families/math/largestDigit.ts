import { asm, family } from "../../dsl/index.js"
import { anyDigits, ofAnyLength } from "./_shared/domains.js"
import { digitBySearch, digitFromLast } from "./_shared/extremeDigit.js"
import { lastDigit } from "./_shared/lastDigit.js"
import { digitsOf } from "./_shared/numbers.js"

export const largestDigit = family({
  id: "math/largest_digit",
  level: 2,
  parameters: { n: ofAnyLength(3, 5) },
  prompt: [
    "<find>the [largest|highest] [|decimal ]digit [of|in] {n}",
    "which digit of {n} is the [largest|highest]",
    "<do>look through the decimal digits of {n} and <report> the [largest|highest] one",
    "<find>the [max|maximum] of the digits of {n}",
    "each digit of {n} is the mark that one judge gave: what was the best mark?",
    "!max(digits of {n})",
  ],
  answer: ({ n }) => Math.max(...digitsOf(n)),
  asFunction: {
    inputs: ["n"],
    domains: { n: anyDigits(6) },
    prompt: [
      "<find>the [largest|highest] decimal digit [of|in] {n}",
      "which decimal digit of {n} is the [largest|highest]",
      "<do>look through the decimal digits of {n} and <report> the [largest|highest] one",
      "<find>the [max|maximum] of the decimal digits of {n}",
      "each decimal digit of {n} is the mark that one judge gave: what was the best mark?",
      "!max(decimal digits of {n})",
    ],
  },
  programs: [
    { general: digitFromLast(asm`ble %digit, %best, loop`) },
    {
      general: ({ n }, draws) => asm`
        mov  %n, ${n}
        mov  %best, 0
    loop:
        ${lastDigit(draws)}
        ble  %digit, %best, next
        mov  %best, %digit
    next:
        bnez %n, loop
        mov  r0, %best
        halt`,
    },
    { general: digitBySearch(9, asm`subi %wanted, %wanted, 1`) },
  ],
})
