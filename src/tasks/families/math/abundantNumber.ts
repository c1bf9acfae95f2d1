import { asm, family, int, oneOf } from "../../dsl/index.js"
import { addDivisorPairs, sumByPrimePowers } from "./_shared/divisorPairs.js"
import { anyOf, found } from "./_shared/domains.js"
import { divisorSum, gcd } from "./_shared/numbers.js"

const isAbundant = (n: number): boolean => divisorSum(n) > 2 * n

/**
 * Multiples of 6 and of 20 are abundant, and few odd numbers are: most candidates are even numbers besides these, for each
 * abundant one the nearest other that has the same divisor in common with 60.
 */
const candidate = found(1400, () => {
  const numbers: Array<number> = []
  const taken = new Set<number>()
  for (let n = 56; n < 16_000; n += 2) {
    if (n % 3 === 0 || n % 20 === 0 || !isAbundant(n)) continue
    let other = n + 2
    while (taken.has(other) || gcd(other, 60) !== gcd(n, 60) || isAbundant(other)) other += 2
    taken.add(other)
    numbers.push(n, other)
  }
  // Now and then an easy one, and the perfect numbers, whose divisors add up to just themselves.
  for (let k = 2; k < 100; k++) numbers.push(6 * k * k, 15 * k + 1)
  return [...new Set([6, 28, 496, 8128, ...numbers])]
})

/** Just above the sum of their divisors, just below it, or equal to it. */
const close = oneOf<number>([
  ...[6, 28, 496, 8128],
  ...[1, 2, 4, 8, 16, 32, 64, 256, 1024, 4096, 44, 52, 136, 152, 592, 656],
  ...[20, 70, 88, 104, 272, 304, 464, 550, 572, 650, 748, 836, 945, 1184, 1312, 1430, 1575, 2205],
])

export const abundantNumber = family({
  id: "math/abundant_number",
  level: 2,
  predicate: true,
  parameters: { n: candidate },
  prompt: [
    "<whether>{n} is an abundant number (its proper divisors add up to more than itself)<then-yesno>",
    "<whether>the proper divisors of {n} (without {n}) add up to more than {n}<then-yesno>",
    "is {n} [abundant, that is, less than the sum of its proper divisors|an abundant number] (<yesno>)",
    "return 1 if the sum of the divisors of {n} below {n} is greater than {n}, [otherwise|else] 0",
    "{n} eggs fit exactly into boxes of any size that divides {n}. Do all these sizes but {n} itself add up to more than {n} (<yesno>)?",
    "!is_abundant({n}), 1 or 0",
  ],
  answer: ({ n }) => (isAbundant(n) ? 1 : 0),
  asFunction: { inputs: ["n"], domains: { n: anyOf(close, close, candidate, int(1, 100), int(1, 60_000)) } },
  programs: [
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        mov  %sum, 1
        mov  %d, 2
        ${addDivisorPairs()}
        slt  r0, %n, %sum
        halt`,
    },
    // All divisors add up to more than twice the number.
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        shli %twice, %n, 1
        ${sumByPrimePowers()}
        slt  r0, %twice, %sum
        halt`,
    },
    // Stops as soon as the sum is large enough.
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        mov  %sum, 1
        mov  %d, 1
    next:
        addi %d, %d, 1
        div  %pair, %n, %d
        blt  %pair, %d, no
        mul  %product, %pair, %d
        bne  %product, %n, next
        sne  %two, %pair, %d
        mul  %two, %two, %pair
        add  %both, %two, %d
        add  %sum, %sum, %both
        ble  %sum, %n, next
        mov  r0, 1
        halt
    no:
        mov  r0, 0
        halt`,
    },
  ],
})
