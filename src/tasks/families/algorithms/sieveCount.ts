import { ascendingPair, asm, family } from "../../dsl/index.js"

export const sieveCount = family({
  id: "algorithms/sieve_count",
  level: 5,
  parameters: { range: ascendingPair(1, 90) },
  formats: {
    from: ([from]: readonly [number, number]) => String(from),
    to: ([, to]: readonly [number, number]) => String(to),
  },
  prompt: [
    "<find>the number of primes from {range:from} up to and including {range:to} with the sieve of Eratosthenes",
    "<do>sieve the [numbers|integers] up to {range:to} and count the primes from {range:from} on (both ends included)",
    "how many primes does a sieve of Eratosthenes leave from {range:from} to {range:to}, both [included|inclusive]",
    "lockers 2 to {range:to} start open; for each number whose locker is still open when its turn comes, all its greater multiples are shut. How many of the lockers {range:from} to {range:to} are open at the end (number 1 does not count)?",
    "!count_primes_by_sieve({range:from} to {range:to}[|, inclusive])",
    "<do>cross out multiples up to {range:to} as Eratosthenes did, then count the numbers left from {range:from} to {range:to} inclusive (1 is not prime)",
  ],
  answer: ({ range: [from, to] }) => {
    let primes = 0
    for (let n = Math.max(2, from); n <= to; n++) {
      let d = 2
      while (d * d <= n && n % d !== 0) d++
      if (d * d > n) primes++
    }
    return primes
  },
  programs: [
    // Notes the primes in a list, one byte each, and looks through it from its end.
    ({ range: [from, to] }) => asm`
        mov  %p, 2
        mov  %n, ${to}
        mov  %q, primes
    candidate:
        bgt  %p, %n, sieved
        load.b %x, [%p + composite]
        bnez %x, following
        store.b %p, [%q]
        addi %q, %q, 1
        mul  %m, %p, %p
    cross:
        bgt  %m, %n, following
        store.b %p, [%m + composite]
        add  %m, %m, %p
        b    cross
    following:
        addi %p, %p, 1
        b    candidate
    sieved:
        mov  %count, -1
    count:
        addi %count, %count, 1
        subi %q, %q, 1
        load.b %x, [%q]
        slti %x, %x, ${Math.max(1, from)}
        beqz %x, count
        mov  r0, %count
        halt
    .data
    composite: .space ${to + 1}
    guard: .byte 0
    primes: .space ${to}`,
    // Counts while it crosses out: what is not crossed out when its turn comes is prime.
    ({ range: [from, to] }) => asm`
        mov  %p, 2
        mov  %n, ${to}
        mov  %count, 0
    candidate:
        bgt  %p, %n, done
        load.b %x, [%p + composite]
        bnez %x, following
        slti %x, %p, ${from}
        xori %x, %x, 1
        add  %count, %count, %x
        mul  %m, %p, %p
    cross:
        bgt  %m, %n, following
        store.b %p, [%m + composite]
        add  %m, %m, %p
        b    cross
    following:
        addi %p, %p, 1
        b    candidate
    done:
        mov  r0, %count
        halt
    .data
    composite: .space ${to + 1}`,
  ],
})
