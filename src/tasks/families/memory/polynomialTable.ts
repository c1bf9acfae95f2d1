import { addressOf, ascendingPair, asm, family, int } from "../../dsl/index.js"
import { scaled, widthOf } from "./_shared/width.js"

/** No entry is above that: 9 · 15² + 200. */
const MOST = 2225

export const polynomialTable = family({
  id: "memory/polynomial_table",
  level: 3,
  parameters: { a: int(2, 9), b: int(1, 200), last: int(9, 15), at: ascendingPair(0, 9) },
  formats: {
    i: ([i]: readonly [number, number]) => String(i),
    j: ([, j]: readonly [number, number]) => String(j),
  },
  prompt: [
    "<do>build a table of {a} * n * n + {b} for n = 0 to {last} in memory and [multiply entries|return the product of entries] {at:i} and {at:j}, numbered by n",
    "<what>t({at:i}) * t({at:j}) for the lookup table t(n) = {a} * n * n + {b}, which ends with t({last})",
    "!t(n) = {a} * n^2 + {b} in memory for n = 0 to {last}; [return |]t({at:i}) * t({at:j})",
    "<do>precompute t(n) = {a} * n * n + {b} for every n up to {last}, starting with n = 0, then look up n = {at:i} and n = {at:j} and [multiply the two|return the product]",
    "somebody notes {a} * n * n + {b} for n = 0 to {last} on a cheat sheet. [What is the product of|Multiply] the numbers that it has for n = {at:i} and n = {at:j}",
  ],
  answer: ({ a, at: [i, j], b }) => (a * i * i + b) * (a * j * j + b),
  programs: [
    ({ a, at: [i, j], b, last }, draws) => {
      const { load, size, store } = widthOf(draws, 0, MOST)
      return asm`
        mov  %p, table
        mov  %n, 0
        mov  %last, ${last}
    fill:
        mul  %x, %n, %n
        muli %x, %x, ${a}
        addi %x, %x, ${b}
        ${store("%x", { base: "%p", offset: 0 })}
        addi %p, %p, ${size}
        addi %n, %n, 1
        ble  %n, %last, fill
        mov  %p, table
        ${load("%x", { base: "%p", offset: i * size })}
        ${load("%y", { base: "%p", offset: j * size })}
        mul  r0, %x, %y
        halt
    .data
    table: .space ${(last + 1) * size}`
    },
    ({ a, at: [i, j], b, last }, draws) => {
      // From the last entry down, each at its scaled index.
      const width = widthOf(draws, 0, MOST)
      return asm`
        mov  %n, ${last}
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
    table: .space ${(last + 1) * width.size}`
    },
    // From each entry to the next by what is between them.
    ({ a, at: [i, j], b, last }) => asm`
        mov  %p, table
        mov  %end, ${addressOf("table", 8 * last)}
        mov  %x, ${b}
        mov  %step, ${a}
    fill:
        store.d %x, [%p]
        add  %x, %x, %step
        addi %step, %step, ${2 * a}
        addi %p, %p, 8
        bgeu %end, %p, fill
        mov  %p, table
        load.d %x, [%p + ${8 * i}]
        load.d %y, [%p + ${8 * j}]
        mul  r0, %x, %y
        halt
    .data
    table: .space ${8 * (last + 1)}`,
  ],
})
