import { addressOf, asm, family, int, list } from "../../dsl/index.js"
import { grid } from "./_shared/grid.js"
import { scaled, widthFor } from "./_shared/width.js"

export const matrixElement = family({
  id: "memory/matrix_element",
  level: 3,
  parameters: { xs: list({ length: [12, 12], signed: true }), row: int(0, 2), column: int(0, 3) },
  formats: { grid: grid(4) },
  prompt: [
    "<what>the element in row {row}, column {column} (both counted from 0) of the matrix {xs:grid}",
    "<do>store {xs:grid} row by row in memory and load the entry at zero-based row {row} and column {column}",
    "in the 3x4 matrix {xs:grid}, [which value is|what is] at row {row} and column {column}, [counting both from 0|zero-based]",
    "!m = {xs:grid}; m({row}, column {column}) with zero-based row and column",
    "look up zero-based row {row}, column {column} in the row-major table {xs:grid}",
  ],
  answer: ({ column, row, xs }) => xs[4 * row + column]!,
  programs: [
    ({ column, row, xs }, draws) => {
      const { data, load, size } = widthFor(draws, xs)
      return asm`
        mov  %p, values
        ${load("r0", { base: "%p", offset: (4 * row + column) * size })}
        halt
    .data
    values: ${data(xs)}`
    },
    ({ column, row, xs }, draws) => {
      const width = widthFor(draws, xs)
      return asm`
        mov  %at, ${row}
        shli %at, %at, 2
        ${column > 0 ? asm`addi %at, %at, ${column}` : undefined}
        ${scaled("%at", width)}
        ${width.load("r0", { base: "%at", offset: addressOf("values") })}
        halt
    .data
    values: ${width.data(xs)}`
    },
    ({ column, row, xs }, draws) => {
      const { data, load, size } = widthFor(draws, xs)
      return asm`
        mov  %row, ${row}
        muli %row, %row, ${4 * size}
        mov  %p, values
        add  %p, %p, %row
        ${load("r0", { base: "%p", offset: column * size })}
        halt
    .data
    values: ${data(xs)}`
    },
  ],
})
