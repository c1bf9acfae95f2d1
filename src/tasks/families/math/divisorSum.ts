import { asm, family, int } from "../../dsl/index.js"
import { addDivisorPairs } from "./_shared/divisorPairs.js"
import { divisorSum as sumOfDivisors } from "./_shared/numbers.js"

export const divisorSum = family({
  id: "math/divisor_sum",
  level: 2,
  parameters: { n: int(2, 2999) },
  prompt: [
    "<what>the sum of all [|positive ]divisors of {n}, the number itself included",
    "<do>[add up|sum] all positive divisors of {n} including 1 and {n}",
    "<what>sigma({n}), the sum of the divisors with the number itself among them",
    "what do the divisors of {n} add up to, from 1 up to {n} itself",
    "!sum of d for d in 1 to {n} if {n} % d == 0",
  ],
  answer: ({ n }) => sumOfDivisors(n),
  programs: [
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %sum, 0
        mov  %d, 1
        ${addDivisorPairs()}
        bne  %square, %n, done
        add  %sum, %sum, %d
    done:
        mov  r0, %sum
        halt`,
    // A product of 1 + p + … + p^e, by Horner's rule.
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %sum, 1
        mov  %d, 2
    prime:
        mov  %series, 1
    divide:
        mod  %rest, %n, %d
        bnez %rest, next
        div  %n, %n, %d
        mul  %series, %series, %d
        addi %series, %series, 1
        b    divide
    next:
        mul  %sum, %sum, %series
        addi %d, %d, 1
        mul  %square, %d, %d
        ble  %square, %n, prime
        slti %rest, %n, 2
        bnez %rest, done
        addi %n, %n, 1
        mul  %sum, %sum, %n
    done:
        mov  r0, %sum
        halt`,
  ],
})
