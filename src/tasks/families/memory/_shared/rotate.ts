import type { Draws } from "../../../dsl/Draws.js"
import { type Asm, asm } from "../../../dsl/index.js"
import { swapInwards } from "./swap.js"
import { type Width, widthFor } from "./width.js"

interface Rotation {
  /** Rotates the array at %start by one element. */
  readonly byOne: (width: Width, length: number) => Asm
  /** The index that the first element gets. */
  readonly first: (k: number, length: number) => number
}

interface Values {
  readonly xs: ReadonlyArray<number>
  readonly k: number
  readonly at: number
}

/** Programs that rotate the array `xs` by k elements, and leave in r0 what is then at index `at`. */
export const rotations = ({ byOne, first }: Rotation) => [
  ({ at, k, xs }: Values, draws: Draws): Asm => {
    const width = widthFor(draws, xs)
    return asm`
        mov  %start, values
        ${repeated(k, byOne(width, xs.length))}
        ${width.load("r0", { base: "%start", offset: at * width.size })}
        halt
    .data
    values: ${width.data(xs)}`
  },
  // Two parts reversed, and the whole.
  ({ at, k, xs }: Values, draws: Draws): Asm => {
    const width = widthFor(draws, xs)
    const last = xs.length - 1
    const split = xs.length - first(k, xs.length)
    return asm`
        mov  %start, values
        ${reverse(width, 0, split - 1)}
        ${reverse(width, split, last)}
        ${reverse(width, 0, last)}
        ${width.load("r0", { base: "%start", offset: at * width.size })}
        halt
    .data
    values: ${width.data(xs)}`
  },
  // Element by element into a second array.
  ({ at, k, xs }: Values, draws: Draws): Asm => {
    const width = widthFor(draws, xs)
    const { data, load, size, store } = width
    return asm`
        mov  %from, values
        mov  %rotated, rotated
        mov  %n, ${xs.length}
        mov  %i, ${first(k, xs.length)}
        mov  %stop, %i
    copy:
        ${load("%x", { base: "%from", offset: 0 })}
        ${
          size === 1
            ? asm`add %to, %rotated, %i`
            : asm`
        shli %to, %i, ${31 - Math.clz32(size)}
        add  %to, %to, %rotated`
        }
        ${store("%x", { base: "%to", offset: 0 })}
        addi %from, %from, ${size}
        addi %i, %i, 1
        blt  %i, %n, inside
        mov  %i, 0
    inside:
        bne  %i, %stop, copy
        ${load("r0", { base: "%rotated", offset: at * size })}
        halt
    .data
    values: ${data(xs)}
    rotated: .space ${xs.length * size}`
  },
]

const repeated = (times: number, once: Asm): Asm =>
  times === 1
    ? once
    : asm`
        mov  %times, ${times}
    rotate:
        ${once}
        subi %times, %times, 1
        bnez %times, rotate`

/** Reverses the elements first … last of the array at %start. */
const reverse = (width: Width, first: number, last: number) =>
  first === last
    ? undefined
    : asm`
        ${first === 0 ? asm`mov %left, %start` : asm`addi %left, %start, ${first * width.size}`}
        addi %right, %start, ${last * width.size}
        ${swapInwards(width)}`
