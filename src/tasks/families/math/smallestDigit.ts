import { asm, family, int } from "../../dsl/index.js"
import { digitFrom, digitFromLast, digitUntil } from "./_shared/extremeDigit.js"
import { digitsOf } from "./_shared/numbers.js"

export const smallestDigit = family({
  id: "math/smallest_digit",
  level: 2,
  parameters: { n: int(100, 9999) },
  prompt: [
    "<find>the [smallest|lowest] [|decimal ]digit [of|in] {n}",
    "which digit of {n} is the [smallest|lowest]",
    "<do>look through the decimal digits of {n} and <report> the [smallest|lowest] one",
    "<find>the [min|minimum] of the digits of {n}",
    "!min(digits of {n})",
    "!smallest_digit({n})",
  ],
  answer: ({ n }) => Math.min(...digitsOf(n)),
  programs: [
    digitFrom(9, asm`bge %digit, %best, next`),
    digitFromLast(asm`bge %digit, %best, next`),
    digitUntil(9, asm`bge %digit, %best, while`, asm`bnez %best, while`),
  ],
})
