import { asm, by, edged, family, int } from "../../dsl/index.js"

export const progressionSum = family({
  id: "arithmetic/progression_sum",
  level: 1,
  parameters: { first: int(1, 500), d: int(2, 60), n: int(3, 300) },
  prompt: [
    "<what>the sum of the first {n} terms of the arithmetic [progression|sequence] [that starts at {first} with common difference {d}|with first term {first} and step {d}] [using the closed form|by the closed formula|without a loop]",
    "<do>use the closed form to sum the first {n} terms of an arithmetic [progression|series] with first term {first} and common difference {d}",
    "a theater has {n} rows. The first one has {first} seats and each further row {d} more than the one in front of it. How many seats are there, by the closed formula?",
    by(
      "first and last",
      "<do>sum an arithmetic progression of {n} terms that begins with {first} and grows by {d}, as the number of terms times the sum of the first and the last, divided by 2",
    ),
    "!arithmetic series in closed form: a1 = {first}, d = {d}, sum of {n} terms",
  ],
  answer: ({ first, d, n }) => n * first + d * ((n * (n - 1)) / 2),
  asFunction: {
    inputs: ["first", "d", "n"],
    names: { first: "s" },
    domains: {
      first: edged(int(0, 99_999), [0, 1]),
      d: edged(int(0, 9999), [0, 1, 2]),
      n: edged(int(1, 9999), [1, 2, 3]),
    },
    programs: [
      {
        follows: "first and last",
        program: ({ first, d, n }) => asm`
        mov  %n, ${n}
        subi %t, %n, 1
        mul  %t, %t, ${d}
        add  %t, %t, ${first}
        add  %t, %t, ${first}
        mul  %t, %t, %n
        shri r0, %t, 1
        halt`,
      },
      ({ first, d, n }) => asm`
        mov  %n, ${n}
        subi %t, %n, 1
        mul  %t, %t, %n
        shri %t, %t, 1
        mul  %t, %t, ${d}
        mul  %n, %n, ${first}
        add  r0, %n, %t
        halt`,
    ],
  },
  programs: [
    {
      follows: "first and last",
      program: ({ first, d, n }) => asm`
        mov  %n, ${n}
        subi %t, %n, 1
        muli %t, %t, ${d}
        addi %t, %t, ${first}
        addi %t, %t, ${first}
        mul  %t, %t, %n
        shri r0, %t, 1
        halt`,
    },
    ({ first, d, n }) => asm`
        mov  %n, ${n}
        subi %t, %n, 1
        mul  %t, %t, %n
        divi %t, %t, 2
        muli %t, %t, ${d}
        muli %n, %n, ${first}
        add  r0, %n, %t
        halt`,
    {
      follows: "first and last",
      program: ({ first, d, n }) => asm`
        mov  %a, ${first}
        mov  %d, ${d}
        mov  %n, ${n}
        subi %last, %n, 1
        mul  %last, %last, %d
        add  %last, %last, %a
        add  %last, %last, %a
        mul  %last, %last, %n
        divi r0, %last, 2
        halt`,
    },
  ],
})
