import { asm, family, int } from "../../dsl/index.js"

export const geometricSeries = family({
  id: "math/geometric_series",
  level: 2,
  parameters: { a: int(1, 200), r: int(2, 9), n: int(3, 12) },
  prompt: [
    "<what>the sum of the first {n} terms of the geometric [sequence|progression] with first term {a} and ratio {r}",
    "<do>[add up|sum] {n} terms that start at {a} and are each {r} times the one before",
    "<do>sum the geometric series {a} * {r}^i for i = 0 to n - 1, where n = {n}",
    "someone puts {a} {a?grain|grains} on an empty pile on day 1 and {r} times as many as the day before on each further day: how many grains lie there after {n} days?",
    "!geometric sum: first {a}, ratio {r}, {n} terms",
  ],
  answer: ({ a, n, r }) => (a * (r ** n - 1)) / (r - 1),
  programs: [
    ({ a, n, r }) => asm`
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
    // Horner's rule: the sum times r, plus the first term.
    ({ a, n, r }) => asm`
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
    // a(r^n − 1)/(r − 1), with the power from a loop.
    ({ a, n, r }) => asm`
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
  ],
})
