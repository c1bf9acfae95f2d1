import { asm, family } from "../../dsl/index.js"
import { anyDigits, ofAnyLength } from "./_shared/domains.js"
import { digitBySearch, digitFromLast } from "./_shared/extremeDigit.js"
import { lastDigit } from "./_shared/lastDigit.js"
import { digitsOf } from "./_shared/numbers.js"

export const smallestDigit = family({
  id: "math/smallest_digit",
  level: 2,
  parameters: { n: ofAnyLength(3, 6) },
  prompt: [
    "<find>the [smallest|lowest] [|decimal ]digit [of|in] {n}",
    "which digit of {n} is the [smallest|lowest]",
    "<do>look through the decimal digits of {n} and <report> the [smallest|lowest] one",
    "<find>the [min|minimum] of the digits of {n}",
    "the digits of {n} say how many goals a team scored in its games: what is the fewest in a game?",
    "!min(digits of {n})",
  ],
  answer: ({ n }) => Math.min(...digitsOf(n)),
  asFunction: {
    inputs: ["n"],
    domains: { n: anyDigits(6) },
    prompt: [
      "<find>the [smallest|lowest] decimal digit [of|in] {n}",
      "which decimal digit of {n} is the [smallest|lowest]",
      "<do>look through the decimal digits of {n} and <report> the [smallest|lowest] one",
      "<find>the [min|minimum] of the decimal digits of {n}",
      "the decimal digits of {n} say how many goals a team scored in its games: what is the fewest in a game?",
      "!min(decimal digits of {n})",
    ],
  },
  programs: [
    { general: digitFromLast(asm`bge %digit, %best, loop`) },
    // The largest of the digits' distances from 9.
    {
      general: ({ n }, draws) => asm`
        mov  %n, ${n}
        mov  %nine, 9
        mov  %best, 0
    loop:
        ${lastDigit(draws)}
        sub  %digit, %nine, %digit
        ble  %digit, %best, next
        mov  %best, %digit
    next:
        bnez %n, loop
        sub  r0, %nine, %best
        halt`,
    },
    { general: digitBySearch(0, asm`addi %wanted, %wanted, 1`) },
  ],
})
