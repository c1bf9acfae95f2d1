import type { Draws } from "../../dsl/Draws.js"
import { addressOf, asm, between, by, family, mapped } from "../../dsl/index.js"
import { asGrid, matrix, type Matrix, shape } from "./_shared/matrix.js"
import { placed } from "./_shared/placed.js"
import { scaled, widthFor } from "./_shared/width.js"

interface Query {
  readonly m: Matrix
  readonly column: number
}

/** A pointer that goes from row to row. */
const byPointer =
  (isStored: boolean) =>
  ({ query: { column, m } }: { query: Query }, draws: Draws) => {
    const width = widthFor(draws, m.values)
    const { data, fill } = placed(width, m.values, isStored)
    return asm`
        ${fill}
        mov  %p, ${addressOf("values", (column - 1) * width.size)}
        mov  %n, ${m.rows}
        mov  %sum, 0
    row:
        ${width.load("%x", { base: "%p", offset: 0 })}
        add  %sum, %sum, %x
        addi %p, %p, ${m.columns * width.size}
        subi %n, %n, 1
        bnez %n, row
        mov  r0, %sum
        halt
    .data
    values: ${data}`
  }

export const matrixColumnSum = family({
  id: "memory/matrix_column_sum",
  level: 3,
  parameters: { query: mapped(matrix(), (m, draws): Query => ({ m, column: between(draws, 1, m.columns) })) },
  formats: {
    grid: ({ m }: Query, draws: Draws) => asGrid(m, draws),
    shape: ({ m }: Query) => shape(m),
    column: ({ column }: Query) => ["1st", "2nd", "3rd", "4th", "5th"][column - 1]!,
  },
  prompt: [
    "<what>the sum of the {query:column} column of the matrix {query:grid}",
    "<do>add up the {query:column} column of {query:grid}",
    "what do the [values|entries|numbers] in the {query:column} column of {query:grid} add up to",
    by(
      "storing",
      "<do>store the {query:shape} matrix {query:grid} in memory in row-major order and total its {query:column} column",
    ),
    "!m = {query:grid}; [return |]sum of the {query:column} column of m",
    "each row of {query:grid} is an account and each column a day; the entries are what was paid in, or taken out where negative. What is the change of [all the accounts together|the accounts in all] on the {query:column} day",
  ],
  answer: ({ query: { column, m } }) => {
    let sum = 0
    for (let at = column - 1; at < m.values.length; at += m.columns) sum += m.values[at]!
    return sum
  },
  programs: [
    byPointer(false),
    { follows: "storing", program: byPointer(true) },
    ({ query: { column, m } }, draws) => {
      const width = widthFor(draws, m.values)
      return asm`
        mov  %i, ${column - 1}
        mov  %end, ${m.rows * m.columns}
        mov  %sum, 0
    while:
        bge  %i, %end, done
        mov  %at, %i
        ${scaled("%at", width)}
        ${width.load("%x", { base: "%at", offset: addressOf("values") })}
        add  %sum, %sum, %x
        addi %i, %i, ${m.columns}
        b    while
    done:
        mov  r0, %sum
        halt
    .data
    values: ${width.data(m.values)}`
    },
    ({ query: { column, m } }, draws) => {
      const { data, load, size } = widthFor(draws, m.values)
      const at = (row: number) => ({ base: "%p", offset: (m.columns * row + column - 1) * size })
      return asm`
        mov  %p, values
        ${load("%sum", at(0))}
        ${Array.from(
          { length: m.rows - 1 },
          (_, n) => asm`
        ${load("%x", at(n + 1))}
        add  %sum, %sum, %x`,
        )}
        mov  r0, %sum
        halt
    .data
    values: ${data(m.values)}`
    },
  ],
})
