import { asm, edged, family, int } from "../../dsl/index.js"
import { addDivisorPairs, sumByPrimePowers } from "./_shared/divisorPairs.js"
import { divisorSum as sumOfDivisors } from "./_shared/numbers.js"

export const divisorSum = family({
  id: "math/divisor_sum",
  level: 2,
  parameters: { n: edged(int(2, 2999), [4, 36, 49, 144, 400, 900, 961, 1296]) },
  prompt: [
    "<what>the sum of all [|positive ]divisors of {n}, the number itself included",
    "<do>[add up|sum] all positive divisors of {n} including 1 and {n}",
    "what do the divisors of {n} add up to, from 1 up to {n} itself",
    "<what>sigma({n}) (sigma adds up all divisors of a number, itself included)",
    "{n} seats can be set up in equal rows in several ways, from a single row to rows of one seat. What is the sum of all possible numbers of rows?",
    "!sum of all d > 0 that divide {n}",
  ],
  answer: ({ n }) => sumOfDivisors(n),
  asFunction: {
    inputs: ["n"],
    domains: { n: edged(int(1, 99_999), [1, 2, 3, 4, 6, 9, 36, 49, 144, 400, 900, 961, 1296]) },
  },
  programs: [
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        mov  %sum, 0
        mov  %d, 1
        ${addDivisorPairs()}
        mov  r0, %sum
        halt`,
    },
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        ${sumByPrimePowers()}
        mov  r0, %sum
        halt`,
    },
  ],
})
