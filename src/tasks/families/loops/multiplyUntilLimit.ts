import { asm, by, edged, family, int, oneOf } from "../../dsl/index.js"
import { above } from "./_shared/above.js"

const TIMES = { double: 2, triple: 3, quadruple: 4 } as const

type Factor = keyof typeof TIMES

const rounds = ({ factor, limit, start }: { factor: Factor; limit: number; start: number }): number => {
  let n = 0
  while (start * TIMES[factor] ** n < limit) n++
  return n
}

export const multiplyUntilLimit = family({
  id: "loops/multiply_until_limit",
  level: 2,
  parameters: {
    start: int(2, 99),
    factor: oneOf(["double", "triple", "quadruple"]),
    // Some limits are reached exactly.
    limit: above(
      "start",
      edged(
        int(50, 60_000),
        [2, 3, 4, 5, 6].map(
          (n) =>
            ({ factor, start }: { factor: Factor; start: number }) =>
              start * TIMES[factor] ** n - start,
        ),
      ),
    ),
  },
  // Where an input is drawn anew, the limit is above the start.
  adjust: ({ factor, limit, start }) => ({ start, factor, limit: Math.max(start + 1, limit) }),
  prompt: [
    "how often must {start} be {factor:past} until it is [at least {limit}|{limit} or more]",
    "<do>{factor:bare} {start} until it reaches or exceeds {limit} and [return|count] the number of steps",
    "<find>the number of times {start} must be {factor:past} to [reach or pass|be no less than] {limit}",
    "a colony of {start} cells {factor:bare}s in size every hour. After how many hours are there at least {limit} cells?",
    by("testing first", "!x = {start}; while x is below {limit}: {factor:bare} x; count the rounds"),
  ],
  formats: { past: (factor: string) => `${factor}d` },
  cases: { "the limit exactly": (values) => values.start * TIMES[values.factor] ** rounds(values) === values.limit },
  answer: rounds,
  asFunction: {
    inputs: ["start", "limit"],
    names: { start: "s", limit: "m" },
    domains: {
      start: edged(int(1, 200), [1, 2, 3]),
      limit: above(
        "start",
        edged(
          int(1, 1_000_000),
          [1, 2, 3, 4, 5].map(
            (n) =>
              ({ factor, start }: { factor: Factor; start: number }) =>
                start * TIMES[factor] ** n - start,
          ),
        ),
      ),
    },
  },
  programs: [
    {
      general: ({ factor, limit, start }) => asm`
        mov  %x, ${start}
        mov  %limit, ${limit}
        mov  %count, 0
    again:
        ${factor === "double" ? asm`shli %x, %x, 1` : factor === "triple" ? asm`muli %x, %x, 3` : asm`shli %x, %x, 2`}
        addi %count, %count, 1
        blt  %x, %limit, again
        mov  r0, %count
        halt`,
    },
    {
      follows: "testing first",
      program: ({ factor, limit, start }) => asm`
        mov  %x, ${start}
        mov  %count, 0
    while:
        slti %short, %x, ${limit}
        beqz %short, done
        ${
          factor === "double"
            ? asm`add %x, %x, %x`
            : factor === "triple"
              ? asm`
        shli %twice, %x, 1
        add  %x, %x, %twice`
              : asm`muli %x, %x, 4`
        }
        addi %count, %count, 1
        b    while
    done:
        mov  r0, %count
        halt`,
    },
    {
      follows: "testing first",
      general: ({ factor, limit, start }) => asm`
        mov  %limit, ${limit}
        mov  %x, ${start}
        mov  %count, 0
    while:
        bge  %x, %limit, done
        muli %x, %x, ${TIMES[factor]}
        addi %count, %count, 1
        b    while
    done:
        mov  r0, %count
        halt`,
    },
  ],
})
