import { asm, by, family } from "../../dsl/index.js"
import { anyDigits, ofAnyLength } from "./_shared/domains.js"
import { lastDigit } from "./_shared/lastDigit.js"

export const digitalRoot = family({
  id: "math/digital_root",
  level: 2,
  parameters: { n: ofAnyLength(2, 12) },
  prompt: [
    "<what>the digital root of {n}",
    by(
      "repeated",
      "<find>the single digit that is left when the decimal digits of {n} are [added|summed] again and again",
    ),
    by(
      "repeated",
      "<do>replace {n} by the sum of its digits, and that by the sum of its own, until a single digit is left, and return it",
    ),
    by("repeated", "which single digit remains when the digits of {n} are summed repeatedly"),
    "in numerology the number {n} comes down to one digit: which one is it (its digital root)?",
    "!digital_root({n})",
  ],
  answer: ({ n }) => 1 + ((n - 1) % 9),
  asFunction: {
    inputs: ["n"],
    domains: { n: anyDigits(15) },
    prompt: [
      "<what>the digital root of {n} (in decimal)",
      by(
        "repeated",
        "<find>the single digit that is left when the decimal digits of {n} are [added|summed] again and again",
      ),
      by(
        "repeated",
        "<do>replace {n} by the sum of its decimal digits, and that by the sum of its own, until a single digit is left, and return it",
      ),
      by("repeated", "which single digit remains when the decimal digits of {n} are summed repeatedly"),
      "in numerology the number {n}, in decimal, comes down to one digit: which one is it (its digital root)?",
      "!digital_root({n}), decimal",
    ],
  },
  programs: [
    {
      follows: "repeated",
      program: ({ n }, draws) => asm`
        mov  %n, ${n}
    again:
        mov  %sum, 0
    loop:
        ${lastDigit(draws)}
        add  %sum, %sum, %digit
        bnez %n, loop
        mov  %n, %sum
        slti %single, %sum, 10
        beqz %single, again
        mov  r0, %sum
        halt`,
    },
    // Two digits at least are left wherever another round begins.
    {
      follows: "repeated",
      general: ({ n }, draws) => asm`
        mov  %sum, ${n}
        mov  %nine, 9
    test:
        ble  %sum, %nine, done
        mov  %n, %sum
        mov  %sum, 0
    while:
        blez %n, test
        ${lastDigit(draws)}
        add  %sum, %sum, %digit
        b    while
    done:
        mov  r0, %sum
        halt`,
    },
    // Casts out nines at every digit.
    {
      general: ({ n }, draws) => asm`
        mov  %n, ${n}
        mov  %root, 0
        mov  %nine, 9
    loop:
        ${lastDigit(draws)}
        add  %root, %root, %digit
        ble  %root, %nine, next
        subi %root, %root, 9
    next:
        bnez %n, loop
        mov  r0, %root
        halt`,
    },
    // All digits together, and nines off that as long as one is left over.
    {
      general: ({ n }, draws) => asm`
        mov  %n, ${n}
        mov  %sum, 9
    loop:
        ${lastDigit(draws)}
        add  %sum, %sum, %digit
        bnez %n, loop
        mov  %nine, 9
    off:
        subi %sum, %sum, 9
        bgt  %sum, %nine, off
        mov  r0, %sum
        halt`,
    },
  ],
})
