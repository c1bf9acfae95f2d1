import { addressOf, array as arrays, ascendingPair, asm, family, list } from "../../dsl/index.js"
import { fold } from "./_shared/fold.js"
import { addressAt } from "./_shared/given.js"
import { widthFor } from "./_shared/width.js"

export const sliceSum = family({
  id: "memory/slice_sum",
  level: 3,
  parameters: { xs: list({ length: [6, 10], signed: true }), ends: ascendingPair(0, 5) },
  formats: {
    first: (ends: readonly [number, number]) => `[${ends[0]}]`,
    last: (ends: readonly [number, number]) => `[${ends[1]}]`,
    from: (ends: readonly [number, number]) => String(ends[0]),
    to: (ends: readonly [number, number]) => String(ends[1]),
  },
  prompt: [
    "<what>the sum of the elements at indices {ends:from} to {ends:to} (inclusive, counting from 0) of {xs}",
    "<do>[add up|sum|total] elements {ends:from} through {ends:to}, both included and counted from 0, of the <array> {xs}",
    "zero-based indices {ends:from} up to and including {ends:to} of {xs}: [what is their sum|add them up]",
    "!a = {xs:array}; total of a{ends:first} through a{ends:last}, [inclusive|both ends included], zero-based",
    "the changes of a water level, hour by hour, were {xs:array}. What was its change from hour {ends:from} to hour {ends:to}, [both included, the first hour being 0|both hours included and counted from 0]",
    "how much do the entries from index {ends:from} up to and including index {ends:to} of {xs:array} add up to (first index 0)",
  ],
  answer: ({ ends: [from, to], xs }) => xs.slice(from, to + 1).reduce((sum, x) => sum + x, 0),
  programs: [
    fold("%sum", 0, asm`add %sum, %sum, %x`, ({ ends: [from, to] }) => ({ from, to: to + 1 })),
    ({ ends: [from, to], xs }, draws) => {
      const { data, load, size } = widthFor(draws, xs)
      return asm`
        mov  %p, ${addressOf("values", from * size)}
        mov  %last, ${addressOf("values", to * size)}
        ${load("%sum", { base: "%p", offset: 0 })}
    loop:
        addi %p, %p, ${size}
        ${load("%x", { base: "%p", offset: 0 })}
        add  %sum, %sum, %x
        bltu %p, %last, loop
        mov  r0, %sum
        halt
    .data
    values: ${data(xs)}`
    },
  ],
  asFunction: {
    inputs: ["xs"],
    domains: { xs: arrays({ length: [6, 16], values: [-9999, 9999] }) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<what>the sum of the elements at indices {ends:from} to {ends:to} (inclusive, counting from 0) of {xs}",
      "<do>[add up|sum|total] elements {ends:from} through {ends:to}, both included and counted from 0, of {xs}",
      "<do>add up what {xs} has at the zero-based indices from {ends:from} up to and including {ends:to}",
      "!a = {xs}; total of a{ends:first} through a{ends:last}, [inclusive|both ends included], zero-based",
      "how much do the elements from index {ends:from} up to and including index {ends:to} of {xs} add up to (first index 0)",
    ],
    programs: [
      ({ ends, xs }) => {
        const [from, to] = ends
        return asm`
        mov  %p, ${xs.address}
        ${from === 0 ? undefined : asm`addi %p, %p, ${from * xs.size}`}
        mov  %n, ${to - from + 1}
        mov  %sum, 0
    next:
        ${xs.load("%x", "%p")}
        add  %sum, %sum, %x
        addi %p, %p, ${xs.size}
        subi %n, %n, 1
        bnez %n, next
        mov  r0, %sum
        halt`
      },
      ({ ends, xs }) => {
        const [from, to] = ends
        return asm`
        mov  %p, ${xs.address}
        mov  %i, ${from}
        mov  %to, ${to}
        mov  %sum, 0
    next:
        ${addressAt(xs, "%i")}
        ${xs.load("%x", "%at")}
        add  %sum, %sum, %x
        addi %i, %i, 1
        ble  %i, %to, next
        mov  r0, %sum
        halt`
      },
    ],
  },
})
