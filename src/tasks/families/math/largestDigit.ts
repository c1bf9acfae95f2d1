import { asm, family, int } from "../../dsl/index.js"
import { digitFrom, digitFromLast, digitUntil } from "./_shared/extremeDigit.js"
import { digitsOf } from "./_shared/numbers.js"

export const largestDigit = family({
  id: "math/largest_digit",
  level: 2,
  parameters: { n: int(100, 9999) },
  prompt: [
    "<find>the [largest|highest] [|decimal ]digit [of|in] {n}",
    "which digit of {n} is the [largest|highest]",
    "<do>look through the decimal digits of {n} and <report> the [largest|highest] one",
    "<find>the [max|maximum] of the digits of {n}",
    "!max(digits of {n})",
    "!largest_digit({n})",
  ],
  answer: ({ n }) => Math.max(...digitsOf(n)),
  programs: [
    digitFrom(0, asm`ble %digit, %best, next`),
    digitFromLast(asm`ble %digit, %best, next`),
    digitUntil(
      0,
      asm`ble %digit, %best, while`,
      asm`
        subi %left, %best, 9
        bnez %left, while`,
    ),
  ],
})
