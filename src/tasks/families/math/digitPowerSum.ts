import { asm, edged, family, int } from "../../dsl/index.js"
import { lastDigit } from "./_shared/lastDigit.js"
import { digitsOf } from "./_shared/numbers.js"
import { anyDigits } from "./_shared/domains.js"

export const digitPowerSum = family({
  id: "math/digit_power_sum",
  level: 2,
  parameters: { n: int(100, 999_999), p: int(2, 5) },
  prompt: [
    "<what>the sum of the {p:th} powers of the [|decimal ]digits of {n}",
    "<do>raise each [|decimal ]digit of {n} to the power {p} and add [the results|them up]",
    "<do>add up digit^{p} over the decimal digits of {n}",
    "what is the total when every digit of {n} is raised to the {p:th} power",
    "the digits on a ticket, {n}, score points: each as many as its {p:th} power. How many points is that in all?",
    "!sum(d^{p} for each digit d of {n})",
  ],
  answer: ({ n, p }) => digitsOf(n).reduce((sum, digit) => sum + digit ** p, 0),
  asFunction: {
    inputs: ["n", "p"],
    domains: { n: anyDigits(9), p: edged(int(1, 8), [1, 2]) },
    prompt: [
      "<do>raise each decimal digit of {n} to the power {p} and add [the results|them up]",
      "<do>add up digit^{p} over the decimal digits of {n}",
      "what is the total when every decimal digit of {n} is raised to the power of {p}",
      "<what>the sum of the decimal digits of {n}, each raised to the power {p} first",
      "the decimal digits of a ticket number, {n}, score points: each as many as its power with exponent {p}. How many points is that in all?",
      "!sum(d^{p} for each decimal digit d of {n})",
    ],
    programs: [
      ({ n, p }, draws) => asm`
        mov  %n, ${n}
        mov  %sum, 0
    digits:
        ${lastDigit(draws)}
        mov  %power, %digit
        mov  %k, ${p}
    raise:
        subi %k, %k, 1
        beqz %k, take
        mul  %power, %power, %digit
        b    raise
    take:
        add  %sum, %sum, %power
        bnez %n, digits
        mov  r0, %sum
        halt`,
      ({ n, p }, draws) => asm`
        mov  %n, ${n}
        mov  %p, ${p}
        mov  %sum, 0
    digits:
        ${lastDigit(draws)}
        mov  %power, 1
        mov  %k, 0
    raise:
        mul  %power, %power, %digit
        addi %k, %k, 1
        blt  %k, %p, raise
        add  %sum, %sum, %power
        bgtz %n, digits
        mov  r0, %sum
        halt`,
    ],
  },
  programs: [
    ({ n, p }, draws) => asm`
        mov  %n, ${n}
        mov  %sum, 0
    digits:
        ${lastDigit(draws)}
        mov  %power, %digit
        mov  %k, ${p - 1}
    raise:
        mul  %power, %power, %digit
        subi %k, %k, 1
        bnez %k, raise
        add  %sum, %sum, %power
        bnez %n, digits
        mov  r0, %sum
        halt`,
    // The few multiplications written out.
    ({ n, p }, draws) => asm`
        mov  %n, ${n}
        mov  %sum, 0
    digits:
        ${lastDigit(draws)}
        mul  %power, %digit, %digit
        ${p >= 4 ? asm`mul %power, %power, %power` : []}
        ${p % 2 === 1 ? asm`mul %power, %power, %digit` : []}
        add  %sum, %sum, %power
        bnez %n, digits
        mov  r0, %sum
        halt`,
  ],
})
