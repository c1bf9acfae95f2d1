import { asm, by, edged, family, int } from "../../dsl/index.js"
import { above } from "./_shared/above.js"

export const multiplicationTableSum = family({
  id: "loops/multiplication_table_sum",
  level: 2,
  parameters: { a: int(1, 60), b: above("a", int(1, 8)), c: int(2, 60), d: above("c", int(1, 8)) },
  // Where an input is drawn anew, the last numbers are not below the first.
  adjust: ({ a, b, c, d }) => ({ a, b: Math.max(a, b), c, d: Math.max(c, d) }),
  prompt: [
    "<what>the sum of all products of a number from {a} to {b} and one from {c} to {d} (inclusive)",
    "a multiplication table has the rows {a} to {b} and the columns {c} to {d}, each included. What do all its products add up to?",
    by(
      "i and j",
      "<do>use two nested loops, i from {a} through {b} and j from {c} through {d}, and [add up|sum] i times j",
    ),
    by("i and j", "!s = 0; for i = {a} to {b}: for j = {c} to {d}: s += i*j (bounds inclusive). Return s"),
    by(
      "each product",
      "<do>multiply each number from {a} to {b} with each number from {c} to {d}, ends included, and add all products",
    ),
    "tiles come in every whole width from {a} to {b} cm and every whole length from {c} to {d} cm, one tile of each kind. Which area in square cm do all the tiles cover together?",
  ],
  answer: ({ a, b, c, d }) => (((b - a + 1) * (a + b)) / 2) * (((d - c + 1) * (c + d)) / 2),
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
      follows: ["i and j", "each product"],
      general: ({ a, b, c, d }) => asm`
        mov  %sum, 0
        mov  %i, ${a}
        mov  %last_i, ${b}
        mov  %last_j, ${d}
    row:
        mov  %j, ${c}
    cell:
        mul  %product, %i, %j
        add  %sum, %sum, %product
        addi %j, %j, 1
        ble  %j, %last_j, cell
        addi %i, %i, 1
        ble  %i, %last_i, row
        mov  r0, %sum
        halt`,
    },
    {
      follows: ["i and j", "each product"],
      program: ({ a, b, c, d }) => asm`
        mov  %i, ${a}
        mov  %sum, 0
    row:
        slti %more, %i, ${b + 1}
        beqz %more, done
        mov  %j, ${c}
    cell:
        slti %more, %j, ${d + 1}
        beqz %more, next
        mul  %product, %j, %i
        add  %sum, %sum, %product
        addi %j, %j, 1
        b    cell
    next:
        addi %i, %i, 1
        b    row
    done:
        mov  r0, %sum
        halt`,
    },
    {
      follows: "each product",
      general: ({ a, b, c, d }) => asm`
        mov  %sum, 0
        mov  %first_i, ${a}
        mov  %first_j, ${c}
        mov  %i, ${b}
    row:
        mov  %j, ${d}
    cell:
        mul  %product, %i, %j
        add  %sum, %sum, %product
        subi %j, %j, 1
        bge  %j, %first_j, cell
        subi %i, %i, 1
        bge  %i, %first_i, row
        mov  r0, %sum
        halt`,
    },
    // The next product in a row is i more.
    ({ a, b, c, d }) => asm`
        mov  %sum, 0
        mov  %i, ${b}
    row:
        muli %product, %i, ${c}
        muli %last, %i, ${d}
    cell:
        add  %sum, %sum, %product
        add  %product, %product, %i
        ble  %product, %last, cell
        subi %i, %i, 1
        slti %stop, %i, ${a}
        beqz %stop, row
        mov  r0, %sum
        halt`,
    // Sums the row's columns first, then multiplies once a row.
    {
      general: ({ a, b, c, d }) => asm`
        mov  %sum, 0
        mov  %i, ${a}
        mov  %last_i, ${b}
        mov  %first_j, ${c}
    row:
        mov  %j, ${d}
        mov  %columns, 0
    column:
        add  %columns, %columns, %j
        subi %j, %j, 1
        bge  %j, %first_j, column
        mul  %columns, %columns, %i
        add  %sum, %sum, %columns
        addi %i, %i, 1
        ble  %i, %last_i, row
        mov  r0, %sum
        halt`,
    },
  ],
})
