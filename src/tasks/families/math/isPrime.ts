import { asm, family, int } from "../../dsl/index.js"
import { anyOf, found, nearSquares, primesAndOthers } from "./_shared/domains.js"
import { isPrime as primality, primeFactors, smallestFactor } from "./_shared/numbers.js"

/** Primes, and for each a composite number above it: three in ten of any two factors, the others without the factors 2, 3 and 5. */
const candidate = found(2400, () => {
  const numbers: Array<number> = []
  const taken = new Set<number>()
  for (let n = 2; numbers.length < 2400; n++) {
    if (!primality(n)) continue
    const isAny = numbers.length % 20 < 6
    let other = n + 1
    while (taken.has(other) || primality(other) || (isAny ? primeFactors(other).length > 2 : smallestFactor(other) < 7))
      other++
    taken.add(other)
    numbers.push(n, other)
  }
  return numbers
})

export const isPrime = family({
  id: "math/is_prime",
  level: 2,
  predicate: true,
  parameters: { n: candidate },
  prompt: [
    "<whether>{n} is [prime|a prime number|a prime]<then-yesno>",
    "is {n} [prime|a prime number] (<yesno>)",
    "<whether>{n} has no positive divisors [other than|except] 1 and itself<then-yesno>",
    "return 1 if {n} is prime, [otherwise|else] 0",
    "<do>test {n} for primality by trial division (<yesno>)",
    "is it impossible to lay {n} square tiles out as a full rectangle with at least two rows and two columns (<yesno>)",
    "!is_prime({n}), 1 or 0",
  ],
  answer: ({ n }) => (primality(n) ? 1 : 0),
  asFunction: { inputs: ["n"], domains: { n: anyOf(int(2, 12), nearSquares, primesAndOthers(99_999)) } },
  programs: [
    // All divisors up to the root.
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        mov  %d, 2
    try:
        mul  %square, %d, %d
        bgt  %square, %n, prime
        mod  %rest, %n, %d
        beqz %rest, composite
        addi %d, %d, 1
        b    try
    prime:
        mov  r0, 1
        halt
    composite:
        mov  r0, 0
        halt`,
    },
    // 2, and then the odd ones.
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        andi %rest, %n, 1
        beqz %rest, even
        mov  %d, 1
    try:
        addi %d, %d, 2
        div  %quotient, %n, %d
        blt  %quotient, %d, prime
        mul  %product, %quotient, %d
        bne  %product, %n, try
        mov  r0, 0
        halt
    even:
        seqi r0, %n, 2
        halt
    prime:
        mov  r0, 1
        halt`,
    },
    // The square of the divisor at which the search ends tells why it ended.
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        mov  %d, 1
    next:
        addi %d, %d, 1
        mul  %square, %d, %d
        blt  %n, %square, end
        modu %rest, %n, %d
        bnez %rest, next
    end:
        slt  r0, %n, %square
        halt`,
    },
    // Counts the divisors up to the root.
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        mov  %count, 0
        mov  %d, 1
    each:
        mod  %rest, %n, %d
        seqi %rest, %rest, 0
        add  %count, %count, %rest
        addi %d, %d, 1
        mul  %square, %d, %d
        ble  %square, %n, each
        seqi r0, %count, 1
        halt`,
    },
  ],
})
