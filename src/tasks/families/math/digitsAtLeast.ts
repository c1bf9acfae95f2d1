import { asm, edged, family, int } from "../../dsl/index.js"
import { anyDigits, ofAnyLength } from "./_shared/domains.js"
import { lastDigit } from "./_shared/lastDigit.js"
import { digitsOf } from "./_shared/numbers.js"

export const digitsAtLeast = family({
  id: "math/digits_at_least",
  level: 2,
  parameters: { n: ofAnyLength(4, 12), d: int(2, 8) },
  prompt: [
    "<find>the number of [|decimal ]digits of {n} that are {d} or [more|larger|greater]",
    "<do>count the digits of {n} that are at least {d}",
    "how many digits of {n} are [greater than or equal to {d}|at least {d}|not below {d}]",
    "<do>go through the decimal digits of {n} and count those that are not smaller than {d}",
    "a machine weighs the digits of a serial number and rejects those below {d}: how many digits of {n} does it keep?",
    "!count(digit >= {d} for digits of {n})",
  ],
  answer: ({ d, n }) => digitsOf(n).filter((digit) => digit >= d).length,
  asFunction: {
    inputs: ["n", "d"],
    domains: { n: anyDigits(15), d: edged(int(0, 9), [0, 1, 9]) },
    prompt: [
      "<find>the number of decimal digits of {n} that are {d} or [more|larger|greater]",
      "<do>count the decimal digits of {n} that are at least {d}",
      "how many decimal digits of {n} are [greater than or equal to {d}|at least {d}|not below {d}]",
      "<do>go through the decimal digits of {n} and count those that are not smaller than {d}",
      "a machine weighs the decimal digits of a serial number and rejects those below {d}: how many digits of {n} does it keep?",
      "!count(digit >= {d} for decimal digits of {n})",
    ],
    programs: [
      ({ d, n }, draws) => asm`
        mov  %n, ${n}
        mov  %d, ${d}
        mov  %count, 0
    loop:
        ${lastDigit(draws)}
        blt  %digit, %d, next
        addi %count, %count, 1
    next:
        bnez %n, loop
        mov  r0, %count
        halt`,
      ({ d, n }, draws) => asm`
        mov  %n, ${n}
        mov  %count, 0
    loop:
        ${lastDigit(draws)}
        slt  %small, %digit, ${d}
        xori %small, %small, 1
        add  %count, %count, %small
        bnez %n, loop
        mov  r0, %count
        halt`,
    ],
  },
  programs: [
    {
      general: ({ d, n }, draws) => asm`
        mov  %n, ${n}
        mov  %d, ${d}
        mov  %count, 0
    loop:
        ${lastDigit(draws)}
        blt  %digit, %d, next
        addi %count, %count, 1
    next:
        bnez %n, loop
        mov  r0, %count
        halt`,
    },
    ({ d, n }, draws) => asm`
        mov  %n, ${n}
        mov  %count, 0
    loop:
        ${lastDigit(draws)}
        slti %small, %digit, ${d}
        xori %small, %small, 1
        add  %count, %count, %small
        bnez %n, loop
        mov  r0, %count
        halt`,
  ],
})
