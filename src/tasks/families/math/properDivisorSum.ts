import { asm, family, int } from "../../dsl/index.js"
import { addDivisorPairs } from "./_shared/divisorPairs.js"
import { divisorSum } from "./_shared/numbers.js"

export const properDivisorSum = family({
  id: "math/proper_divisor_sum",
  level: 2,
  parameters: { n: int(4, 1999) },
  prompt: [
    "<what>the sum of the proper divisors of {n} (all positive divisors except {n} itself)",
    "<what>the aliquot sum of {n}[|, that is, the sum of its divisors below {n}]",
    "<do>[add up|sum] all positive divisors of {n} that are less than {n}",
    "what do the positive divisors of {n} other than {n} add up to",
    "!aliquot_sum({n})",
  ],
  answer: ({ n }) => divisorSum(n) - n,
  programs: [
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %sum, 1
        mov  %d, 2
        ${addDivisorPairs()}
        bne  %square, %n, done
        add  %sum, %sum, %d
    done:
        mov  r0, %sum
        halt`,
    // Every candidate up to the half for small numbers, else the pairs of divisors.
    ({ n }) =>
      n < 300
        ? asm`
        mov  %n, ${n}
        shri %d, %n, 1
        mov  %sum, 0
    loop:
        mod  %rest, %n, %d
        bnez %rest, next
        add  %sum, %sum, %d
    next:
        subi %d, %d, 1
        bnez %d, loop
        mov  r0, %sum
        halt`
        : asm`
        mov  %n, ${n}
        mov  %sum, 1
        mov  %d, 2
    loop:
        div  %pair, %n, %d
        blt  %pair, %d, done
        mul  %product, %pair, %d
        bne  %product, %n, next
        add  %sum, %sum, %d
        beq  %pair, %d, done
        add  %sum, %sum, %pair
    next:
        addi %d, %d, 1
        b    loop
    done:
        mov  r0, %sum
        halt`,
  ],
})
