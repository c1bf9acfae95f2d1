import { asm, family, int, oneOf } from "../../dsl/index.js"

/** Without a common divisor, so a match comes within p·q numbers. */
const COPRIME = [
  [3, 4],
  [3, 5],
  [4, 5],
  [3, 7],
  [5, 6],
  [4, 7],
  [5, 7],
  [6, 7],
  [3, 8],
  [5, 8],
  [7, 8],
  [4, 9],
  [5, 9],
  [7, 9],
] as const

export const firstMatch = family({
  id: "loops/first_match",
  level: 2,
  parameters: { from: int(1, 5000), pq: oneOf(COPRIME), rest: int(1, 2) },
  prompt: [
    "<find>the first integer from {from} upwards that is [divisible by {pq:p}|a multiple of {pq:p}] and leaves remainder {rest} when divided by {pq:q}",
    "<do>search upwards from {from} (included) and stop at the first number that is a multiple of {pq:p} and has remainder {rest} modulo {pq:q}",
    "starting at {from} itself and counting up, which is the first number that {pq:p} divides and that gives {rest} modulo {pq:q}?",
    "<do>loop from {from} upwards and break at the first i with i % {pq:p} == 0 and i % {pq:q} == {rest}; return i",
    "!smallest x >= {from} with x % {pq:p} == 0 and x % {pq:q} == {rest}",
  ],
  formats: {
    p: ([p]: readonly [number, number]) => String(p),
    q: ([, q]: readonly [number, number]) => String(q),
  },
  answer: ({ from, pq: [p, q], rest }) => {
    let x = Math.ceil(from / p) * p
    while (x % q !== rest) x += p
    return x
  },
  programs: [
    ({ from, pq: [p, q], rest }) => asm`
        mov  %x, ${from}
    test:
        modi %r, %x, ${p}
        bnez %r, next
        modi %r, %x, ${q}
        seqi %r, %r, ${rest}
        bnez %r, found
    next:
        addi %x, %x, 1
        b    test
    found:
        mov  r0, %x
        halt`,
    // From the first multiple on, multiples only.
    ({ from, pq: [p, q], rest }) => asm`
        mov  %x, ${from + p - 1}
        mov  %rest, ${rest}
        modi %r, %x, ${p}
        sub  %x, %x, %r
    test:
        modi %r, %x, ${q}
        beq  %r, %rest, found
        addi %x, %x, ${p}
        b    test
    found:
        mov  r0, %x
        halt`,
    ({ from, pq: [p, q], rest }) => asm`
        mov  %x, ${from - 1}
    next:
        addi %x, %x, 1
        modi %p, %x, ${p}
        modi %q, %x, ${q}
        xori %q, %q, ${rest}
        or   %miss, %p, %q
        bnez %miss, next
        mov  r0, %x
        halt`,
  ],
})
