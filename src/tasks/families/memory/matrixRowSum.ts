import type { Draws } from "../../dsl/Draws.js"
import { addressOf, asm, between, by, family, mapped } from "../../dsl/index.js"
import { asGrid, matrix, type Matrix, shape } from "./_shared/matrix.js"
import { placed } from "./_shared/placed.js"
import { scaled, widthFor } from "./_shared/width.js"

interface Query {
  readonly m: Matrix
  readonly row: number
}

const byPointer =
  (isStored: boolean) =>
  ({ query: { m, row } }: { query: Query }, draws: Draws) => {
    const width = widthFor(draws, m.values)
    const { data, fill } = placed(width, m.values, isStored)
    return asm`
        ${fill}
        mov  %p, ${addressOf("values", (row - 1) * m.columns * width.size)}
        addi %end, %p, ${m.columns * width.size}
        mov  %sum, 0
    entry:
        ${width.load("%x", { base: "%p", offset: 0 })}
        add  %sum, %sum, %x
        addi %p, %p, ${width.size}
        bltu %p, %end, entry
        mov  r0, %sum
        halt
    .data
    values: ${data}`
  }

export const matrixRowSum = family({
  id: "memory/matrix_row_sum",
  level: 3,
  parameters: { query: mapped(matrix(), (m, draws): Query => ({ m, row: between(draws, 1, m.rows) })) },
  formats: {
    grid: ({ m }: Query, draws: Draws) => asGrid(m, draws),
    shape: ({ m }: Query) => shape(m),
    row: ({ row }: Query) => ["1st", "2nd", "3rd", "4th", "5th"][row - 1]!,
  },
  prompt: [
    "<what>the sum of the {query:row} row of the matrix {query:grid}",
    "<do>add up the {query:row} row of {query:grid}",
    "what do the [values|entries|numbers] in the {query:row} row of {query:grid} add up to",
    by("storing", "<do>store the {query:shape} matrix {query:grid} row by row in memory and sum its {query:row} row"),
    "!m = {query:grid}; [return |]sum of the {query:row} row of m",
    "each row of {query:grid} is an account and each column a day; the entries are what was paid in, or taken out where negative. What is the change of the {query:row} account [in all|altogether]",
  ],
  answer: ({ query: { m, row } }) =>
    m.values.slice((row - 1) * m.columns, row * m.columns).reduce((sum, x) => sum + x, 0),
  programs: [
    byPointer(false),
    { follows: "storing", program: byPointer(true) },
    ({ query: { m, row } }, draws) => {
      // The row's first index, found by multiplying.
      const width = widthFor(draws, m.values)
      return asm`
        mov  %row, ${row - 1}
        muli %i, %row, ${m.columns}
        addi %end, %i, ${m.columns}
        mov  %sum, 0
    while:
        bge  %i, %end, done
        mov  %at, %i
        ${scaled("%at", width)}
        ${width.load("%x", { base: "%at", offset: addressOf("values") })}
        add  %sum, %sum, %x
        addi %i, %i, 1
        b    while
    done:
        mov  r0, %sum
        halt
    .data
    values: ${width.data(m.values)}`
    },
    ({ query: { m, row } }, draws) => {
      const { data, load, size } = widthFor(draws, m.values)
      const at = (column: number) => ({ base: "%p", offset: (m.columns * (row - 1) + column) * size })
      return asm`
        mov  %p, values
        ${load("%sum", at(0))}
        ${Array.from(
          { length: m.columns - 1 },
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
