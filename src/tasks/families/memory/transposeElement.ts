import type { Draws } from "../../dsl/Draws.js"
import { asm, between, family, int, mapped } from "../../dsl/index.js"
import { asGrid, matrix, type Matrix, shape } from "./_shared/matrix.js"
import { type Width, widthFor } from "./_shared/width.js"

interface Query {
  readonly m: Matrix
  /** A row of the transpose, from 1. */
  readonly row: number
}

/** Reads row by row, writes column by column. */
const copy = ({ load, size, store }: Width, { columns, rows }: Matrix) => asm`
        mov  %from, values
        mov  %p, transposed
        mov  %row, ${rows}
    row:
        mov  %to, %p
        mov  %column, ${columns}
    column:
        ${load("%x", { base: "%from", offset: 0 })}
        ${store("%x", { base: "%to", offset: 0 })}
        addi %from, %from, ${size}
        addi %to, %to, ${rows * size}
        subi %column, %column, 1
        bnez %column, column
        addi %p, %p, ${size}
        subi %row, %row, 1
        bnez %row, row`

/** The same the other way round: writes row by row, reads column by column. */
const gather = ({ load, size, store }: Width, { columns, rows }: Matrix) => asm`
        mov  %p, values
        mov  %to, transposed
        mov  %column, ${columns}
    column:
        mov  %from, %p
        mov  %row, ${rows}
    row:
        ${load("%x", { base: "%from", offset: 0 })}
        ${store("%x", { base: "%to", offset: 0 })}
        addi %from, %from, ${columns * size}
        addi %to, %to, ${size}
        subi %row, %row, 1
        bnez %row, row
        addi %p, %p, ${size}
        subi %column, %column, 1
        bnez %column, column`

const transposing =
  (transpose: (width: Width, m: Matrix) => ReturnType<typeof copy>) =>
  ({ k, query: { m, row } }: { readonly k: number; readonly query: Query }, draws: Draws) => {
    const width = widthFor(draws, m.values)
    const at = (column: number) => ({ base: "%t", offset: ((row - 1) * m.rows + column) * width.size })
    return asm`
        ${transpose(width, m)}
        mov  %t, transposed
        ${width.load("%x", at(0))}
        muli %x, %x, ${k}
        ${width.load("%y", at(m.rows - 1))}
        sub  r0, %x, %y
        halt
    .data
    values: ${width.data(m.values)}
    transposed: .space ${m.values.length * width.size}`
  }

export const transposeElement = family({
  id: "memory/transpose_element",
  level: 3,
  parameters: {
    query: mapped(matrix(), (m, draws): Query => ({ m, row: between(draws, 1, m.columns) })),
    k: int(2, 9),
  },
  formats: {
    grid: ({ m }: Query, draws: Draws) => asGrid(m, draws),
    shape: ({ m }: Query) => shape(m),
    row: ({ row }: Query) => String(row),
    rowth: ({ row }: Query) => ["1st", "2nd", "3rd", "4th", "5th"][row - 1]!,
  },
  prompt: [
    "<do>transpose the {query:shape} matrix {query:grid} in memory, multiply the first element of the new {query:rowth} row by {k} and subtract the row's last element",
    "<what>{k} * f - l, where f is the first and l the last element of the {query:rowth} row of the transpose of {query:grid}",
    "!t = transpose({query:grid}); in row {query:row} (from 1) of t: {k} * first - last",
    "after swapping rows and columns of {query:grid}, multiply the first entry of the {query:rowth} row by {k} and subtract [the row's last one|that row's last entry]",
    "a table {query:grid} is printed sideways, so that its columns become rows. [What is|Compute] {k} times the first number of the {query:rowth} row of the print, minus that row's last number",
  ],
  answer: ({ k, query: { m, row } }) => k * m.values[row - 1]! - m.values[(m.rows - 1) * m.columns + row - 1]! + 0,
  programs: [transposing(copy), transposing(gather)],
})
