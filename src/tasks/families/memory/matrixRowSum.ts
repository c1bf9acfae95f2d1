import { asm, family, int, list } from "../../dsl/index.js"
import { grid } from "./_shared/grid.js"
import { fold } from "./_shared/fold.js"
import { widthFor } from "./_shared/width.js"

export const matrixRowSum = family({
  id: "memory/matrix_row_sum",
  level: 3,
  parameters: { xs: list({ length: [12, 12], signed: true }), row: int(1, 3) },
  formats: { grid: grid(4) },
  prompt: [
    "<what>the sum of the {row:th} row of the matrix {xs:grid}",
    "<do>add up the {row:th} row of {xs:grid}",
    "what do the [values|entries|numbers] in the {row:th} row of {xs:grid} add up to",
    "store the 3x4 matrix {xs:grid} row by row and sum its {row:th} row",
    "!m = {xs:grid}; sum of the {row:th} row of m",
  ],
  answer: ({ row, xs }) => xs.slice(4 * row - 4, 4 * row).reduce((sum, x) => sum + x, 0),
  programs: [
    fold("%sum", 0, asm`add %sum, %sum, %x`, ({ row }) => ({ from: 4 * row - 4, to: 4 * row })),
    ({ row, xs }, draws) => {
      const { data, load, size } = widthFor(draws, xs)
      const at = (column: number) => ({ base: "%p", offset: (4 * row - 4 + column) * size })
      return asm`
        mov  %p, values
        ${load("%sum", at(0))}
        ${[1, 2, 3].map(
          (column) => asm`
        ${load("%x", at(column))}
        add  ${column === 3 ? "r0" : "%sum"}, %sum, %x`,
        )}
        halt
    .data
    values: ${data(xs)}`
    },
  ],
})
