import type { Draws } from "../../../dsl/Draws.js"
import { type Asm, asm } from "../../../dsl/index.js"
import { walk, walkIndexed } from "./walk.js"
import { widthFor } from "./width.js"

/** %x becomes %best where it is larger, or smaller. */
const beats = (largest: boolean): Asm =>
  largest
    ? asm`
        ble  %x, %best, skip
        mov  %best, %x
    skip:`
    : asm`
        bge  %x, %best, skip
        mov  %best, %x
    skip:`

/** Without a branch: the difference counts where the comparison is 1. */
const beatsBranchFree = (largest: boolean): Asm => asm`
        sub  %gap, %x, %best
        ${largest ? asm`slt %more, %best, %x` : asm`slt %more, %x, %best`}
        mul  %gap, %gap, %more
        add  %best, %best, %gap`

/** A program that leaves the largest or smallest of the values in r0. */
export const extreme =
  (largest: boolean, branchFree: boolean) =>
  ({ xs }: { readonly xs: ReadonlyArray<number> }, draws: Draws): Asm => {
    const width = widthFor(draws, xs)
    const loop = walk(
      draws,
      width,
      xs.length,
      (at) => asm`
        ${width.load("%x", at)}
        ${branchFree ? beatsBranchFree(largest) : beats(largest)}`,
      { from: 1 },
    )
    return asm`
        ${width.loadFirst("%best")}
        ${loop}
        mov  r0, %best
        halt
    .data
    values: ${width.data(xs)}`
  }

/** A program that leaves the index (from 0) of the first largest or smallest of the values in r0. */
export const extremeIndex =
  (largest: boolean) =>
  ({ xs }: { readonly xs: ReadonlyArray<number> }, draws: Draws): Asm => {
    const width = widthFor(draws, xs)
    const loop = walkIndexed(
      draws,
      width,
      xs.length,
      (at, index) => asm`
        ${width.load("%x", at)}
        ${largest ? asm`ble %x, %best, skip` : asm`bge %x, %best, skip`}
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

/** The same from the last element to the first, where an equal element replaces the best. */
export const extremeIndexDown =
  (largest: boolean) =>
  ({ xs }: { readonly xs: ReadonlyArray<number> }, draws: Draws): Asm => {
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
        ${largest ? asm`blt %x, %best, skip` : asm`bgt %x, %best, skip`}
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
