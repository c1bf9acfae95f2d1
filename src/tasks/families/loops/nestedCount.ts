import { asm, by, edged, family, int } from "../../dsl/index.js"
import { above } from "./_shared/above.js"

export const nestedCount = family({
  id: "loops/nested_count",
  level: 2,
  parameters: { a: int(1, 99), b: above("a", int(1, 9)), c: int(1, 99), d: above("c", int(1, 9)) },
  // Where an input is drawn anew, the last numbers are not below the first.
  adjust: ({ a, b, c, d }) => ({ a, b: Math.max(a, b), c, d: Math.max(c, d) }),
  prompt: [
    by(
      "i and j",
      "for i from {a} to {b} and, inside it, j from {c} to {d} (all inclusive), how [many times|often] does the [inner body|innermost statement] run?",
    ),
    by(
      "i and j",
      "an outer loop runs from {a} to {b} and an inner one from {c} to {d}, ends included. [How often is the inner body executed?|Count the executions of the inner body]",
    ),
    by(
      "i and j",
      "<do>count with two nested loops: i goes from {a} through {b}, j from {c} through {d}; a counter that starts at 0 goes up by 1 [each time j takes a value|in each round of the inner loop]",
    ),
    by("i and j", "!n = 0; for i = {a} to {b}: for j = {c} to {d}: n += 1 (bounds inclusive); at the end return n"),
    "<what>the number of pairs of a whole number from {a} to {b} and one from {c} to {d}, inclusive",
    "in a cinema the rows {a} to {b} have seats numbered {c} to {d} each, first and last included. How many seats are there in these rows?",
  ],
  answer: ({ a, b, c, d }) => (b - a + 1) * (d - c + 1),
  asFunction: {
    inputs: ["a", "b", "c", "d"],
    domains: {
      a: edged(int(1, 40), [1, 2]),
      b: above("a", edged(int(0, 12), [0, 1])),
      c: edged(int(1, 40), [1, 2]),
      d: above("c", edged(int(0, 12), [0, 1])),
    },
  },
  programs: [
    {
      follows: "i and j",
      general: ({ a, b, c, d }) => asm`
        mov  %count, 0
        mov  %i, ${a}
        mov  %last_i, ${b}
        mov  %last_j, ${d}
    outer:
        mov  %j, ${c}
    inner:
        addi %count, %count, 1
        addi %j, %j, 1
        ble  %j, %last_j, inner
        addi %i, %i, 1
        ble  %i, %last_i, outer
        mov  r0, %count
        halt`,
    },
    {
      follows: "i and j",
      program: ({ a, b, c, d }) => asm`
        mov  %count, 0
        mov  %i, ${a}
    outer:
        slti %more, %i, ${b + 1}
        beqz %more, done
        mov  %j, ${c}
    inner:
        slti %more, %j, ${d + 1}
        beqz %more, next
        addi %count, %count, 1
        addi %j, %j, 1
        b    inner
    next:
        addi %i, %i, 1
        b    outer
    done:
        mov  r0, %count
        halt`,
    },
    ({ a, b, c, d }) => asm`
        mov  %count, 0
        mov  %rows, ${b + 1}
        subi %rows, %rows, ${a}
    row:
        mov  %left, ${d + 1}
        subi %left, %left, ${c}
    cell:
        addi %count, %count, 1
        subi %left, %left, 1
        bnez %left, cell
        subi %rows, %rows, 1
        bnez %rows, row
        mov  r0, %count
        halt`,
  ],
})
