import type { Draws } from "../../dsl/Draws.js"
import { addressOf, asm, between, by, family, mapped } from "../../dsl/index.js"
import { asGrid, matrix, type Matrix } from "./_shared/matrix.js"
import { widthFor } from "./_shared/width.js"

interface Query {
  readonly m: Matrix
  readonly v: ReadonlyArray<number>
  readonly row: number
}

export const matrixVectorElement = family({
  id: "memory/matrix_vector_element",
  level: 3,
  parameters: {
    product: mapped(matrix(), (m, draws): Query => ({
      m,
      v: Array.from({ length: m.columns }, () => between(draws, -20, 20)),
      row: between(draws, 1, m.rows),
    })),
  },
  formats: {
    m: ({ m }: Query, draws: Draws) => asGrid(m, draws),
    v: ({ v }: Query) => `[${v.join(", ")}]`,
    row: ({ row }: Query) => ["1st", "2nd", "3rd", "4th", "5th"][row - 1]!,
  },
  prompt: [
    "<what>the {product:row} component of the matrix-vector product of {product:m} and {product:v}",
    by(
      "whole",
      "<do>multiply the matrix {product:m} by the column vector {product:v} and return the {product:row} component",
    ),
    "!{product:row} entry of {product:m} * {product:v}",
    "the matrix {product:m} and the vector {product:v} lie in memory; [what is|compute] the {product:row} entry of their product",
    by(
      "whole",
      "the matrix {product:m} is applied to {product:v}; [give|find|return] the {product:row} component of the result",
    ),
    "each row of {product:m} is a recipe, with the amounts of its ingredients, and {product:v} are the ingredients' prices (a negative one is a discount). What does the {product:row} recipe cost",
  ],
  answer: ({ product: { m, row, v } }) => v.reduce((sum, x, n) => sum + x * m.values[m.columns * (row - 1) + n]!, 0),
  programs: [
    // Only the row that is asked for.
    ({ product: { m, row, v } }, draws) => {
      const { data, load, size } = widthFor(draws, [...m.values, ...v])
      return asm`
        mov  %m, ${addressOf("matrix", (row - 1) * m.columns * size)}
        mov  %v, vector
        mov  %n, ${m.columns}
        mov  %sum, 0
    term:
        ${load("%x", { base: "%m", offset: 0 })}
        ${load("%y", { base: "%v", offset: 0 })}
        mul  %x, %x, %y
        add  %sum, %sum, %x
        addi %m, %m, ${size}
        addi %v, %v, ${size}
        subi %n, %n, 1
        bnez %n, term
        mov  r0, %sum
        halt
    .data
    vector: ${data(v)}
    matrix: ${data(m.values)}`
    },
    {
      follows: "whole",
      program: ({ product: { m, row, v } }, draws) => {
        // The whole product, then the component asked for.
        const { data, load, size } = widthFor(draws, m.values)
        return asm`
        mov  %m, matrix
        mov  %out, product
        addi %end, %out, ${8 * m.rows}
    row:
        mov  %v, vector
        mov  %n, ${m.columns}
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
        mov  %out, product
        load.d r0, [%out + ${8 * (row - 1)}]
        halt
    .data
    matrix: ${data(m.values)}
    vector: .dword ${v}
    product: .space ${8 * m.rows}`
      },
    },
  ],
})
