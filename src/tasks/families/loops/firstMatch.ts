import { asm, by, edged, family, int, oneOf } from "../../dsl/index.js"

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

interface Wanted {
  readonly pq: readonly [p: number, q: number]
  readonly rest: number
}

const matchFrom = (from: number, { pq: [p, q], rest }: Wanted): number => {
  let x = Math.ceil(from / p) * p
  while (x % q !== rest) x += p
  return x
}

export const firstMatch = family({
  id: "loops/first_match",
  level: 2,
  parameters: {
    pq: oneOf(COPRIME),
    rest: int(1, 2),
    // Some of which the first number matches at once.
    from: edged(
      int(1, 5000),
      [40, 300, 1000, 1700, 2500, 3200, 4100].map((low) => (wanted: Wanted) => matchFrom(low, wanted)),
    ),
  },
  prompt: [
    "<find>the first integer from {from} upwards that is [divisible by {pq:p}|a multiple of {pq:p}] and leaves remainder {rest} when divided by {pq:q}",
    by(
      "one by one",
      "<do>search upwards from {from} (included) one by one and stop at the first number that is a multiple of {pq:p} and has remainder {rest} modulo {pq:q}",
    ),
    by(
      "one by one",
      "starting at {from} itself and counting up, which is the first number that {pq:p} divides and that gives {rest} modulo {pq:q}?",
    ),
    by(
      "one by one",
      "<do>loop from {from} upwards and break at the first i with i % {pq:p} == 0 and i % {pq:q} == {rest}; return i",
    ),
    "!smallest x >= {from} with x % {pq:p} == 0 and x % {pq:q} == {rest}",
    "at least {from} eggs are to be packed in full boxes of {pq:p}; in boxes of {pq:q}, exactly {rest} would be left over. What is the smallest possible number of eggs?",
  ],
  formats: {
    p: ([p]: readonly [number, number]) => String(p),
    q: ([, q]: readonly [number, number]) => String(q),
  },
  cases: { "the first number itself": ({ from, pq: [p, q], rest }) => from % p === 0 && from % q === rest },
  answer: ({ from, ...wanted }) => matchFrom(from, wanted),
  asFunction: {
    inputs: ["from"],
    names: { from: "n" },
    domains: {
      from: edged(
        int(1, 100_000),
        [40, 1700, 4100].flatMap((low) =>
          [0, 1].map(
            (more) =>
              (wanted: Wanted): number =>
                matchFrom(low, wanted) + more,
          ),
        ),
      ),
    },
  },
  programs: [
    {
      follows: "one by one",
      general: ({ from, pq: [p, q], rest }) => asm`
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
    },
    // From the first multiple on, multiples only.
    {
      general: ({ from, pq: [p, q], rest }) => asm`
        mov  %x, ${from}
        addi %x, %x, ${p - 1}
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
    },
    {
      follows: "one by one",
      program: ({ from, pq: [p, q], rest }) => asm`
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
    },
  ],
})
