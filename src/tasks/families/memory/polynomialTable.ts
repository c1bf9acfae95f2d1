import { addressOf, ascendingPair, asm, family, int } from "../../dsl/index.js"
import { scaled, widthOf } from "./_shared/width.js"

export const polynomialTable = family({
  id: "memory/polynomial_table",
  level: 3,
  parameters: { a: int(2, 9), b: int(1, 200), at: ascendingPair(0, 9) },
  formats: {
    i: ([i]: readonly [number, number]) => String(i),
    j: ([, j]: readonly [number, number]) => String(j),
  },
  prompt: [
    "<do>build a table of {a} * n * n + {b} for n = 0 to 9 in memory and [multiply entries|return the product of entries] {at:i} and {at:j}, numbered by n",
    "<what>t({at:i}) * t({at:j}) for the lookup table t(n) = {a} * n * n + {b}, n from 0 through 9",
    "!t(n) = {a} * n^2 + {b} in memory for n = 0 to 9; [return |]t({at:i}) * t({at:j})",
    "precompute t(n) = {a} * n * n + {b} for every n from 0 through 9, then look up n = {at:i} and n = {at:j} and [multiply the two|return the product]",
  ],
  answer: ({ a, at: [i, j], b }) => (a * i * i + b) * (a * j * j + b),
  programs: [
    ({ a, at: [i, j], b }, draws) => {
      const { load, size, store } = widthOf(draws, 0, 999)
      return asm`
        mov  %p, table
        mov  %n, 0
        mov  %end, 10
    fill:
        mul  %x, %n, %n
        muli %x, %x, ${a}
        addi %x, %x, ${b}
        ${store("%x", { base: "%p", offset: 0 })}
        addi %p, %p, ${size}
        addi %n, %n, 1
        bne  %n, %end, fill
        ${load("%x", { base: "%p", offset: (i - 10) * size })}
        ${load("%y", { base: "%p", offset: (j - 10) * size })}
        mul  r0, %x, %y
        halt
    .data
    table: .space ${10 * size}`
    },
    ({ a, at: [i, j], b }, draws) => {
      // From the last entry down, each at its scaled index.
      const width = widthOf(draws, 0, 999)
      return asm`
        mov  %n, 9
    fill:
        mul  %x, %n, %n
        muli %x, %x, ${a}
        addi %x, %x, ${b}
        mov  %at, %n
        ${scaled("%at", width)}
        ${width.store("%x", { base: "%at", offset: addressOf("table") })}
        subi %n, %n, 1
        bgez %n, fill
        mov  %p, table
        ${width.load("%x", { base: "%p", offset: i * width.size })}
        ${width.load("%y", { base: "%p", offset: j * width.size })}
        mul  r0, %x, %y
        halt
    .data
    table: .space ${10 * width.size}`
    },
    ({ a, at: [i, j], b }) => asm`
        mov  %p, table
        addi %end, %p, 80
        mov  %x, ${b}
        mov  %step, ${a}
    fill:
        store.d %x, [%p]
        add  %x, %x, %step
        addi %step, %step, ${2 * a}
        addi %p, %p, 8
        bltu %p, %end, fill
        load.d %x, [%p + ${8 * (i - 10)}]
        load.d %y, [%p + ${8 * (j - 10)}]
        mul  r0, %x, %y
        halt
    .data
    table: .space 80`,
  ],
})
