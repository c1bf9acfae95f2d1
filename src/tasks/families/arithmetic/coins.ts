import { asm, edged, family, int } from "../../dsl/index.js"

export const coins = family({
  id: "arithmetic/coins",
  level: 1,
  parameters: { q: int(2, 60), d: int(2, 60), n: int(2, 60), p: int(2, 60) },
  prompt: [
    "<what>the value in cents of {q} quarters, {d} dimes, {n} nickels and {p} pennies[| (25, 10, 5 and 1 cent each)]",
    "how many cents are {q} quarters, {d} dimes, {n} nickels and {p} pennies [worth|worth in total]",
    "my piggy bank holds {p} pennies, {n} nickels, {d} dimes and {q} quarters. How many cents is that?",
    "<do>add up {q} quarters (25 cents), {d} dimes (10 cents), {n} nickels (5 cents) and {p} pennies, in cents",
    "!cents: {q} quarters + {d} dimes + {n} nickels + {p} pennies",
  ],
  answer: ({ q, d, n, p }) => 25 * q + 10 * d + 5 * n + p,
  asFunction: {
    inputs: ["q", "d", "n", "p"],
    domains: {
      q: edged(int(0, 99_999), [0, 1]),
      d: edged(int(0, 99_999), [0, 1]),
      n: edged(int(0, 99_999), [0, 1]),
      p: edged(int(0, 99_999), [0, 1]),
    },
    programs: [
      ({ q, d, n, p }) => asm`
        mov  %q, ${q}
        mov  %d, ${d}
        mov  %n, ${n}
        muli %q, %q, 25
        muli %d, %d, 10
        muli %n, %n, 5
        add  %q, %q, %d
        add  %n, %n, ${p}
        add  r0, %q, %n
        halt`,
      ({ q, d, n, p }) => asm`
        mov  %t, ${q}
        mov  %d, ${d}
        muli %t, %t, 5
        shli %d, %d, 1
        add  %t, %t, %d
        add  %t, %t, ${n}
        muli %t, %t, 5
        add  r0, %t, ${p}
        halt`,
    ],
  },
  programs: [
    ({ q, d, n, p }) => asm`
        mov  %sum, ${q}
        muli %sum, %sum, 25
        mov  %d, ${d}
        muli %d, %d, 10
        add  %sum, %sum, %d
        mov  %n, ${n}
        muli %n, %n, 5
        add  %sum, %sum, %n
        addi r0, %sum, ${p}
        halt`,
    ({ q, d, n, p }) => asm`
        mov  %q, ${q}
        mov  %d, ${d}
        mov  %n, ${n}
        mov  %p, ${p}
        muli %q, %q, 25
        muli %d, %d, 10
        muli %n, %n, 5
        add  %q, %q, %d
        add  %n, %n, %p
        add  r0, %q, %n
        halt`,
    ({ q, d, n, p }) => asm`
        mov  %t, ${q}
        muli %t, %t, 5
        mov  %d, ${d}
        shli %d, %d, 1
        add  %t, %t, %d
        addi %t, %t, ${n}
        muli %t, %t, 5
        addi r0, %t, ${p}
        halt`,
  ],
})
