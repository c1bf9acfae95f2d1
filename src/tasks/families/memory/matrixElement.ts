import type { Draws } from "../../dsl/Draws.js"
import { addressOf, asm, between, by, family, mapped } from "../../dsl/index.js"
import { asGrid, matrix, type Matrix, shape } from "./_shared/matrix.js"
import { placed } from "./_shared/placed.js"
import { scaled, widthFor } from "./_shared/width.js"

interface Query {
  readonly m: Matrix
  readonly row: number
  readonly column: number
}

/** The index as the row times the columns, and the column. */
const byIndex =
  (isStored: boolean) =>
  ({ query: { column, m, row } }: { query: Query }, draws: Draws) => {
    const width = widthFor(draws, m.values)
    const { data, fill } = placed(width, m.values, isStored)
    return asm`
        ${fill}
        mov  %at, ${row}
        muli %at, %at, ${m.columns}
        ${column > 0 ? asm`addi %at, %at, ${column}` : undefined}
        ${scaled("%at", width)}
        ${width.load("r0", { base: "%at", offset: addressOf("values") })}
        halt
    .data
    values: ${data}`
  }

/** Down to the row, then across. */
const byPointer =
  (isStored: boolean) =>
  ({ query: { column, m, row } }: { query: Query }, draws: Draws) => {
    const width = widthFor(draws, m.values)
    const { data, fill } = placed(width, m.values, isStored)
    return asm`
        ${fill}
        mov  %row, ${row}
        muli %row, %row, ${m.columns * width.size}
        mov  %p, values
        add  %p, %p, %row
        ${width.load("r0", { base: "%p", offset: column * width.size })}
        halt
    .data
    values: ${data}`
  }

export const matrixElement = family({
  id: "memory/matrix_element",
  level: 3,
  parameters: {
    query: mapped(matrix(), (m, draws): Query => ({
      m,
      row: between(draws, 0, m.rows - 1),
      column: between(draws, 0, m.columns - 1),
    })),
  },
  formats: {
    grid: ({ m }: Query, draws: Draws) => asGrid(m, draws),
    shape: ({ m }: Query) => shape(m),
    row: ({ row }: Query) => String(row),
    column: ({ column }: Query) => String(column),
  },
  prompt: [
    "<what>the element in row {query:row}, column {query:column} (both counted from 0) of the matrix {query:grid}",
    by(
      "storing",
      "<do>store {query:grid} row by row in memory and load the entry at zero-based row {query:row} and column {query:column}",
    ),
    "in the {query:shape} matrix {query:grid}, [which value is|what is] at row {query:row} and column {query:column}, [counting both from 0|zero-based]",
    "!m = {query:grid}; m(row {query:row}, column {query:column}), [zero-based|both from 0]",
    "look up zero-based row {query:row}, column {query:column} in the row-major table {query:grid}",
    "a map has the heights {query:grid}, row by row, in metres. [How high is|What is the height of] the ground in row {query:row}, column {query:column} (both counted from 0)",
  ],
  answer: ({ query: { column, m, row } }) => m.values[m.columns * row + column]!,
  programs: [
    byIndex(false),
    byPointer(false),
    { follows: "storing", program: byIndex(true) },
    { follows: "storing", program: byPointer(true) },
    // The place is known.
    ({ query: { column, m, row } }, draws) => {
      const { data, load, size } = widthFor(draws, m.values)
      return asm`
        mov  %p, values
        ${load("r0", { base: "%p", offset: (m.columns * row + column) * size })}
        halt
    .data
    values: ${data(m.values)}`
    },
  ],
})
