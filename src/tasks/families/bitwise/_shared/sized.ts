import { int, mapped } from "../../../dsl/index.js"

/** An unsigned number of a stated width. */
export interface Sized {
  readonly width: number
  readonly value: number
}

/**
 * Numbers of these widths with a one among the highest eight bits. Those are counted, and three more where the width
 * has them; the rest is drawn. So there are fewer numbers of 8 bits than of the others.
 */
export const sized = (widths: ReadonlyArray<number>) => {
  const parts = widths.flatMap((width) => Array.from({ length: width === 8 ? 1 : 8 }, (_, next) => ({ width, next })))
  return mapped(int(0, parts.length * 255 - 1), (index, draws): Sized => {
    const { width, next } = parts[index % parts.length]!
    const high = 1 + Math.floor(index / parts.length)
    if (width === 8) return { width, value: high }
    const free = 2 ** (width - 11)
    return { width, value: (high * 8 + next) * free + draws.below(free) }
  })
}

/** Formats for `{x:value}`, `{x:hexed}`, `{x:binary}` (all digits) and `{x:width}`. */
export const SIZED = {
  value: ({ value }: Sized) => `${value}`,
  hexed: ({ width, value }: Sized) => `0x${value.toString(16).padStart(width / 4, "0")}`,
  binary: ({ width, value }: Sized) => `0b${value.toString(2).padStart(width, "0")}`,
  width: ({ width }: Sized) => `${width}`,
}
