import { asm, family, int, mapped } from "../../dsl/index.js"
import { primeFactors } from "./_shared/numbers.js"

/** Mostly odd numbers: of six in a row of ten, one is even. */
const mostlyOdd = mapped(int(0, 5999), (index) => {
  const last = index % 6
  const ten = 10 * Math.floor(index / 6)
  return 10 + ten + (last === 5 ? (ten / 5) % 10 : 2 * last + 1)
})

export const smallestPrimeFactor = family({
  id: "math/smallest_prime_factor",
  level: 2,
  parameters: { n: mostlyOdd },
  prompt: [
    "<find>the smallest prime [factor|divisor] of {n}",
    "<find>the [least|smallest] divisor of {n} that is [greater than|above] 1",
    "which is the [smallest|first] prime that divides {n}",
    "<do>find the first d >= 2 that divides {n} [exactly|without a remainder]",
    "!smallest_prime_factor({n})",
    "!lpf({n}), least prime factor",
  ],
  answer: ({ n }) => primeFactors(n)[0]!,
  programs: [
    ({ n }) => asm`
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
    ({ n }) => asm`
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
  ],
})
