import type { Draws } from "../../../dsl/Draws.js"
import { type Asm, asm } from "../../../dsl/index.js"
import { lying, type Putting } from "./stored.js"
import { walkIndexed } from "./walk.js"
import { widthFor } from "./width.js"

/** Programs for the index (from 0) of the first of the best elements; `keep` goes to `skip` where %x is not better than %best. */

interface Values {
  readonly xs: ReadonlyArray<number>
}

/** From the first element to the last. */
export const extremeIndex =
  (keep: Asm) =>
  ({ xs }: Values, draws: Draws, put: Putting = lying): Asm => {
    const width = widthFor(draws, xs)
    const { code, data } = put(width, xs)
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
        ${code}
        ${width.loadFirst("%best")}
        mov  %where, 0
        ${loop}
        mov  r0, %where
        halt
    .data
    values: ${data}`
  }

/** From the last element to the first: an equal one is better. */
export const extremeIndexDown =
  (keep: Asm) =>
  ({ xs }: Values, draws: Draws, put: Putting = lying): Asm => {
    const width = widthFor(draws, xs)
    const { load, size } = width
    const { code, data } = put(width, xs)
    const last = { base: "%p", offset: 0 }
    return asm`
        ${code}
        mov  %start, values
        addi %p, %start, ${(xs.length - 1) * size}
        mov  %where, %p
        ${load("%best", last)}
    loop:
        beq  %p, %start, done
        subi %p, %p, ${size}
        ${load("%x", last)}
        ${keep}
        mov  %best, %x
        mov  %where, %p
    skip:
        b    loop
    done:
        sub  %where, %where, %start
        ${size === 1 ? asm`mov r0, %where` : asm`shri r0, %where, ${31 - Math.clz32(size)}`}
        halt
    .data
    values: ${data}`
  }
