import { asm, edged, family, int } from "../../dsl/index.js"
import { isPrime } from "./_shared/numbers.js"

export const countPrimes = family({
  id: "math/count_primes",
  level: 2,
  parameters: { a: edged(int(2, 499), [2, 3]), b: int(3, 25) },
  adjust: ({ a, b }) => ({ a, b: a + b }),
  prompt: [
    "<find>the number of primes from {a} to {b} inclusive",
    "<do>count the [primes|prime numbers] from {a} up to and including {b}",
    "how many [primes|prime numbers] are there between {a} and {b}, both [included|ends included]",
    "how many of the integers from {a} to {b} (inclusive) are prime",
    "the lockers with the numbers {a} to {b}, both included, are opened if their number is prime: how many are opened?",
    "!count_primes from {a} to {b} inclusive",
  ],
  answer: ({ a, b }) => {
    let count = 0
    for (let n = a; n <= b; n++) if (isPrime(n)) count++
    return count
  },
  asFunction: { inputs: ["b"], domains: { b: edged(int(0, 40), [0, 1, 2, 3, 4, 5, 6]) } },
  programs: [
    {
      general: ({ a, b }) => asm`
        mov  %n, ${a}
        mov  %b, ${b}
        mov  %count, 0
    each:
        mov  %d, 2
    try:
        mul  %square, %d, %d
        bgt  %square, %n, prime
        mod  %rest, %n, %d
        beqz %rest, next
        addi %d, %d, 1
        b    try
    prime:
        addi %count, %count, 1
    next:
        addi %n, %n, 1
        ble  %n, %b, each
        mov  r0, %count
        halt`,
    },
    // Downwards; an even number counts if it is 2.
    {
      general: ({ a, b }) => asm`
        mov  %n, ${b}
        mov  %a, ${a}
        mov  %count, 0
    each:
        seqi %prime, %n, 2
        andi %rest, %n, 1
        beqz %rest, next
        mov  %prime, 1
        mov  %d, 3
    try:
        mul  %square, %d, %d
        bgt  %square, %n, next
        addi %d, %d, 2
        subi %rest, %d, 2
        modu %rest, %n, %rest
        bnez %rest, try
        mov  %prime, 0
    next:
        add  %count, %count, %prime
        subi %n, %n, 1
        bge  %n, %a, each
        mov  r0, %count
        halt`,
    },
  ],
})
