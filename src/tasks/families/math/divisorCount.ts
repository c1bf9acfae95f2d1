import { asm, edged, family, int } from "../../dsl/index.js"
import { primeFactors } from "./_shared/numbers.js"

export const divisorCount = family({
  id: "math/divisor_count",
  level: 2,
  parameters: { n: edged(int(2, 2999), [4, 36, 49, 144, 900, 961, 1296]) },
  prompt: [
    "<find>the number of [positive divisors|divisors (1 and the number itself included)] of {n}",
    "how many [positive divisors does {n} have|positive integers divide {n} without a remainder]",
    "<do>count the positive divisors of {n}, 1 and {n} included",
    "in how many ways can {n} be written as a product a*b of positive integers, where the order matters?",
    "{n} soldiers stand in equal rows, from one long row to rows of a single soldier: how many numbers of rows are possible?",
    "!tau({n}), the number of divisors",
  ],
  answer: ({ n }) => {
    let count = 1
    let before = 0
    let exponent = 0
    for (const factor of primeFactors(n)) {
      exponent = factor === before ? exponent + 1 : 1
      count = (count / exponent) * (exponent + 1)
      before = factor
    }
    return count
  },
  asFunction: {
    inputs: ["n"],
    domains: { n: edged(int(1, 99_999), [1, 2, 3, 4, 6, 9, 36, 49, 144, 900, 961, 1296, 5040]) },
  },
  programs: [
    // Divisors come in pairs d and n/d.
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        mov  %count, 0
        mov  %d, 1
    test:
        mul  %square, %d, %d
        bge  %square, %n, end
        mod  %rest, %n, %d
        bnez %rest, next
        addi %count, %count, 2
    next:
        addi %d, %d, 1
        b    test
    end:
        seq  %square, %square, %n
        add  r0, %count, %square
        halt`,
    },
    // From the exponents of the prime factors.
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        mov  %count, 1
        mov  %d, 2
    prime:
        mov  %exponent, 1
    divide:
        mod  %rest, %n, %d
        bnez %rest, next
        div  %n, %n, %d
        addi %exponent, %exponent, 1
        b    divide
    next:
        mul  %count, %count, %exponent
        addi %d, %d, 1
        mul  %square, %d, %d
        ble  %square, %n, prime
        snei %n, %n, 1
        shl  r0, %count, %n
        halt`,
    },
  ],
})
