import { asm, family, list, oneOf } from "../../dsl/index.js"
import { grid } from "./_shared/grid.js"
import { fold } from "./_shared/fold.js"
import { widthFor } from "./_shared/width.js"

export const matrixTrace = family({
  id: "memory/matrix_trace",
  level: 3,
  parameters: { xs: list({ length: [9, 9], signed: true }), diagonal: oneOf(["main", "anti"]) },
  formats: {
    grid: grid(3),
    diagonal: (diagonal: string) =>
      diagonal === "main" ? "main diagonal (top left to bottom right)" : "antidiagonal (top right to bottom left)",
  },
  prompt: [
    "<what>the sum of the {diagonal:diagonal} of the 3x3 matrix {xs:grid}",
    "<do>add up the three elements on the {diagonal:diagonal} of {xs:grid}",
    "store the [square|3x3] matrix {xs:grid} in memory and sum its {diagonal:diagonal}",
    "what do the elements on the {diagonal:diagonal} of {xs:grid} [add up|sum] to",
    "!sum over the {diagonal:diagonal}: {xs:grid}",
  ],
  answer: ({ diagonal, xs }) => (diagonal === "main" ? xs[0]! + xs[4]! + xs[8]! : xs[2]! + xs[4]! + xs[6]!),
  programs: [
    fold("%sum", 0, asm`add %sum, %sum, %x`, ({ diagonal }) =>
      diagonal === "main" ? { step: 4 } : { from: 2, to: 7, step: 2 },
    ),
    ({ diagonal, xs }, draws) => {
      const { data, load, size } = widthFor(draws, xs)
      const [first, last] = diagonal === "main" ? [0, 8] : [2, 6]
      return asm`
        mov  %p, values
        ${load("%x", { base: "%p", offset: first * size })}
        ${load("%y", { base: "%p", offset: 4 * size })}
        add  %x, %x, %y
        ${load("%y", { base: "%p", offset: last * size })}
        add  r0, %x, %y
        halt
    .data
    values: ${data(xs)}`
    },
  ],
})
