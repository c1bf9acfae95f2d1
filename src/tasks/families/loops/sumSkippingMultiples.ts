import { asm, by, edged, family, int } from "../../dsl/index.js"
import { above } from "./_shared/above.js"

export const sumSkippingMultiples = family({
  id: "loops/sum_skipping_multiples",
  level: 2,
  parameters: { a: int(1, 600), b: above("a", int(8, 45)), k: int(2, 9) },
  // Where an input is drawn anew, the last number is not below the first.
  adjust: ({ a, b, k }) => ({ a, b: Math.max(a, b), k }),
  prompt: [
    "<what>the sum of the integers from {a} to {b} inclusive that are not [multiples of|divisible by] {k}",
    "<do>add up {a} through {b}, [skipping|leaving out] the multiples of {k}",
    by(
      "continue",
      "<do>loop from {a} to {b} inclusive, continue without adding when the number is divisible by {k}, and [sum|add up] the rest",
    ),
    by("continue", "!s = 0; for i = {a} to {b} inclusive: if i % {k} == 0: continue; s += i; at the end return s"),
    "what do the numbers from {a} to {b}, both included, add up to if every multiple of {k} is left out",
    "on each of the days {a} to {b}, both included, a jar gets as many cents as the number of the day, but nothing on days whose number is divisible by {k}. How many cents does it get in all?",
  ],
  answer: ({ a, b, k }) => {
    const low = Math.ceil(a / k)
    const high = Math.floor(b / k)
    return ((b - a + 1) * (a + b)) / 2 - (high < low ? 0 : (k * (high - low + 1) * (low + high)) / 2)
  },
  asFunction: {
    inputs: ["a", "b", "k"],
    domains: {
      a: edged(int(1, 200), [1, 2]),
      b: above("a", edged(int(0, 60), [0, 1])),
      k: edged(int(2, 20), [2, 3, ({ a }: { a: number }) => a, ({ b }: { b: number }) => b]),
    },
    programs: [
      {
        follows: "continue",
        program: ({ a, b, k }) => asm`
        mov  %i, ${a}
        mov  %last, ${b}
        mov  %sum, 0
    next:
        mod  %rest, %i, ${k}
        beqz %rest, skip
        add  %sum, %sum, %i
    skip:
        addi %i, %i, 1
        ble  %i, %last, next
        mov  r0, %sum
        halt`,
      },
      ({ a, b, k }) => asm`
        mov  %i, ${b}
        mov  %first, ${a}
        mov  %k, ${k}
        mov  %sum, 0
    down:
        mod  %rest, %i, %k
        snei %rest, %rest, 0
        mul  %term, %rest, %i
        add  %sum, %sum, %term
        subi %i, %i, 1
        bge  %i, %first, down
        mov  r0, %sum
        halt`,
    ],
  },
  programs: [
    {
      follows: "continue",
      program: ({ a, b, k }) => asm`
        mov  %sum, 0
        mov  %i, ${a}
        mov  %last, ${b}
    next:
        modi %rest, %i, ${k}
        beqz %rest, skip
        add  %sum, %sum, %i
    skip:
        addi %i, %i, 1
        ble  %i, %last, next
        mov  r0, %sum
        halt`,
    },
    {
      follows: "continue",
      program: ({ a, b, k }) => asm`
        mov  %sum, 0
        mov  %i, ${a - 1}
        mov  %last, ${b}
    while:
        bge  %i, %last, done
        addi %i, %i, 1
        modi %rest, %i, ${k}
        beqz %rest, while
        add  %sum, %sum, %i
        b    while
    done:
        mov  r0, %sum
        halt`,
    },
    ({ a, b, k }) => asm`
        mov  %sum, 0
        mov  %i, ${b}
        mov  %first, ${a}
    down:
        modi %rest, %i, ${k}
        snei %rest, %rest, 0
        mul  %term, %rest, %i
        add  %sum, %sum, %term
        subi %i, %i, 1
        bge  %i, %first, down
        mov  r0, %sum
        halt`,
  ],
})
