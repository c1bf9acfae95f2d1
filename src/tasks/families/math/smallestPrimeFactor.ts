import { asm, family, int } from "../../dsl/index.js"
import { anyOf, found, nearSquares, primesAndOthers } from "./_shared/domains.js"
import { isPrime, primeFactors, smallestFactor } from "./_shared/numbers.js"

/** Of every prime up to 97 sixty numbers that it is the smallest factor of, and as many primes above 2000. */
const candidate = found(1500, () => {
  const counts = new Map<number, number>()
  const numbers: Array<number> = []
  for (let n = 12; numbers.length < 1500; n++) {
    const factor = isPrime(n) ? 0 : smallestFactor(n)
    const count = counts.get(factor) ?? 0
    if (factor > 97 || count >= 60 || (factor === 0 && n < 2000)) continue
    counts.set(factor, count + 1)
    numbers.push(n)
  }
  return numbers
})

export const smallestPrimeFactor = family({
  id: "math/smallest_prime_factor",
  level: 2,
  parameters: { n: candidate },
  prompt: [
    "<find>the smallest prime [factor|divisor] of {n}",
    "<find>the [least|smallest] divisor of {n} that is [greater than|above] 1",
    "which is the [smallest|first] prime that divides {n}",
    "<do>find the first d >= 2 that divides {n} [exactly|without a remainder]",
    "{n} sweets are to be shared equally by a group of at least two children: how many children are there at the least?",
    "!smallest_prime_factor({n})",
  ],
  answer: ({ n }) => primeFactors(n)[0]!,
  asFunction: {
    inputs: ["n"],
    domains: { n: anyOf(int(2, 12), nearSquares, nearSquares, candidate, primesAndOthers(99_999)) },
  },
  programs: [
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        mov  %d, 2
    try:
        mul  %square, %d, %d
        bgt  %square, %n, prime
        mod  %rest, %n, %d
        beqz %rest, found
        addi %d, %d, 1
        b    try
    prime:
        mov  r0, %n
        halt
    found:
        mov  r0, %d
        halt`,
    },
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        mov  %d, 2
        andi %rest, %n, 1
        beqz %rest, found
        mov  %d, 1
    next:
        addi %d, %d, 2
        div  %quotient, %n, %d
        blt  %quotient, %d, prime
        mul  %product, %quotient, %d
        bne  %product, %n, next
    found:
        mov  r0, %d
        halt
    prime:
        mov  r0, %n
        halt`,
    },
  ],
})
