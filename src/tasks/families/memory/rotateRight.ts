import { asm, family, int, list } from "../../dsl/index.js"
import { rotateByOne, rotateByReversals } from "./_shared/rotate.js"
import { widthFor } from "./_shared/width.js"

export const rotateRight = family({
  id: "memory/rotate_right",
  level: 3,
  parameters: { xs: list({ length: [5, 8], digits: 3 }), k: int(1, 4), at: int(0, 3) },
  prompt: [
    "<do>rotate the <array> {xs} right by {k} and [return|load] the element at index {at} (from 0)",
    "<what>element {at} (zero-based) of {xs} after [a right rotation by {k}|rotating it {k} {k?place|places} to the right]",
    "!rotate_right({xs:array}, by {k}), zero-based [element|index] {at}",
    "take {k} {k?element|elements} from the end of {xs:array} and put {k?it|them} in the same order at the front; [which value is|what is] then at index {at} (from 0)",
    "store {xs} in memory, rotate it by {k} {k?position|positions} to the right, and load zero-based element {at}",
  ],
  answer: ({ at, k, xs }) => xs[(at - k + xs.length) % xs.length]!,
  programs: [
    ({ at, k, xs }, draws) => {
      const width = widthFor(draws, xs)
      return asm`
        mov  %start, values
        ${rotateByOne("right", width, xs.length, k)}
        ${width.load("r0", { base: "%start", offset: at * width.size })}
        halt
    .data
    values: ${width.data(xs)}`
    },
    ({ at, k, xs }, draws) => {
      // Two parts reversed, and the whole.
      const width = widthFor(draws, xs)
      return asm`
        ${rotateByReversals("right", width, xs.length, k)}
        ${width.load("r0", { base: "%start", offset: at * width.size })}
        halt
    .data
    values: ${width.data(xs)}`
    },
    ({ at, k, xs }, draws) => {
      // Element by element into a second array.
      const width = widthFor(draws, xs)
      const { data, load, size, store } = width
      return asm`
        mov  %from, values
        mov  %rotated, rotated
        mov  %n, ${xs.length}
        mov  %i, ${k}
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
  ],
})
