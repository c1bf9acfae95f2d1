import { asm, family, int } from "../../dsl/index.js"
import { lastDigit } from "./_shared/lastDigit.js"
import { digitsOf } from "./_shared/numbers.js"

export const digitSum = family({
  id: "math/digit_sum",
  level: 2,
  parameters: { n: int(10, 99_999_999) },
  prompt: [
    "<what>the [sum of the decimal digits|digit sum|sum of the digits|cross sum (sum of decimal digits)] of {n}",
    "<do>[add up|sum|total] the [|decimal ]digits of {n}",
    "<do>take {n} apart into its decimal digits and add them",
    "what do the digits of {n} add up to",
    "how much do the decimal digits of {n} [come to|make in total]",
    "!digit_sum({n})",
    "!sum of digits: {n}",
  ],
  answer: ({ n }) => digitsOf(n).reduce((sum, digit) => sum + digit, 0),
  programs: [
    ({ n }, draws) => asm`
        mov  %n, ${n}
        mov  %sum, 0
    loop:
        ${lastDigit(draws)}
        add  %sum, %sum, %digit
        bnez %n, loop
        mov  r0, %sum
        halt`,
    ({ n }, draws) => asm`
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
    // n − 9(⌊n/10⌋ + ⌊n/100⌋ + …)
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %sum, %n
    next:
        divi %n, %n, 10
        muli %nines, %n, 9
        sub  %sum, %sum, %nines
        bnez %n, next
        mov  r0, %sum
        halt`,
  ],
})
