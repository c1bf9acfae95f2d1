import type { Draws } from "../../dsl/Draws.js"
import { asm, between, family, int, list, mapped } from "../../dsl/index.js"
import { grid } from "./_shared/grid.js"
import { walk } from "./_shared/walk.js"
import { after, widthFor } from "./_shared/width.js"

const rows = grid(3)

export const matrixVectorElement = family({
  id: "memory/matrix_vector_element",
  level: 3,
  parameters: {
    product: mapped(list({ length: [9, 9], digits: 2 }), (m, draws) => ({
      m,
      v: [between(draws, -20, 20), between(draws, -20, 20), between(draws, -20, 20)],
    })),
    row: int(1, 3),
  },
  formats: {
    m: ({ m }: { m: ReadonlyArray<number> }, draws: Draws) => rows(m, draws),
    v: ({ v }: { v: ReadonlyArray<number> }) => `[${v.join(", ")}]`,
  },
  prompt: [
    "<what>the {row:th} component of the matrix-vector product of {product:m} and {product:v}",
    "<do>multiply the matrix {product:m} by the column vector {product:v} and return the {row:th} component",
    "!{row:th} entry of {product:m} * {product:v}",
    "store {product:m} and the vector {product:v} in memory; [what is|compute] the {row:th} entry of their product",
    "the matrix {product:m} is applied to {product:v}; [give|find|return] the {row:th} component of the result",
  ],
  answer: ({ product: { m, v }, row }) => v.reduce((sum, x, n) => sum + x * m[3 * row - 3 + n]!, 0),
  programs: [
    ({ product: { m, v }, row }, draws) => {
      const width = widthFor(draws, [...m, ...v])
      return asm`
        mov  %sum, 0
        ${walk(
          draws,
          width,
          3,
          (at) => asm`
        ${width.load("%x", at)}
        ${width.load("%y", after(at, 3 * row * width.size))}
        mul  %x, %x, %y
        add  %sum, %sum, %x`,
        )}
        mov  r0, %sum
        halt
    .data
    values: ${width.data(v)}
    matrix: ${width.data(m)}`
    },
    ({ product: { m, v }, row }, draws) => {
      // The whole product, then the component asked for.
      const width = widthFor(draws, m)
      const { load, size } = width
      return asm`
        mov  %m, matrix
        mov  %out, product
        addi %end, %out, 24
    row:
        mov  %v, vector
        mov  %n, 3
        mov  %sum, 0
    term:
        ${load("%x", { base: "%m", offset: 0 })}
        load.d %y, [%v]
        mul  %x, %x, %y
        add  %sum, %sum, %x
        addi %m, %m, ${size}
        addi %v, %v, 8
        subi %n, %n, 1
        bnez %n, term
        store.d %sum, [%out]
        addi %out, %out, 8
        bltu %out, %end, row
        load.d r0, [%end + ${8 * row - 32}]
        halt
    .data
    matrix: ${width.data(m)}
    vector: .dword ${v}
    product: .space 24`
    },
  ],
})
