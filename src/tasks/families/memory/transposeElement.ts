import { asm, family, int, list } from "../../dsl/index.js"
import { grid } from "./_shared/grid.js"
import { type Width, widthFor } from "./_shared/width.js"

const PAIRS = [
  [1, 3],
  [2, 6],
  [5, 7],
] as const

/** Exchanges the three pairs of elements that mirror each other. */
const exchange = ({ load, size, store }: Width) => asm`
        mov  %p, values
        ${PAIRS.map(
          ([a, b]) => asm`
        ${load("%x", { base: "%p", offset: a * size })}
        ${load("%y", { base: "%p", offset: b * size })}
        ${store("%y", { base: "%p", offset: a * size })}
        ${store("%x", { base: "%p", offset: b * size })}`,
        )}`

/** Reads row by row, writes column by column. */
const copy = ({ load, size, store }: Width) => asm`
        mov  %from, values
        mov  %p, transposed
        mov  %column, 3
    column:
        mov  %to, %p
        mov  %row, 3
    row:
        ${load("%x", { base: "%from", offset: 0 })}
        ${store("%x", { base: "%to", offset: 0 })}
        addi %from, %from, ${size}
        addi %to, %to, ${3 * size}
        subi %row, %row, 1
        bnez %row, row
        addi %p, %p, ${size}
        subi %column, %column, 1
        bnez %column, column`

export const transposeElement = family({
  id: "memory/transpose_element",
  level: 3,
  parameters: { xs: list({ length: [9, 9], signed: true }), row: int(1, 3), k: int(2, 9) },
  formats: { grid: grid(3) },
  prompt: [
    "<do>transpose the 3x3 matrix {xs:grid} in memory, multiply the first element of the new {row:th} row by {k} and subtract the row's last element",
    "<what>{k} * f - l, where f is the first and l the last element of the {row:th} row of the transpose of {xs:grid}",
    "!t = transpose({xs:grid}); in row {row} (from 1) of t: {k} * first - last",
    "after swapping rows and columns of {xs:grid}, multiply the first entry of the {row:th} row by {k} and subtract [the row's last one|that row's last entry]",
  ],
  answer: ({ k, row, xs }) => k * xs[row - 1]! - xs[row + 5]!,
  programs: [
    ({ k, row, xs }, draws) => {
      const width = widthFor(draws, xs)
      return asm`
        ${exchange(width)}
        ${width.load("%x", { base: "%p", offset: (3 * row - 3) * width.size })}
        muli %x, %x, ${k}
        ${width.load("%y", { base: "%p", offset: (3 * row - 1) * width.size })}
        sub  r0, %x, %y
        halt
    .data
    values: ${width.data(xs)}`
    },
    ({ k, row, xs }, draws) => {
      const width = widthFor(draws, xs)
      return asm`
        ${copy(width)}
        mov  %t, transposed
        ${width.load("%x", { base: "%t", offset: (3 * row - 3) * width.size })}
        muli %x, %x, ${k}
        ${width.load("%y", { base: "%t", offset: (3 * row - 1) * width.size })}
        sub  r0, %x, %y
        halt
    .data
    values: ${width.data(xs)}
    transposed: .space ${9 * width.size}`
    },
  ],
})
