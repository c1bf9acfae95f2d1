import type { Draws } from "../../dsl/Draws.js"
import { addressOf, asm, by, family, oneOf } from "../../dsl/index.js"
import { asGrid, matrix, type Matrix, shape } from "./_shared/matrix.js"
import { placed } from "./_shared/placed.js"
import { scaled, widthFor } from "./_shared/width.js"

interface Values {
  readonly m: Matrix
  readonly diagonal: "main" | "anti"
}

/** The first element of the diagonal, and the distance to the next. */
const path = ({ diagonal, m: { columns } }: Values) =>
  diagonal === "main" ? { first: 0, step: columns + 1 } : { first: columns - 1, step: columns - 1 }

const byPointer = (isStored: boolean) => (values: Values, draws: Draws) => {
  const { m } = values
  const { first, step } = path(values)
  const width = widthFor(draws, m.values)
  const { data, fill } = placed(width, m.values, isStored)
  return asm`
        ${fill}
        mov  %p, ${addressOf("values", first * width.size)}
        mov  %n, ${m.rows}
        mov  %sum, 0
    next:
        ${width.load("%x", { base: "%p", offset: 0 })}
        add  %sum, %sum, %x
        addi %p, %p, ${step * width.size}
        subi %n, %n, 1
        bnez %n, next
        mov  r0, %sum
        halt
    .data
    values: ${data}`
}

export const matrixTrace = family({
  id: "memory/matrix_trace",
  level: 3,
  parameters: { m: matrix({ square: true }), diagonal: oneOf(["main", "anti"]) },
  formats: {
    grid: asGrid,
    shape,
    diagonal: (diagonal: string) =>
      diagonal === "main" ? "main diagonal (top left to bottom right)" : "antidiagonal (top right to bottom left)",
    from: (diagonal: string) => (diagonal === "main" ? "top left" : "top right"),
    to: (diagonal: string) => (diagonal === "main" ? "bottom right" : "bottom left"),
  },
  prompt: [
    "<what>the sum of the {diagonal:diagonal} of the {m:shape} matrix {m:grid}",
    "<do>add up the elements on the {diagonal:diagonal} of {m:grid}",
    by("storing", "<do>store the square matrix {m:grid} in memory and sum its {diagonal:diagonal}"),
    "what do the elements on the {diagonal:diagonal} of {m:grid} [add up|sum] to",
    "!sum over the {diagonal:diagonal}: {m:grid}",
    "a bishop goes over the board {m:grid} from the {diagonal:from} corner to the {diagonal:to} one and collects the number on each square that it touches, both corners included; [what is its total|how much does it collect]",
  ],
  answer: (values) => {
    const { first, step } = path(values)
    let sum = 0
    for (let n = 0; n < values.m.rows; n++) sum += values.m.values[first + n * step]!
    return sum
  },
  programs: [
    byPointer(false),
    { follows: "storing", program: byPointer(true) },
    (values, draws) => {
      const { m } = values
      const { first, step } = path(values)
      const { data, load, size } = widthFor(draws, m.values)
      return asm`
        mov  %p, values
        ${load("%sum", { base: "%p", offset: first * size })}
        ${Array.from(
          { length: m.rows - 1 },
          (_, n) => asm`
        ${load("%x", { base: "%p", offset: (first + (n + 1) * step) * size })}
        add  %sum, %sum, %x`,
        )}
        mov  r0, %sum
        halt
    .data
    values: ${data(m.values)}`
    },
    (values, draws) => {
      // By row: the column goes along with it, or against it.
      const { diagonal, m } = values
      const width = widthFor(draws, m.values)
      return asm`
        mov  %row, ${m.rows - 1}
        mov  %sum, 0
    row:
        muli %at, %row, ${m.columns}
        ${
          diagonal === "main"
            ? asm`add %at, %at, %row`
            : asm`
        sub  %at, %at, %row
        addi %at, %at, ${m.columns - 1}`
        }
        ${scaled("%at", width)}
        ${width.load("%x", { base: "%at", offset: addressOf("values") })}
        add  %sum, %sum, %x
        subi %row, %row, 1
        bgez %row, row
        mov  r0, %sum
        halt
    .data
    values: ${width.data(m.values)}`
    },
  ],
})
