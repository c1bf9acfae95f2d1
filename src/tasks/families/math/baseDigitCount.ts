import { asm, by, edged, family, int, oneOf } from "../../dsl/index.js"
import { anyOf, ofAnyLength } from "./_shared/domains.js"

export const baseDigitCount = family({
  id: "math/base_digit_count",
  level: 2,
  // Base 10 is math/digit_count.
  parameters: { n: ofAnyLength(3, 7), base: oneOf<number>([2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 16]) },
  prompt: [
    "<find>the number of digits of {n} in base {base}",
    "how many [base-{base} digits does {n} have|digits does {n} have in base {base}]",
    "<do>count the digits that {n} needs in base {base}",
    by(
      "dividing",
      "<do>divide {n} by {base} again and again, dropping remainders, and count the divisions until 0 is left",
    ),
    "a counter has wheels with the digits of base {base}: how many wheels does it need to show {n}?",
    by(
      "raising",
      "<do>go through the powers {base}^0, {base}^1, {base}^2 and so on until one is above {n}, and count those that are not",
    ),
    "!digits({n} in base {base}).length",
  ],
  answer: ({ base, n }) => n.toString(base).length,
  asFunction: {
    inputs: ["n", "base"],
    names: { base: "b" },
    domains: {
      n: anyOf(int(1, 20), edged(int(1, 66_000), [1, 255, 256, 728, 729, 4095, 4096, 65_535]), ofAnyLength(1, 12)),
      base: edged(int(2, 16), [2, 3, 10, 16]),
    },
    programs: [
      {
        follows: "dividing",
        program: ({ base, n }) => asm`
        mov  %n, ${n}
        mov  %count, 0
    loop:
        div  %n, %n, ${base}
        addi %count, %count, 1
        bnez %n, loop
        mov  r0, %count
        halt`,
      },
      {
        follows: "dividing",
        program: ({ base, n }) => asm`
        mov  %n, ${n}
        mov  %count, 0
    while:
        blez %n, done
        divu %n, %n, ${base}
        addi %count, %count, 1
        b    while
    done:
        mov  r0, %count
        halt`,
      },
      {
        follows: "raising",
        program: ({ base, n }) => asm`
        mov  %n, ${n}
        mov  %count, 0
        mov  %power, 1
    test:
        bgt  %power, %n, done
        mul  %power, %power, ${base}
        addi %count, %count, 1
        b    test
    done:
        mov  r0, %count
        halt`,
      },
    ],
  },
  programs: [
    {
      follows: "dividing",
      program: ({ base, n }) => asm`
        mov  %n, ${n}
        mov  %count, 0
    loop:
        divi %n, %n, ${base}
        addi %count, %count, 1
        bnez %n, loop
        mov  r0, %count
        halt`,
    },
    {
      follows: "dividing",
      program: ({ base, n }) => asm`
        mov  %n, ${n}
        mov  %base, ${base}
        mov  %count, 0
    while:
        blez %n, done
        divu %n, %n, %base
        addi %count, %count, 1
        b    while
    done:
        mov  r0, %count
        halt`,
    },
    {
      follows: "raising",
      program: ({ base, n }) => asm`
        mov  %n, ${n}
        mov  %count, 0
        mov  %power, 1
    test:
        bgt  %power, %n, done
        muli %power, %power, ${base}
        addi %count, %count, 1
        b    test
    done:
        mov  r0, %count
        halt`,
    },
  ],
})
