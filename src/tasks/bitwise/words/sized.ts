import { int, mapped } from "../../dsl.js"

/** An unsigned number of a stated width. */
export interface Sized {
  readonly width: number
  readonly value: number
}

/** Numbers of these widths, each width as likely. The highest eight bits are counted, the others drawn. */
export const sized = (widths: ReadonlyArray<number>) =>
  mapped(int(0, widths.length * 255 - 1), (index, draws): Sized => {
    const width = widths[index % widths.length]!
    const free = 2 ** (width - 8)
    return { width, value: (1 + Math.floor(index / widths.length)) * free + draws.below(free) }
  })

/** Formats for `{x:value}`, `{x:hexed}`, `{x:binary}` (all digits) and `{x:width}`. */
export const SIZED = {
  value: ({ value }: Sized) => `${value}`,
  hexed: ({ width, value }: Sized) => `0x${value.toString(16).padStart(width / 4, "0")}`,
  binary: ({ width, value }: Sized) => `0b${value.toString(2).padStart(width, "0")}`,
  width: ({ width }: Sized) => `${width}`,
}
