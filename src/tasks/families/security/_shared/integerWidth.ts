import { int, mapped } from "../../../dsl/index.js"

/** Two operands of a width; about half of their sums fit. */
export interface Operands {
  readonly width: 8 | 16 | 32
  readonly a: number
  readonly b: number
}

/** Unsigned operands: the first is counted, the second drawn. */
export const operands = mapped(int(0, 3 * 65536 - 1), (index, draws): Operands => {
  const width = ([8, 16, 32] as const)[index % 3]!
  const rest = Math.floor(index / 3)
  const half = 2 ** (width - 1)
  // Of 8-bit operands there are only 65,536 pairs.
  if (width === 8) return { width, a: rest & 255, b: rest >> 8 }
  const a = width === 16 ? rest : rest * 65536 + draws.below(65536)
  return { width, a, b: draws.below(3) === 0 ? draws.below(2 * half) : draws.below(half) }
})

/** The same as two's complement numbers. */
export const signedOperands = mapped(operands, ({ a, b, width }): Operands => {
  const wrap = (x: number) => (x >= 2 ** (width - 1) ? x - 2 ** width : x)
  return { width, a: wrap(a), b: wrap(b) }
})
