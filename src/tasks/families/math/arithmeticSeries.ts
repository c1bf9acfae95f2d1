import { asm, family, int } from "../../dsl/index.js"

export const arithmeticSeries = family({
  id: "math/arithmetic_series",
  level: 2,
  parameters: { a: int(0, 500), d: int(2, 99), n: int(3, 30) },
  prompt: [
    "<what>the sum of {n} numbers that start at {a} and grow by {d} each time[|, with a loop]",
    "<do>[add up|sum] the first {n} terms of the sequence with first term {a} and step {d} [in a loop|with a loop]",
    "<do>loop {n} times, each time adding to a total (0 at first) a number that starts at {a} and goes up by {d} after each round, and return the total",
    "someone saves {a} {a?coin|coins} on day 1 and {d} more each day than on the day before: how many coins is that after {n} days?",
    "!sum of {a} + {d}*i for i from 0 to n-1, n = {n}",
  ],
  answer: ({ a, d, n }) => n * a + (d * n * (n - 1)) / 2,
  programs: [
    ({ a, d, n }) => asm`
        mov  %term, ${a}
        mov  %n, ${n}
        mov  %sum, 0
    loop:
        add  %sum, %sum, %term
        addi %term, %term, ${d}
        subi %n, %n, 1
        bnez %n, loop
        mov  r0, %sum
        halt`,
    // Ends at the last term.
    ({ a, d, n }) => asm`
        mov  %term, ${a}
        mov  %last, ${a + (n - 1) * d}
        mov  %sum, %term
    next:
        addi %term, %term, ${d}
        add  %sum, %sum, %term
        blt  %term, %last, next
        mov  r0, %sum
        halt`,
    // Each term from its index.
    ({ a, d, n }) => asm`
        mov  %i, 0
        mov  %n, ${n}
        mov  %sum, 0
    for:
        muli %term, %i, ${d}
        addi %term, %term, ${a}
        add  %sum, %sum, %term
        addi %i, %i, 1
        blt  %i, %n, for
        mov  r0, %sum
        halt`,
  ],
})
