import { asm, family, int } from "../../dsl/index.js"
import { isPrime } from "./_shared/numbers.js"

export const countPrimes = family({
  id: "math/count_primes",
  level: 2,
  parameters: { a: int(2, 499), b: int(3, 25) },
  adjust: ({ a, b }) => ({ a, b: a + b }),
  prompt: [
    "<find>the number of primes from {a} to {b} inclusive",
    "<do>count the [primes|prime numbers] from {a} up to and including {b}",
    "how many [primes|prime numbers] are there between {a} and {b}, both [included|ends included]",
    "how many of the integers from {a} to {b} (inclusive) are prime",
    "!count_primes from {a} to {b} inclusive",
  ],
  answer: ({ a, b }) => {
    let count = 0
    for (let n = a; n <= b; n++) if (isPrime(n)) count++
    return count
  },
  programs: [
    ({ a, b }) => asm`
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
    // Downwards, with early exits of the test for even numbers.
    ({ a, b }) => asm`
        mov  %n, ${b}
        mov  %a, ${a}
        mov  %count, 0
    each:
        mov  %d, 2
        beq  %n, %d, prime
        andi %rest, %n, 1
        beqz %rest, next
        mov  %d, 3
    try:
        mul  %square, %d, %d
        bgt  %square, %n, prime
        modu %rest, %n, %d
        beqz %rest, next
        addi %d, %d, 2
        b    try
    prime:
        addi %count, %count, 1
    next:
        subi %n, %n, 1
        bge  %n, %a, each
        mov  r0, %count
        halt`,
  ],
})
