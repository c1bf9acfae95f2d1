import { asm, by, edged, family, int } from "../../dsl/index.js"
import { above } from "./_shared/above.js"

export const sumRange = family({
  id: "loops/sum_range",
  level: 2,
  parameters: { a: int(-300, 3000), b: above("a", int(3, 45)) },
  // Where an input is drawn anew, the last number is not below the first.
  adjust: ({ a, b }) => ({ a, b: Math.max(a, b) }),
  prompt: [
    "<what>the sum of [all integers|all whole numbers|the numbers] from {a} to {b} [inclusive|with both included]",
    "<do>[add up|sum|total] the integers from {a} [through|up to and including] {b}",
    by("upwards", "<do>loop from {a} to {b} inclusive and [add up|sum] the [counter|loop variable]"),
    "!sum(range from {a} to {b}, inclusive)",
    by("upwards", "!s = 0; for i = {a} to {b} inclusive: s += i; at the end return s"),
    "what do the whole numbers from {a} to {b} add up to, both ends included",
    "a column of a table has the entries {a}, then one more in every line, and in its last line {b}. What is the total of the column?",
  ],
  answer: ({ a, b }) => ((b - a + 1) * (a + b)) / 2,
  asFunction: {
    inputs: ["a", "b"],
    domains: { a: edged(int(-100, 300), [0, 1, -1]), b: above("a", edged(int(0, 100), [0, 1])) },
  },
  programs: [
    {
      follows: "upwards",
      general: ({ a, b }) => asm`
        mov  %sum, 0
        mov  %i, ${a}
        mov  %last, ${b}
    next:
        add  %sum, %sum, %i
        addi %i, %i, 1
        ble  %i, %last, next
        mov  r0, %sum
        halt`,
    },
    {
      follows: "upwards",
      program: ({ a, b }) => asm`
        mov  %i, ${a}
        mov  %end, ${b + 1}
        mov  %sum, 0
    while:
        bge  %i, %end, done
        add  %sum, %sum, %i
        addi %i, %i, 1
        b    while
    done:
        mov  r0, %sum
        halt`,
    },
    {
      general: ({ a, b }) => asm`
        mov  %i, ${b}
        mov  %first, ${a}
        mov  %sum, 0
    down:
        add  %sum, %sum, %i
        subi %i, %i, 1
        bge  %i, %first, down
        mov  r0, %sum
        halt`,
    },
    // Both ends move inwards, a pair a round.
    ({ a, b }) => asm`
        mov  %low, ${a}
        mov  %high, ${b}
        mov  %sum, 0
    pair:
        add  %sum, %sum, %low
        add  %sum, %sum, %high
        addi %low, %low, 1
        subi %high, %high, 1
        blt  %low, %high, pair
        bgt  %low, %high, done
        add  %sum, %sum, %low
    done:
        mov  r0, %sum
        halt`,
    ({ a, b }) => asm`
        mov  %i, ${a}
        mov  %rounds, ${b + 1}
        sub  %rounds, %rounds, %i
        mov  %sum, 0
    again:
        add  %sum, %sum, %i
        addi %i, %i, 1
        subi %rounds, %rounds, 1
        bnez %rounds, again
        mov  r0, %sum
        halt`,
  ],
})
