import type { Draws } from "../../../dsl/Draws.js"
import { type Asm, asm } from "../../../dsl/index.js"
import { walkIndexed } from "./walk.js"
import { widthFor } from "./width.js"

/** Programs for the index (from 0) of the first of the best elements; `keep` goes to `skip` where %x is not better than %best. */

interface Values {
  readonly xs: ReadonlyArray<number>
}

/** From the first element to the last. */
export const extremeIndex =
  (keep: Asm) =>
  ({ xs }: Values, draws: Draws): Asm => {
    const width = widthFor(draws, xs)
    const loop = walkIndexed(
      draws,
      width,
      xs.length,
      (at, index) => asm`
        ${width.load("%x", at)}
        ${keep}
        mov  %best, %x
        mov  %where, ${index}
    skip:`,
      { from: 1, order: "up" },
    )
    return asm`
        ${width.loadFirst("%best")}
        mov  %where, 0
        ${loop}
        mov  r0, %where
        halt
    .data
    values: ${width.data(xs)}`
  }

/** From the last element to the first: an equal one is better. */
export const extremeIndexDown =
  (keep: Asm) =>
  ({ xs }: Values, draws: Draws): Asm => {
    const { data, load, size } = widthFor(draws, xs)
    const last = { base: "%p", offset: 0 }
    return asm`
        mov  %start, values
        addi %p, %start, ${(xs.length - 1) * size}
        mov  %where, %p
        ${load("%best", last)}
    loop:
        subi %p, %p, ${size}
        ${load("%x", last)}
        ${keep}
        mov  %best, %x
        mov  %where, %p
    skip:
        bne  %p, %start, loop
        sub  %where, %where, %start
        ${size === 1 ? asm`mov r0, %where` : asm`shri r0, %where, ${31 - Math.clz32(size)}`}
        halt
    .data
    values: ${data(xs)}`
  }
