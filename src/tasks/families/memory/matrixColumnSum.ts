import { asm, family, int, list } from "../../dsl/index.js"
import { grid } from "./_shared/grid.js"
import { fold } from "./_shared/fold.js"
import { widthFor } from "./_shared/width.js"

export const matrixColumnSum = family({
  id: "memory/matrix_column_sum",
  level: 3,
  parameters: { xs: list({ length: [12, 12], signed: true }), column: int(1, 4) },
  formats: { grid: grid(4) },
  prompt: [
    "<what>the sum of the {column:th} column of the matrix {xs:grid}",
    "<do>add up the {column:th} column of {xs:grid}",
    "what do the [values|entries|numbers] in the {column:th} column of {xs:grid} add up to",
    "store the 3x4 matrix {xs:grid} in row-major order and total its {column:th} column",
    "!m = {xs:grid}; sum of the {column:th} column of m",
  ],
  answer: ({ column, xs }) => xs[column - 1]! + xs[column + 3]! + xs[column + 7]!,
  programs: [
    fold("%sum", 0, asm`add %sum, %sum, %x`, ({ column }) => ({ from: column - 1, to: column + 8, step: 4 })),
    ({ column, xs }, draws) => {
      const { data, load, size } = widthFor(draws, xs)
      const at = (row: number) => ({ base: "%p", offset: (4 * row + column - 1) * size })
      return asm`
        mov  %p, values
        ${load("%sum", at(0))}
        ${[1, 2].map(
          (row) => asm`
        ${load("%x", at(row))}
        add  ${row === 2 ? "r0" : "%sum"}, %sum, %x`,
        )}
        halt
    .data
    values: ${data(xs)}`
    },
  ],
})
