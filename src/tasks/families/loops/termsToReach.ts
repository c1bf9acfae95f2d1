import { asm, by, edged, family, int } from "../../dsl/index.js"
import { above } from "./_shared/above.js"

export const termsToReach = family({
  id: "loops/terms_to_reach",
  level: 2,
  parameters: {
    start: int(2, 60),
    // Some are reached exactly.
    t: above(
      "start",
      edged(
        int(50, 5000),
        [6, 9, 13, 20, 30].map(
          (n) =>
            ({ start }: { start: number }) =>
              (n - 1) * start + (n * (n - 1)) / 2,
        ),
      ),
    ),
  },
  prompt: [
    "how many terms of the series that begins with {start} and grows by one from term to term does it take to reach a sum of at least {t}",
    by(
      "adding",
      "<do>add {start}, then the next integer, and so on, until the sum is {t} or more, and [return|give me] the number of terms",
    ),
    "<find>the smallest count of consecutive integers, beginning with {start}, whose sum is at least {t}",
    "on the first day {start} dollars are saved and each day one dollar more than the day before. After how many days are at least {t} dollars saved?",
    "!min n such that n consecutive integers from {start} on sum to {t} or more",
    by(["adding", "while"], "!sum = 0, n = 0; while sum < {t}: sum += {start} + n, n += 1. Return n"),
  ],
  cases: {
    "exactly reached": ({ start, t }) => {
      let sum = 0
      for (let x = start; sum < t; x++) sum += x
      return sum === t
    },
  },
  answer: ({ start, t }) => {
    let n = Math.max(1, Math.floor((Math.sqrt((2 * start - 1) ** 2 + 8 * t) - (2 * start - 1)) / 2) - 1)
    while ((n * (2 * start + n - 1)) / 2 < t) n++
    return n
  },
  asFunction: {
    inputs: ["start", "t"],
    names: { start: "s" },
    domains: {
      start: edged(int(1, 200), [1, 2]),
      t: edged(
        int(1, 20_000),
        [1, 2, 3, 6, 13].map(
          (n) =>
            ({ start }: { start: number }) =>
              n * start + (n * (n - 1)) / 2,
        ),
      ),
    },
    programs: [
      {
        follows: "adding",
        program: ({ start, t }) => asm`
        mov  %x, ${start}
        mov  %goal, ${t}
        mov  %sum, 0
        mov  %n, 0
    next:
        add  %sum, %sum, %x
        addi %x, %x, 1
        addi %n, %n, 1
        blt  %sum, %goal, next
        mov  r0, %n
        halt`,
      },
      {
        follows: ["adding", "while"],
        program: ({ start, t }) => asm`
        mov  %goal, ${t}
        mov  %start, ${start}
        mov  %sum, 0
        mov  %n, 0
    while:
        bge  %sum, %goal, done
        add  %x, %start, %n
        add  %sum, %sum, %x
        addi %n, %n, 1
        b    while
    done:
        mov  r0, %n
        halt`,
      },
      // Counts what is still missing down.
      ({ start, t }) => asm`
        mov  %missing, ${t}
        mov  %n, 0
    next:
        add  %x, %n, ${start}
        addi %n, %n, 1
        sub  %missing, %missing, %x
        bgtz %missing, next
        mov  r0, %n
        halt`,
    ],
  },
  programs: [
    {
      follows: "adding",
      program: ({ start, t }) => asm`
        mov  %sum, 0
        mov  %x, ${start}
        mov  %goal, ${t}
    next:
        add  %sum, %sum, %x
        addi %x, %x, 1
        blt  %sum, %goal, next
        subi r0, %x, ${start}
        halt`,
    },
    {
      follows: ["adding", "while"],
      program: ({ start, t }) => asm`
        mov  %sum, 0
        mov  %n, 0
        mov  %x, ${start}
    while:
        slti %short, %sum, ${t}
        beqz %short, done
        add  %sum, %sum, %x
        addi %x, %x, 1
        addi %n, %n, 1
        b    while
    done:
        mov  r0, %n
        halt`,
    },
    // Counts what is still missing down.
    ({ start, t }) => asm`
        mov  %missing, ${t}
        mov  %n, 0
    next:
        addi %x, %n, ${start}
        addi %n, %n, 1
        sub  %missing, %missing, %x
        bgtz %missing, next
        mov  r0, %n
        halt`,
  ],
})
