import type { Draws } from "../../../dsl/Draws.js"
import { type Asm, asm } from "../../../dsl/index.js"
import { placed } from "./placed.js"
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

/**
 * Programs that rotate the array `xs` by k elements in memory, and leave in r0 what is then at index `at`; they are `in
 * place`, and those that store the array first are also `storing`.
 */
export const rotations = ({ byOne, first }: Rotation) => {
  const rotating =
    (rotate: (values: Values, width: Width) => Asm, isStored: boolean) =>
    (values: Values, draws: Draws): Asm => {
      const { at, xs } = values
      const width = widthFor(draws, xs)
      const { data, fill } = placed(width, xs, isStored)
      return asm`
        ${fill}
        mov  %start, values
        ${rotate(values, width)}
        ${width.load("r0", { base: "%start", offset: at * width.size })}
        halt
    .data
    values: ${data}`
    }
  const stepByStep = ({ k, xs }: Values, width: Width) => repeated(k, byOne(width, xs.length))
  // Two parts reversed, and the whole.
  const byReversals = ({ k, xs }: Values, width: Width) => {
    const last = xs.length - 1
    const split = xs.length - first(k, xs.length)
    return asm`
        ${reverse(width, 0, split - 1)}
        ${reverse(width, split, last)}
        ${reverse(width, 0, last)}`
  }
  // Element by element into a second array.
  const copying =
    (isStored: boolean) =>
    ({ at, k, xs }: Values, draws: Draws): Asm => {
      const width = widthFor(draws, xs)
      const { load, size, store } = width
      const { data, fill } = placed(width, xs, isStored)
      return asm`
        ${fill}
        mov  %from, values
        mov  %rotated, rotated
        mov  %n, ${xs.length}
        mov  %i, ${first(k, xs.length) % xs.length}
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
    values: ${data}
    rotated: .space ${xs.length * size}`
    }
  return [
    { follows: ["in place", "element by element"], program: rotating(stepByStep, false) },
    { follows: ["in place", "storing", "element by element"], program: rotating(stepByStep, true) },
    { follows: "in place", program: rotating(byReversals, false) },
    { follows: ["in place", "storing"], program: rotating(byReversals, true) },
    copying(false),
    { follows: "storing", program: copying(true) },
  ] as const
}

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
  first >= last
    ? undefined
    : asm`
        ${first === 0 ? asm`mov %left, %start` : asm`addi %left, %start, ${first * width.size}`}
        addi %right, %start, ${last * width.size}
        ${swapInwards(width)}`
