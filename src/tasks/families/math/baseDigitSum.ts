import { asm, family, int } from "../../dsl/index.js"
import { lastDigit } from "./_shared/lastDigit.js"

export const baseDigitSum = family({
  id: "math/base_digit_sum",
  level: 2,
  parameters: { n: int(100, 999_999), base: int(3, 16) },
  prompt: [
    "<what>the sum of the digits of {n} in base {base}",
    "<do>express {n} in base {base} and add up its digits",
    "what do the base-{base} digits of {n} add up to",
    "<do>[add|sum] the digits that {n} has in base {base}",
    "!digit_sum({n} in base {base})",
    "<what>the base-{base} digit sum of {n}",
  ],
  answer: ({ base, n }) => {
    let sum = 0
    for (const digit of n.toString(base)) sum += parseInt(digit, base)
    return sum
  },
  programs: [
    ({ base, n }, draws) => asm`
        mov  %n, ${n}
        mov  %sum, 0
    loop:
        ${lastDigit(draws, base)}
        add  %sum, %sum, %digit
        bnez %n, loop
        mov  r0, %sum
        halt`,
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
