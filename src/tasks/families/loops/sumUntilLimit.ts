import { asm, by, edged, family, int } from "../../dsl/index.js"
import { above } from "./_shared/above.js"

export const sumUntilLimit = family({
  id: "loops/sum_until_limit",
  level: 2,
  parameters: {
    a: int(1, 60),
    step: int(1, 20),
    // Some limits are a running total.
    limit: above(
      "a",
      edged(
        int(80, 4000),
        [7, 9, 12, 15, 18].map(
          (n) =>
            ({ a, step }: { a: number; step: number }) =>
              (n - 1) * a + (n * (n - 1) * step) / 2,
        ),
      ),
    ),
  },
  prompt: [
    "<do>add numbers that begin with {a} and grow by {step} each, break out as soon as the total exceeds {limit}, and [return|give me] the total",
    "<what>the first running total above {limit} when the first number added is {a} and each further one is {step} larger than the one before",
    by("breaking", "!s=0, x={a}; loop: s += x; break if s is above {limit}; x += {step}; at the end return s"),
    by(
      "from 0",
      "<do>keep a total that starts at 0; add x to it and raise x (at first {a}) by {step}, round after round, until the total is greater than {limit}; <report> the total",
    ),
    "savings start with a deposit of {a} and each further deposit is {step} higher. How much is saved when the savings first exceed {limit}?",
  ],
  cases: {
    "a total is the limit": ({ a, limit, step }) => {
      let total = 0
      for (let x = a; total < limit; x += step) total += x
      return total === limit
    },
  },
  answer: ({ a, limit, step }) => {
    let n = 1
    const total = () => (n * (2 * a + (n - 1) * step)) / 2
    while (total() <= limit) n++
    return total()
  },
  asFunction: {
    inputs: ["a", "step", "limit"],
    names: { step: "d", limit: "m" },
    domains: {
      a: edged(int(1, 200), [1, 2]),
      step: edged(int(1, 50), [1]),
      limit: edged(
        int(0, 20_000),
        [1, 2, 3, 5, 9].map(
          (n) =>
            ({ a, step }: { a: number; step: number }) =>
              n * a + (n * (n - 1) * step) / 2,
        ),
      ),
    },
    programs: [
      {
        follows: "from 0",
        program: ({ a, limit, step }) => asm`
        mov  %x, ${a}
        mov  %limit, ${limit}
        mov  %step, ${step}
        mov  %sum, 0
    next:
        add  %sum, %sum, %x
        add  %x, %x, %step
        ble  %sum, %limit, next
        mov  r0, %sum
        halt`,
      },
      {
        follows: ["from 0", "breaking"],
        program: ({ a, limit, step }) => asm`
        mov  %x, ${a}
        mov  %limit, ${limit}
        mov  %sum, 0
    loop:
        add  %sum, %sum, %x
        bgt  %sum, %limit, out
        add  %x, %x, ${step}
        b    loop
    out:
        mov  r0, %sum
        halt`,
      },
    ],
  },
  programs: [
    {
      follows: "from 0",
      program: ({ a, limit, step }) => asm`
        mov  %sum, 0
        mov  %x, ${a}
        mov  %limit, ${limit}
    next:
        add  %sum, %sum, %x
        addi %x, %x, ${step}
        ble  %sum, %limit, next
        mov  r0, %sum
        halt`,
    },
    {
      follows: ["from 0", "breaking"],
      program: ({ a, limit, step }) => asm`
        mov  %limit, ${limit}
        mov  %x, ${a}
        mov  %sum, 0
    loop:
        add  %sum, %sum, %x
        bgt  %sum, %limit, out
        addi %x, %x, ${step}
        b    loop
    out:
        mov  r0, %sum
        halt`,
    },
    ({ a, limit, step }) => asm`
        mov  %sum, ${a}
        mov  %x, ${a}
    while:
        slti %low, %sum, ${limit + 1}
        beqz %low, done
        addi %x, %x, ${step}
        add  %sum, %sum, %x
        b    while
    done:
        mov  r0, %sum
        halt`,
  ],
})
