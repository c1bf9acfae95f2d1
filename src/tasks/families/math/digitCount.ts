import { asm, family } from "../../dsl/index.js"
import { ofAnyLength } from "./_shared/domains.js"

export const digitCount = family({
  id: "math/digit_count",
  level: 2,
  parameters: { n: ofAnyLength(3, 12) },
  prompt: [
    "<find>the number of [|decimal ]digits [of|in] {n}",
    "<do>count the [|decimal ]digits [of|in] {n}",
    "how many [|decimal ]digits does {n} have",
    "how many digits [are there in|make up] the number {n}",
    "how [often|many times] must {n} be divided by 10 (dropping the remainder) until it is 0",
    "!digit_count({n})",
    "!number of digits: {n}",
    "how many digit keys must be pressed to type {n}",
  ],
  answer: ({ n }) => String(n).length,
  programs: [
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %count, 0
    loop:
        divi %n, %n, 10
        addi %count, %count, 1
        bnez %n, loop
        mov  r0, %count
        halt`,
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %count, 1
        mov  %limit, 10
    test:
        blt  %n, %limit, done
        muli %limit, %limit, 10
        addi %count, %count, 1
        b    test
    done:
        mov  r0, %count
        halt`,
    // Two digits a round.
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %count, 0
        mov  %hundred, 100
    pair:
        blt  %n, %hundred, last
        divu %n, %n, %hundred
        addi %count, %count, 2
        b    pair
    last:
        addi %count, %count, 1
        slti %single, %n, 10
        bnez %single, done
        addi %count, %count, 1
    done:
        mov  r0, %count
        halt`,
  ],
})
