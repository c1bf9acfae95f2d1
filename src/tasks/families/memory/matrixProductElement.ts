import type { Draws } from "../../dsl/Draws.js"
import { asm, family, int, list } from "../../dsl/index.js"
import { grid } from "./_shared/grid.js"
import { widthFor } from "./_shared/width.js"

const rows = grid(2)

export const matrixProductElement = family({
  id: "memory/matrix_product_element",
  level: 3,
  parameters: { xs: list({ length: [8, 8], digits: 1, signed: true }), row: int(1, 2), column: int(1, 2) },
  formats: {
    a: (xs: ReadonlyArray<number>, draws: Draws) => rows(xs.slice(0, 4), draws),
    b: (xs: ReadonlyArray<number>, draws: Draws) => rows(xs.slice(4), draws),
  },
  prompt: [
    "<what>the entry in row {row}, column {column} (both from 1) of the matrix product {xs:a} times {xs:b}",
    "<do>multiply the 2x2 matrices {xs:a} and {xs:b} and return the entry in the {row:th} row and {column:th} column",
    "!{xs:a} * {xs:b} as matrices: {row:th} row, {column:th} column",
    "A = {xs:a} and B = {xs:b} lie in memory; [what is|compute] the element of A * B in the {row:th} row and {column:th} column",
  ],
  answer: ({ column, row, xs }) => {
    const at = (matrix: number, r: number, c: number) => xs[4 * matrix + 2 * r + c]!
    return at(0, row - 1, 0) * at(1, 0, column - 1) + at(0, row - 1, 1) * at(1, 1, column - 1)
  },
  programs: [
    ({ column, row, xs }, draws) => {
      const { data, load, size } = widthFor(draws, xs)
      const at = (n: number) => ({ base: "%p", offset: n * size })
      return asm`
        mov  %p, values
        ${load("%x", at(2 * row - 2))}
        ${load("%y", at(column + 3))}
        mul  %sum, %x, %y
        ${load("%x", at(2 * row - 1))}
        ${load("%y", at(column + 5))}
        mul  %x, %x, %y
        add  r0, %sum, %x
        halt
    .data
    values: ${data(xs)}`
    },
    ({ column, row, xs }, draws) => {
      const { data, load, size } = widthFor(draws, xs)
      return asm`
        mov  %a, left
        ${row > 1 ? asm`addi %a, %a, ${2 * size}` : undefined}
        mov  %b, right
        ${column > 1 ? asm`addi %b, %b, ${size}` : undefined}
        mov  %k, 2
        mov  %sum, 0
    term:
        ${load("%x", { base: "%a", offset: 0 })}
        ${load("%y", { base: "%b", offset: 0 })}
        mul  %x, %x, %y
        add  %sum, %sum, %x
        addi %a, %a, ${size}
        addi %b, %b, ${2 * size}
        subi %k, %k, 1
        bnez %k, term
        mov  r0, %sum
        halt
    .data
    left: ${data(xs.slice(0, 4))}
    right: ${data(xs.slice(4))}`
    },
  ],
})
