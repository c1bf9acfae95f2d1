import { asm, by, edged, family, int } from "../../dsl/index.js"

export const geometricSeries = family({
  id: "math/geometric_series",
  level: 2,
  parameters: { a: int(1, 200), r: int(2, 9), n: int(3, 12) },
  prompt: [
    "<what>the sum of the first {n} terms of the geometric [sequence|progression] with first term {a} and ratio {r}",
    by("terms", "<do>add up {n} terms one after the other that start at {a} and are each {r} times the one before"),
    "<do>sum the geometric series {a} * {r}^k for k = 0 to n - 1, where n = {n}",
    by(
      "closed form",
      "<do>use the formula a * (r^n - 1) / (r - 1) to sum a geometric series with a = {a}, r = {r} and n = {n}",
    ),
    "someone puts {a} {a?grain|grains} on an empty pile on day 1 and {r} times as many as the day before on each further day: how many grains lie there after {n} days?",
    by(
      "horner",
      "<do>start with a total of {a} and replace it {n:less} times by {r} times the total plus {a} (a geometric series by Horner's rule)",
    ),
    "!geometric sum: first {a}, ratio {r}, {n} terms",
  ],
  formats: { less: (n: number) => String(n - 1) },
  answer: ({ a, n, r }) => (a * (r ** n - 1)) / (r - 1),
  asFunction: {
    inputs: ["a", "r", "n"],
    domains: { a: edged(int(0, 200), [0, 1]), r: edged(int(2, 9), [2, 3]), n: edged(int(1, 13), [1, 2]) },
    prompt: [
      "<what>the sum of the first {n} terms of the geometric [sequence|progression] with first term {a} and ratio {r}",
      by("terms", "<do>add up {n} terms one after the other that start at {a} and are each {r} times the one before"),
      "<do>sum the geometric series {a} * {r}^k for k from 0 up to but not including {n}",
      by("closed form", "<do>use the formula {a} * ({r}^{n} - 1) / ({r} - 1) to sum a geometric series"),
      "someone puts {a} grains on an empty pile on day 1 and {r} times as many as the day before on each further day: how many grains lie there after {n} days?",
      by(
        "horner",
        "<do>start with a total of 0 and replace it {n} times by {r} times the total plus {a} (a geometric series by Horner's rule)",
      ),
      "!geometric sum: first {a}, ratio {r}, {n} terms",
    ],
    programs: [
      {
        follows: "terms",
        program: ({ a, n, r }) => asm`
        mov  %term, ${a}
        mov  %n, ${n}
        mov  %sum, 0
    loop:
        beqz %n, done
        add  %sum, %sum, %term
        mul  %term, %term, ${r}
        subi %n, %n, 1
        b    loop
    done:
        mov  r0, %sum
        halt`,
      },
      {
        follows: "horner",
        program: ({ a, n, r }) => asm`
        mov  %n, ${n}
        mov  %sum, 0
        mov  %i, 0
    horner:
        bge  %i, %n, done
        mul  %sum, %sum, ${r}
        add  %sum, %sum, ${a}
        addi %i, %i, 1
        b    horner
    done:
        mov  r0, %sum
        halt`,
      },
      {
        follows: "closed form",
        program: ({ a, n, r }) => asm`
        mov  %r, ${r}
        mov  %n, ${n}
        mov  %power, 1
    raise:
        blez %n, divide
        mul  %power, %power, %r
        subi %n, %n, 1
        b    raise
    divide:
        subi %power, %power, 1
        mul  %power, %power, ${a}
        subi %r, %r, 1
        div  r0, %power, %r
        halt`,
      },
    ],
  },
  programs: [
    {
      follows: "terms",
      program: ({ a, n, r }) => asm`
        mov  %term, ${a}
        mov  %n, ${n}
        mov  %sum, 0
    loop:
        add  %sum, %sum, %term
        muli %term, %term, ${r}
        subi %n, %n, 1
        bnez %n, loop
        mov  r0, %sum
        halt`,
    },
    {
      follows: "terms",
      program: ({ a, n, r }) => asm`
        mov  %term, ${a}
        mov  %sum, %term
        mov  %r, ${r}
        mov  %k, 1
        mov  %n, ${n}
    next:
        mul  %term, %term, %r
        add  %sum, %sum, %term
        addi %k, %k, 1
        blt  %k, %n, next
        mov  r0, %sum
        halt`,
    },
    {
      follows: "horner",
      program: ({ a, n, r }) => asm`
        mov  %sum, ${a}
        mov  %i, 1
        mov  %n, ${n}
    horner:
        muli %sum, %sum, ${r}
        addi %sum, %sum, ${a}
        addi %i, %i, 1
        blt  %i, %n, horner
        mov  r0, %sum
        halt`,
    },
    {
      follows: "closed form",
      program: ({ a, n, r }) => asm`
        mov  %power, ${r}
        mov  %n, ${n - 1}
    raise:
        muli %power, %power, ${r}
        subi %n, %n, 1
        bgtz %n, raise
        subi %power, %power, 1
        ${r > 2 ? asm`divi %power, %power, ${r - 1}` : []}
        muli r0, %power, ${a}
        halt`,
    },
  ],
})
