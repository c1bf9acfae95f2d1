import { asm, edged, family, int } from "../../dsl/index.js"
import { addDivisorPairs, sumByPrimePowers } from "./_shared/divisorPairs.js"
import { divisorSum } from "./_shared/numbers.js"

export const properDivisorSum = family({
  id: "math/proper_divisor_sum",
  level: 2,
  parameters: { n: edged(int(4, 1999), [6, 16, 28, 36, 64, 100, 225, 496, 900]) },
  prompt: [
    "<what>the sum of the proper divisors of {n} (all positive divisors except {n} itself)",
    "<what>the aliquot sum of {n}[|, that is, the sum of its divisors below {n}]",
    "<do>[add up|sum] all positive divisors of {n} that are less than {n}",
    "what do the positive divisors of {n} other than {n} add up to",
    "a rope of {n} meters is to be cut into at least two equal pieces of whole meters. What is the sum of all lengths that a piece can have?",
    "!aliquot_sum({n})",
  ],
  answer: ({ n }) => divisorSum(n) - n,
  asFunction: {
    inputs: ["n"],
    domains: { n: edged(int(1, 99_999), [1, 2, 3, 4, 6, 9, 28, 36, 100, 225, 496, 900, 961]) },
    programs: [
      ({ n }) => asm`
        mov  %n, ${n}
        mov  %sum, 0
        mov  %d, 1
        ${addDivisorPairs()}
        sub  r0, %sum, %n
        halt`,
      ({ n }) => asm`
        mov  %all, ${n}
        mov  %n, %all
        ${sumByPrimePowers()}
        sub  r0, %sum, %all
        halt`,
    ],
  },
  programs: [
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %sum, 1
        mov  %d, 2
        ${addDivisorPairs()}
        mov  r0, %sum
        halt`,
    // All divisors, without the number.
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %all, %n
        ${sumByPrimePowers()}
        sub  r0, %sum, %all
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
        mov  %d, 1
    next:
        addi %d, %d, 1
        div  %pair, %n, %d
        blt  %pair, %d, done
        mul  %product, %pair, %d
        bne  %product, %n, next
        add  %sum, %sum, %d
        beq  %pair, %d, done
        add  %sum, %sum, %pair
        b    next
    done:
        mov  r0, %sum
        halt`,
  ],
})
