import { asm, family, int } from "../../dsl/index.js"

export const geometricSeries = family({
  id: "loops/geometric_series",
  level: 2,
  parameters: { first: int(2, 400), ratio: int(2, 9), n: int(3, 11) },
  prompt: [
    "<what>the sum of the first {n} terms of the geometric series that starts with {first} and has ratio {ratio}",
    "<do>add up {n} terms, the first being {first} and each following one {ratio} times the one before",
    "<do>loop {n} times: add a term to a sum, then multiply the term by {ratio}; the term starts at {first} and the sum at 0",
    "a chain letter goes to {first} people on day one and to {ratio} times as many each following day. How many letters are sent in {n} days?",
    "!geometric series: a={first}, r={ratio}; sum of the first {n} terms",
  ],
  answer: ({ first, n, ratio }) => (first * (ratio ** n - 1)) / (ratio - 1),
  programs: [
    ({ first, n, ratio }) => asm`
        mov  %sum, 0
        mov  %term, ${first}
        mov  %left, ${n}
    again:
        add  %sum, %sum, %term
        muli %term, %term, ${ratio}
        subi %left, %left, 1
        bnez %left, again
        mov  r0, %sum
        halt`,
    ({ first, n, ratio }) => asm`
        mov  %term, ${first}
        mov  %sum, 0
        mov  %i, 0
        mov  %n, ${n}
        mov  %ratio, ${ratio}
    while:
        bge  %i, %n, done
        add  %sum, %sum, %term
        mul  %term, %term, %ratio
        addi %i, %i, 1
        b    while
    done:
        mov  r0, %sum
        halt`,
    // Horner's way: sum = sum · ratio + first
    ({ first, n, ratio }) => asm`
        mov  %sum, ${first}
        mov  %i, 1
    next:
        muli %sum, %sum, ${ratio}
        addi %sum, %sum, ${first}
        addi %i, %i, 1
        slti %more, %i, ${n}
        bnez %more, next
        mov  r0, %sum
        halt`,
  ],
})
