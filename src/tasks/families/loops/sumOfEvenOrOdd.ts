import { asm, by, edged, family, int, oneOf } from "../../dsl/index.js"
import { above } from "./_shared/above.js"

export const sumOfEvenOrOdd = family({
  id: "loops/sum_of_even_or_odd",
  level: 2,
  parameters: { kind: oneOf(["even", "odd"]), a: int(1, 800), b: above("a", int(8, 60)) },
  // Where an input is drawn anew, the last number is not below the first.
  adjust: ({ a, b, kind }) => ({ kind, a, b: Math.max(a, b) }),
  prompt: [
    "<what>the sum of [the|all] {kind:bare} numbers from {a} to {b} inclusive",
    "<do>[add up|sum] [only the|all] {kind:bare} integers between {a} and {b}, ends included",
    by(
      "each number",
      "<do>loop from {a} to {b} inclusive and [add each {kind:bare} number to a total|total the {kind:bare} values only]",
    ),
    "!sum of {kind:bare} n, {a} <= n <= {b}",
    "what do the {kind:bare} numbers from {a} through {b} add up to",
    "in a street with the houses {a} to {b}, both included, the {kind:bare} numbers are all on one side. What do the numbers on that side add up to?",
  ],
  answer: ({ a, b, kind }) => {
    const odd = kind === "odd" ? 1 : 0
    const first = a + ((a + odd) % 2)
    const last = b - ((b + odd) % 2)
    return (((last - first) / 2 + 1) * (first + last)) / 2
  },
  asFunction: {
    inputs: ["a", "b"],
    domains: { a: edged(int(0, 300), [0, 1, 2]), b: above("a", edged(int(0, 80), [0, 1, 2])) },
  },
  programs: [
    // Tests each number.
    {
      follows: "each number",
      general: ({ a, b, kind }) => asm`
        mov  %sum, 0
        mov  %i, ${a}
        mov  %last, ${b}
    next:
        andi %odd, %i, 1
        ${kind === "odd" ? asm`beqz %odd, skip` : asm`bnez %odd, skip`}
        add  %sum, %sum, %i
    skip:
        addi %i, %i, 1
        ble  %i, %last, next
        mov  r0, %sum
        halt`,
    },
    {
      follows: "each number",
      program: ({ a, b, kind }) => asm`
        mov  %i, ${a}
        mov  %sum, 0
    while:
        slti %more, %i, ${b + 1}
        beqz %more, done
        modi %odd, %i, 2
        ${kind === "odd" ? asm`bnez %odd, wanted` : asm`beqz %odd, wanted`}
        addi %i, %i, 1
        b    while
    wanted:
        add  %sum, %sum, %i
        addi %i, %i, 1
        b    while
    done:
        mov  r0, %sum
        halt`,
    },
    // Starts at the first one and goes on in steps of two.
    {
      general: ({ a, b, kind }) => asm`
        mov  %i, ${a}
        ${
          kind === "odd"
            ? asm`ori %i, %i, 1`
            : asm`
        addi %i, %i, 1
        andi %i, %i, -2`
        }
        mov  %last, ${b}
        mov  %sum, 0
    while:
        bgt  %i, %last, done
        add  %sum, %sum, %i
        addi %i, %i, 2
        b    while
    done:
        mov  r0, %sum
        halt`,
    },
    // Multiplies by the test instead of branching.
    {
      general: ({ a, b, kind }) => asm`
        mov  %sum, 0
        mov  %i, ${b}
        mov  %first, ${a}
    down:
        modi %wanted, %i, 2
        ${kind === "odd" ? undefined : asm`xori %wanted, %wanted, 1`}
        mul  %term, %i, %wanted
        add  %sum, %sum, %term
        subi %i, %i, 1
        bge  %i, %first, down
        mov  r0, %sum
        halt`,
    },
  ],
})
