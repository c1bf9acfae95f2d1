import { asm, family, int } from "../../dsl/index.js"
import { lastDigit } from "./_shared/lastDigit.js"
import { digitsOf } from "./_shared/numbers.js"

export const smallestDigit = family({
  id: "math/smallest_digit",
  level: 2,
  parameters: { n: int(100, 9999) },
  prompt: [
    "<find>the [smallest|lowest] [|decimal ]digit [of|in] {n}",
    "which digit of {n} is the [smallest|lowest]",
    "<do>look through the decimal digits of {n} and [return|report] the [smallest|lowest] one",
    "<find>the [min|minimum] of the digits of {n}",
    "!min(digits of {n})",
    "!smallest_digit({n})",
  ],
  answer: ({ n }) => Math.min(...digitsOf(n)),
  programs: [
    ({ n }, draws) => asm`
        mov  %n, ${n}
        mov  %best, 9
    loop:
        ${lastDigit(draws)}
        bge  %digit, %best, next
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
        bge  %digit, %best, next
        mov  %best, %digit
    next:
        bgtz %n, loop
        mov  r0, %best
        halt`,
    // Ends as soon as nothing can beat the digit.
    ({ n }, draws) => asm`
        mov  %n, ${n}
        mov  %best, 9
    while:
        beqz %n, done
        ${lastDigit(draws)}
        bge  %digit, %best, while
        mov  %best, %digit
        bnez %best, while
    done:
        mov  r0, %best
        halt`,
  ],
})
