import { asm, by, edged, family, int, mapped } from "../../dsl/index.js"
import { primeFactors } from "./_shared/numbers.js"
import { anyOf, primesAndOthers } from "./_shared/domains.js"

const powerOfTwo = mapped(int(1, 16), (k) => 2 ** k)
const square = mapped(int(2, 300), (k) => k * k)

export const largestPrimeFactor = family({
  id: "math/largest_prime_factor",
  level: 2,
  parameters: { n: edged(int(10, 19_999), [16, 64, 121, 1024, 2401, 4096, 6561, 8192]) },
  prompt: [
    "<find>the [largest|greatest|biggest] prime [factor|divisor] of {n}",
    "which is the [largest|greatest] prime that divides {n}",
    "<do>factor {n} into primes and [return|keep] the largest one",
    by("dividing out", "<do>divide the small primes out of {n} until only its largest prime factor is left"),
    "!largest_prime_factor({n})",
    "a secret number is the product of primes, {n} in all. Which is the largest of the primes?",
  ],
  answer: ({ n }) => primeFactors(n)[primeFactors(n).length - 1]!,
  asFunction: { inputs: ["n"], domains: { n: anyOf(powerOfTwo, square, primesAndOthers(99_999)) } },
  programs: [
    {
      follows: "dividing out",
      general: ({ n }) => asm`
        mov  %n, ${n}
        mov  %d, 2
    try:
        mul  %square, %d, %d
        bgt  %square, %n, done
        mod  %rest, %n, %d
        beqz %rest, divide
        addi %d, %d, 1
        b    try
    divide:
        div  %n, %n, %d
        b    try
    done:
        mov  r0, %n
        halt`,
    },
    // The twos at once, then odd divisors; if 1 is left over, the largest is 2.
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        bits.ctz %twos, %n
        shr  %n, %n, %twos
        mov  %d, 3
    test:
        mul  %square, %d, %d
        bgt  %square, %n, end
        modu %rest, %n, %d
        bnez %rest, next
        divu %n, %n, %d
        b    test
    next:
        addi %d, %d, 2
        b    test
    end:
        seqi %one, %n, 1
        add  r0, %n, %one
        halt`,
    },
  ],
})
