import type { Draws } from "../../dsl/Draws.js"
import { addressOf, asm, between, by, family, list, mapped } from "../../dsl/index.js"
import { asGrid } from "./_shared/matrix.js"
import { widthFor } from "./_shared/width.js"

/** A is of `rows` times `inner`, B of `inner` times `columns` elements; the entry asked for, from 0. */
interface Product {
  readonly a: ReadonlyArray<number>
  readonly b: ReadonlyArray<number>
  readonly rows: number
  readonly inner: number
  readonly columns: number
  readonly row: number
  readonly column: number
}

const product = mapped(list({ length: [8, 8], digits: 1, signed: true }), (begin, draws): Product => {
  const [rows, inner, columns] = [between(draws, 2, 4), between(draws, 2, 4), between(draws, 2, 4)]
  const more = rows * inner + inner * columns - begin.length
  const values = [...begin, ...Array.from({ length: more }, () => between(draws, -5, 9))]
  return {
    a: values.slice(0, rows * inner),
    b: values.slice(rows * inner),
    rows,
    inner,
    columns,
    row: draws.below(rows),
    column: draws.below(columns),
  }
})

const ORDINALS = ["first", "second", "third", "fourth"]

export const matrixProductElement = family({
  id: "memory/matrix_product_element",
  level: 3,
  parameters: { product },
  formats: {
    a: ({ a, inner, rows }: Product, draws: Draws) => asGrid({ rows, columns: inner, values: a }, draws),
    b: ({ b, columns, inner }: Product, draws: Draws) => asGrid({ rows: inner, columns, values: b }, draws),
    row: ({ row }: Product) => String(row + 1),
    column: ({ column }: Product) => String(column + 1),
    rowth: ({ row }: Product) => ORDINALS[row]!,
    columnth: ({ column }: Product) => ORDINALS[column]!,
  },
  prompt: [
    "<what>the entry in row {product:row}, column {product:column} (both from 1) of the matrix product {product:a} times {product:b}",
    by(
      "whole",
      "<do>multiply the matrices {product:a} and {product:b} and return the entry in the {product:rowth} row and {product:columnth} column of the product",
    ),
    "!{product:a} * {product:b} as matrices: {product:rowth} row, {product:columnth} column",
    by(
      "row by column",
      "<do>multiply the {product:rowth} row of {product:a} by the {product:columnth} column of {product:b}, element by element, and add up the products",
    ),
    "A = {product:a} and B = {product:b} lie in memory; [what is|compute] the element of A * B in the {product:rowth} row and {product:columnth} column",
    "the rows of {product:a} are orders, with the quantities of goods (negative: returned), and the columns of {product:b} are shops, with the price of each of these goods. What does the {product:rowth} order cost in the {product:columnth} shop",
  ],
  answer: ({ product: { a, b, column, columns, inner, row } }) => {
    let sum = 0
    for (let k = 0; k < inner; k++) sum += a[inner * row + k]! * b[columns * k + column]!
    return sum
  },
  programs: [
    {
      follows: "row by column",
      program: ({ product: { a, b, column, columns, inner, row } }, draws) => {
        const { data, load, size } = widthFor(draws, [...a, ...b])
        return asm`
        mov  %a, ${addressOf("left", inner * row * size)}
        mov  %b, ${addressOf("right", column * size)}
        mov  %k, ${inner}
        mov  %sum, 0
    term:
        ${load("%x", { base: "%a", offset: 0 })}
        ${load("%y", { base: "%b", offset: 0 })}
        mul  %x, %x, %y
        add  %sum, %sum, %x
        addi %a, %a, ${size}
        addi %b, %b, ${columns * size}
        subi %k, %k, 1
        bnez %k, term
        mov  r0, %sum
        halt
    .data
    left: ${data(a)}
    right: ${data(b)}`
      },
    },
    {
      follows: "row by column",
      program: ({ product: { a, b, column, columns, inner, row } }, draws) => {
        const { data, load, size } = widthFor(draws, [...a, ...b])
        const x = (k: number) => ({ base: "%a", offset: (inner * row + k) * size })
        const y = (k: number) => ({ base: "%b", offset: (columns * k + column) * size })
        return asm`
        mov  %a, left
        mov  %b, right
        ${load("%sum", x(0))}
        ${load("%y", y(0))}
        mul  %sum, %sum, %y
        ${Array.from(
          { length: inner - 1 },
          (_, n) => asm`
        ${load("%x", x(n + 1))}
        ${load("%y", y(n + 1))}
        mul  %x, %x, %y
        add  %sum, %sum, %x`,
        )}
        mov  r0, %sum
        halt
    .data
    left: ${data(a)}
    right: ${data(b)}`
      },
    },
    {
      follows: "whole",
      program: ({ product: { a, b, column, columns, inner, row, rows } }, draws) => {
        const { data, load, size } = widthFor(draws, [...a, ...b])
        return asm`
        mov  %a, left
        mov  %out, product
        mov  %rows, ${rows}
    row:
        mov  %b, right
        mov  %columns, ${columns}
    column:
        mov  %p, %a
        mov  %q, %b
        mov  %k, ${inner}
        mov  %sum, 0
    term:
        ${load("%x", { base: "%p", offset: 0 })}
        ${load("%y", { base: "%q", offset: 0 })}
        mul  %x, %x, %y
        add  %sum, %sum, %x
        addi %p, %p, ${size}
        addi %q, %q, ${columns * size}
        subi %k, %k, 1
        bnez %k, term
        store.w %sum, [%out]
        addi %out, %out, 4
        addi %b, %b, ${size}
        subi %columns, %columns, 1
        bnez %columns, column
        mov  %a, %p
        subi %rows, %rows, 1
        bnez %rows, row
        mov  %out, product
        loads.w r0, [%out + ${4 * (columns * row + column)}]
        halt
    .data
    left: ${data(a)}
    right: ${data(b)}
    product: .space ${4 * rows * columns}`
      },
    },
  ],
})
