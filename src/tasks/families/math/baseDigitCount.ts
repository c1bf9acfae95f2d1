import { asm, family, int } from "../../dsl/index.js"
import { ofAnyLength } from "./_shared/domains.js"

export const baseDigitCount = family({
  id: "math/base_digit_count",
  level: 2,
  parameters: { n: ofAnyLength(3, 7), base: int(3, 16) },
  prompt: [
    "<find>the number of digits of {n} in base {base}",
    "how many [base-{base} digits does {n} have|digits does {n} have in base {base}]",
    "<do>count the digits that {n} needs in base {base}",
    "<do>count how often {n} can be divided by {base} (dropping the remainder) until it is 0",
    "!digits({n} in base {base}).length",
  ],
  answer: ({ base, n }) => n.toString(base).length,
  programs: [
    ({ base, n }) => asm`
        mov  %n, ${n}
        mov  %count, 0
    loop:
        divi %n, %n, ${base}
        addi %count, %count, 1
        bnez %n, loop
        mov  r0, %count
        halt`,
    ({ base, n }) => asm`
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
  ],
})
