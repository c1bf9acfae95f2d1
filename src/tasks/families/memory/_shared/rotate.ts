import { type Asm, asm } from "../../../dsl/index.js"
import { swapInwards } from "./swap.js"
import type { Width } from "./width.js"

/** Rotates the array at %start by one element, `times` times. */
export const rotateByOne = (direction: "left" | "right", width: Width, length: number, times: number): Asm => {
  const once = direction === "left" ? leftByOne(width, length) : rightByOne(width, length)
  return times === 1
    ? once
    : asm`
        mov  %times, ${times}
    rotate:
        ${once}
        subi %times, %times, 1
        bnez %times, rotate`
}

const leftByOne = ({ load, size, store }: Width, length: number) => asm`
        ${load("%first", { base: "%start", offset: 0 })}
        mov  %p, %start
        addi %last, %start, ${(length - 1) * size}
    shift:
        ${load("%x", { base: "%p", offset: size })}
        ${store("%x", { base: "%p", offset: 0 })}
        addi %p, %p, ${size}
        bltu %p, %last, shift
        ${store("%first", { base: "%last", offset: 0 })}`

const rightByOne = ({ load, size, store }: Width, length: number) => asm`
        addi %p, %start, ${(length - 1) * size}
        ${load("%last", { base: "%p", offset: 0 })}
    shift:
        ${load("%x", { base: "%p", offset: -size })}
        ${store("%x", { base: "%p", offset: 0 })}
        subi %p, %p, ${size}
        bne  %p, %start, shift
        ${store("%last", { base: "%start", offset: 0 })}`

/** Reverses the elements first … last of the array at %start. */
const reverse = (width: Width, first: number, last: number) =>
  first === last
    ? undefined
    : asm`
        ${first === 0 ? asm`mov %left, %start` : asm`addi %left, %start, ${first * width.size}`}
        addi %right, %start, ${last * width.size}
        ${swapInwards(width)}`

/** Rotates the array `values`, which gets to be at %start, by `times` elements: both parts reversed, and the whole. */
export const rotateByReversals = (direction: "left" | "right", width: Width, length: number, times: number): Asm => {
  const split = direction === "left" ? times : length - times
  return asm`
        mov  %start, values
        ${reverse(width, 0, split - 1)}
        ${reverse(width, split, length - 1)}
        ${reverse(width, 0, length - 1)}`
}
