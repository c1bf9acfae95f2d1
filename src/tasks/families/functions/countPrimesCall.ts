import { asm, family, int } from "../../dsl/index.js"

const isPrime = (n: number): boolean => {
  if (n < 2) return false
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false
  return true
}

export const countPrimesCall = family({
  id: "functions/count_primes_call",
  level: 4,
  parameters: { from: int(2, 900), length: int(4, 24) },
  adjust: ({ from, length }) => ({ from, length: from + length }),
  prompt: [
    "<do>count the primes from {from} up to and including {length} by calling an is_prime function [for each number|in a loop]",
    "how many primes are there from {from} to {length} inclusive? [Call an is_prime function for each number|Test each with a subroutine]",
    "<please>write an is_prime function and use it to count the prime numbers from {from} through {length}",
    "<what>the number of primes p with p at least {from} and at most {length}, using a primality function",
    "[call|use] is_prime on every integer from {from} to {length} (both included) and [count|add up] the hits",
  ],
  answer: ({ from, length: to }) => {
    let count = 0
    for (let n = from; n <= to; n++) if (isPrime(n)) count++
    return count
  },
  programs: [
    ({ from, length: to }) => asm`
        mov  %n, ${from}
        mov  %end, ${to}
        mov  %count, 0
    loop:
        call is_prime
        add  %count, %count, %prime
        addi %n, %n, 1
        ble  %n, %end, loop
        mov  r0, %count
        halt
    is_prime:
        mov  %d, 2
        mov  %prime, 1
    divide:
        mul  %square, %d, %d
        bgt  %square, %n, known
        mod  %rest, %n, %d
        addi %d, %d, 1
        bnez %rest, divide
        mov  %prime, 0
    known:
        ret`,
    ({ from, length: to }) => asm`
        mov  %n, ${to}
        mov  %from, ${from}
        mov  %count, 0
        mov  %two, 2
    next:
        blt  %n, %from, done
        mov  r0, %n
        call is_prime
        add  %count, %count, r0
        subi %n, %n, 1
        b    next
    done:
        mov  r0, %count
        halt
    is_prime:
        beq  r0, %two, prime
        andi %rest, r0, 1
        beqz %rest, composite
        mov  %d, 3
    divide:
        mul  %square, %d, %d
        bgt  %square, r0, prime
        mod  %rest, r0, %d
        beqz %rest, composite
        addi %d, %d, 2
        b    divide
    prime:
        mov  r0, 1
        ret
    composite:
        mov  r0, 0
        ret`,
  ],
})
