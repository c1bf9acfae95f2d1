import { addressOf, asm, family, int, list } from "../../dsl/index.js"
import { swapInwards } from "./_shared/swap.js"
import { scaled, type Width, widthFor } from "./_shared/width.js"

/** Two pointers that meet in the middle. */
const byPointers = (width: Width, length: number) => asm`
        mov  %left, values
        addi %right, %left, ${(length - 1) * width.size}
        ${swapInwards(width)}`

/** Each pair of places written out. */
const unrolled = ({ load, size, store }: Width, length: number) => asm`
        mov  %p, values
        ${Array.from({ length: length >> 1 }, (_, n) => {
          const left = { base: "%p", offset: n * size }
          const right = { base: "%p", offset: (length - 1 - n) * size }
          return asm`
        ${load("%x", left)}
        ${load("%y", right)}
        ${store("%y", left)}
        ${store("%x", right)}`
        })}`

export const reverseInPlace = family({
  id: "memory/reverse_in_place",
  level: 3,
  parameters: { xs: list({ length: [5, 9], digits: 3 }), k: int(0, 4) },
  prompt: [
    "<do>reverse the <array> {xs} in place and [load|return|give] element {k} (counting from 0)",
    "<what>element {k} (zero-based) of {xs} once it is reversed",
    "[which number|what] is at index {k} (from 0) once {xs:array} has been [reversed|turned around] in memory",
    "!reversed({xs:array}), zero-based [index|element|item] {k}",
    "store {xs} in memory, swap from both ends toward the middle, and [read|fetch] zero-based index {k}",
  ],
  answer: ({ k, xs }) => xs[xs.length - 1 - k]!,
  programs: [
    ({ k, xs }, draws) => {
      const width = widthFor(draws, xs)
      return asm`
        ${byPointers(width, xs.length)}
        mov  %reversed, values
        ${width.load("r0", { base: "%reversed", offset: k * width.size })}
        halt
    .data
    values: ${width.data(xs)}`
    },
    ({ k, xs }, draws) => {
      const width = widthFor(draws, xs)
      return asm`
        ${xs.length < 8 ? unrolled(width, xs.length) : byPointers(width, xs.length)}
        mov  %k, ${k}
        ${scaled("%k", width)}
        ${width.load("r0", { base: "%k", offset: addressOf("values") })}
        halt
    .data
    values: ${width.data(xs)}`
    },
    ({ k, xs }, draws) => {
      // By offsets, checked before each exchange.
      const { data, load, size, store } = widthFor(draws, xs)
      const left = { base: "%i", offset: addressOf("values") }
      const right = { base: "%j", offset: addressOf("values") }
      return asm`
        mov  %i, 0
        mov  %j, ${(xs.length - 1) * size}
    while:
        bge  %i, %j, met
        ${load("%x", left)}
        ${load("%y", right)}
        ${store("%x", right)}
        ${store("%y", left)}
        addi %i, %i, ${size}
        subi %j, %j, ${size}
        b    while
    met:
        mov  %p, values
        ${load("r0", { base: "%p", offset: k * size })}
        halt
    .data
    values: ${data(xs)}`
    },
  ],
})
