import { ascendingPair, asm, family } from "../../dsl/index.js"

export const sieveCount = family({
  id: "algorithms/sieve_count",
  level: 5,
  parameters: { range: ascendingPair(1, 120) },
  formats: {
    from: ([from]: readonly [number, number]) => String(from),
    to: ([, to]: readonly [number, number]) => String(to),
  },
  prompt: [
    "<find>the number of primes from {range:from} up to and including {range:to} with the sieve of Eratosthenes",
    "<do>sieve the [numbers|integers] up to {range:to} and count the primes from {range:from} on (both ends included)",
    "how many primes does a sieve of Eratosthenes leave from {range:from} to {range:to}, both [included|inclusive]",
    "!count_primes_by_sieve({range:from} to {range:to}[|, inclusive])",
    "<do>cross out multiples up to {range:to} as Eratosthenes did, then count what is left from {range:from} to {range:to} inclusive (1 is not prime)",
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
    // Crosses out in memory, then counts.
    ({ range: [from, to] }) => asm`
        mov  %p, 2
        mov  %n, ${to}
        mov  %one, 1
    prime:
        load.b %x, [%p + composite]
        bnez %x, following
        mul  %m, %p, %p
        bgt  %m, %n, sieved
    cross:
        store.b %one, [%m + composite]
        add  %m, %m, %p
        ble  %m, %n, cross
    following:
        addi %p, %p, 1
        b    prime
    sieved:
        mov  %p, ${Math.max(2, from)}
        mov  %count, 0
    count:
        bgt  %p, %n, done
        load.b %x, [%p + composite]
        seqi %x, %x, 0
        add  %count, %count, %x
        addi %p, %p, 1
        b    count
    done:
        mov  r0, %count
        halt
    .data
    composite: .space ${to + 3}`,
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
        b    check
    cross:
        store.b %p, [%m + composite]
        add  %m, %m, %p
    check:
        ble  %m, %n, cross
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
