import type { Draws } from "../../../dsl/Draws.js"
import { type ArrayInput, type Asm, asm } from "../../../dsl/index.js"
import { addressAt } from "./given.js"
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

interface Given {
  readonly xs: ArrayInput
}

/** The same for an array that is an input, of any length from 1 on. */
export const extremeIndexOf =
  (keep: Asm) =>
  ({ xs }: Given): Asm => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        ${xs.load("%best", "%p")}
        mov  %where, 0
        mov  %i, 1
    next:
        bge  %i, %n, done
        addi %p, %p, ${xs.size}
        ${xs.load("%x", "%p")}
        ${keep}
        mov  %best, %x
        mov  %where, %i
    skip:
        addi %i, %i, 1
        b    next
    done:
        mov  r0, %where
        halt`

/** From the last element to the first. */
export const extremeIndexOfDown =
  (keep: Asm) =>
  ({ xs }: Given): Asm => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        subi %n, %n, 1
        ${addressAt(xs, "%n")}
        ${xs.load("%best", "%at")}
        mov  %where, %n
    next:
        beqz %n, done
        subi %n, %n, 1
        ${addressAt(xs, "%n")}
        ${xs.load("%x", "%at")}
        ${keep}
        mov  %best, %x
        mov  %where, %n
    skip:
        b    next
    done:
        mov  r0, %where
        halt`
