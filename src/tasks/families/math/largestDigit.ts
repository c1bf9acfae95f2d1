import { asm, family, int } from "../../dsl/index.js"
import { lastDigit } from "./_shared/lastDigit.js"
import { digitsOf } from "./_shared/numbers.js"

export const largestDigit = family({
  id: "math/largest_digit",
  level: 2,
  parameters: { n: int(100, 9999) },
  prompt: [
    "<find>the [largest|highest] [|decimal ]digit [of|in] {n}",
    "which digit of {n} is the [largest|highest]",
    "<do>look through the decimal digits of {n} and [return|report] the [largest|highest] one",
    "<find>the [max|maximum] of the digits of {n}",
    "!max(digits of {n})",
    "!largest_digit({n})",
  ],
  answer: ({ n }) => Math.max(...digitsOf(n)),
  programs: [
    ({ n }, draws) => asm`
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
    // The last digit is the first candidate.
    ({ n }, draws) => asm`
        mov  %n, ${n}
        modi %best, %n, 10
        divi %n, %n, 10
    loop:
        ${lastDigit(draws)}
        ble  %digit, %best, next
        mov  %best, %digit
    next:
        bgtz %n, loop
        mov  r0, %best
        halt`,
    // Ends as soon as nothing can beat the digit.
    ({ n }, draws) => asm`
        mov  %n, ${n}
        mov  %best, 0
    while:
        beqz %n, done
        ${lastDigit(draws)}
        ble  %digit, %best, while
        mov  %best, %digit
        subi %left, %best, 9
        bnez %left, while
    done:
        mov  r0, %best
        halt`,
  ],
})
