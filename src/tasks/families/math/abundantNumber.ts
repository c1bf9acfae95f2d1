import { asm, family } from "../../dsl/index.js"
import { addDivisorPairs } from "./_shared/divisorPairs.js"
import { balanced } from "./_shared/domains.js"
import { divisorSum } from "./_shared/numbers.js"

export const abundantNumber = family({
  id: "math/abundant_number",
  level: 2,
  predicate: true,
  parameters: {
    n: balanced(
      400,
      6,
      (n) => divisorSum(n) > 2 * n,
      (n) => n % 2 === 0 || n % 45 === 0,
    ),
  },
  prompt: [
    "<whether>{n} is an abundant number (its proper divisors add up to more than itself)<then-yesno>",
    "<whether>the proper divisors of {n} (without {n}) add up to more than {n}<then-yesno>",
    "is {n} [abundant, that is, less than the sum of its proper divisors|an abundant number] (<yesno>)",
    "return 1 if the sum of the divisors of {n} below {n} is greater than {n}, [otherwise|else] 0",
    "!is_abundant({n}), 1 or 0",
  ],
  answer: ({ n }) => (divisorSum(n) > 2 * n ? 1 : 0),
  programs: [
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %sum, 1
        mov  %d, 2
        ${addDivisorPairs()}
        bne  %square, %n, compare
        add  %sum, %sum, %d
    compare:
        slt  r0, %n, %sum
        halt`,
    // Stops as soon as the sum is large enough.
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %sum, 1
        mov  %d, 1
    next:
        addi %d, %d, 1
        div  %pair, %n, %d
        blt  %pair, %d, no
        mul  %product, %pair, %d
        bne  %product, %n, next
        add  %sum, %sum, %d
        beq  %pair, %d, compare
        add  %sum, %sum, %pair
    compare:
        ble  %sum, %n, next
        mov  r0, 1
        halt
    no:
        mov  r0, 0
        halt`,
  ],
})
