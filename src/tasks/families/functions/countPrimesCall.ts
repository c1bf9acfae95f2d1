import { asm, edged, family, int } from "../../dsl/index.js"

const isPrime = (n: number): boolean => {
  if (n < 2) return false
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false
  return true
}

export const countPrimesCall = family({
  id: "functions/count_primes_call",
  level: 4,
  parameters: { from: edged(int(2, 900), [2]), length: int(4, 24) },
  adjust: ({ from, length }) => ({ from, length: from + length }),
  prompt: [
    "<do>count the primes from {from} up to and including {length} by calling an is_prime function [for each number|in a loop]",
    "how many primes are there from {from} to {length} inclusive? [Call an is_prime function for each number|Test each with a subroutine]",
    "<please>write an is_prime function and use it to count the prime numbers from {from} through {length}",
    "<what>the number of primes p with p at least {from} and at most {length}, using a primality function",
    "call is_prime on every integer from {from} to {length} (both included) and [count|add up] the hits",
    "seats {from} through {length} of a theatre are raffled, and every seat with a prime number wins a drink. How many drinks are that? Have a function decide for each seat",
    "!calls of is_prime(n) that return 1, {from} <= n <= {length}",
  ],
  answer: ({ from, length: to }) => {
    let count = 0
    for (let n = from; n <= to; n++) if (isPrime(n)) count++
    return count
  },
  asFunction: {
    inputs: ["length"],
    names: { length: "last" },
    domains: { length: edged(int(0, 60), [0, 1, 2, 3, 4, 6]) },
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
    next:
        blt  %n, %from, done
        mov  %x, %n
        call is_prime
        add  %count, %count, %x
        subi %n, %n, 1
        b    next
    done:
        mov  r0, %count
        halt
    is_prime:
        andi %rest, %x, 1
        beqz %rest, even
        mov  %d, 3
    divide:
        mul  %square, %d, %d
        bgt  %square, %x, prime
        mod  %rest, %x, %d
        beqz %rest, composite
        addi %d, %d, 2
        b    divide
    prime:
        mov  %x, 1
        ret
    even:
        seqi %x, %x, 2
        ret
    composite:
        mov  %x, 0
        ret`,
    ],
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
        andi %rest, r0, 1
        beqz %rest, even
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
    even:
        seqi r0, r0, 2
        ret
    composite:
        mov  r0, 0
        ret`,
  ],
})
