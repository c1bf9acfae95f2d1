import { asm, family, int } from "../../dsl/index.js"
import { lastDigit } from "./_shared/lastDigit.js"

export const digitalRoot = family({
  id: "math/digital_root",
  level: 2,
  parameters: { n: int(10, 99_999_999) },
  prompt: [
    "<what>the digital root of {n}[| (repeated sum of decimal digits)]",
    "<find>the single digit that is left when the decimal digits of {n} are [added|summed] again and again",
    "<what>the last number of the sequence that starts with {n}, goes on with the digit sum of the number before, and ends with the first one-digit number",
    "which single digit remains when the digits of {n} are summed repeatedly",
    "!digital_root({n})",
    "<find>the one-digit number that repeated digit sums of {n} end in",
  ],
  answer: ({ n }) => 1 + ((n - 1) % 9),
  programs: [
    ({ n }, draws) => asm`
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
    // Casts out nines at every digit.
    ({ n }, draws) => asm`
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
    // The remainder modulo 9, with 9 in place of 0.
    ({ n }) => asm`
        mov  %n, ${n}
        modi %root, %n, 9
        bnez %root, done
        mov  %root, 9
    done:
        mov  r0, %root
        halt`,
  ],
})
