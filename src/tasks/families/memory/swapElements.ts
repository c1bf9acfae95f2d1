import { array as arrays, asm, by, type Domain, type Draws, edged, family, int, list } from "../../dsl/index.js"
import { widthFor } from "./_shared/width.js"

/** Two indices of the list, drawn. */
const twoIndices: Domain<readonly [number, number]> = {
  size: 1,
  at: (_, draws: Draws, { xs = [] } = {}) => {
    const j = 1 + draws.below((xs as ReadonlyArray<number>).length - 1)
    return [draws.below(j), j]
  },
}

export const swapElements = family({
  id: "memory/swap_elements",
  level: 3,
  parameters: { xs: list({ length: [2, 8], signed: true }), at: twoIndices, k: int(2, 9) },
  formats: {
    i: ([i]: readonly [number, number]) => String(i),
    j: ([, j]: readonly [number, number]) => String(j),
    first: ([i]: readonly [number, number]) => `[${i}]`,
    second: ([, j]: readonly [number, number]) => `[${j}]`,
  },
  // Of functions alone: the indices are the array's.
  adjust: ({ at, k, xs }) => ({ at: at[1] < xs.length ? at : ([0, 0] as const), k, xs }),
  prompt: [
    "<do>swap elements {at:i} and {at:j} (counting from 0) of {xs} and add the new element {at:j} to {k} times the new element {at:i}",
    "!a = {xs:array}; swap a{at:first} and a{at:second}; [return|compute] {k} * a{at:first} + a{at:second}, zero-based",
    "<do>exchange the zero-based elements {at:i} and {at:j} of the <array> a = {xs} in memory; then [compute|work out] {k} * a{at:first} + a{at:second}",
    "players with the scores {xs:array} sit in a row, and those at places {at:i} and {at:j} (the first place is 0) change seats. [What is|Compute] {k} times the score now at place {at:i} plus the one now at place {at:j}",
    "in {xs:array} the values at zero-based indices {at:i} and {at:j} trade places; multiply the one now at {at:i} by {k} and [add|then add] the one now at {at:j}",
  ],
  answer: ({ at: [i, j], k, xs }) => k * xs[j]! + xs[i]! + 0,
  programs: [
    ({ at: [i, j], k, xs }, draws) => {
      const { data, load, size, store } = widthFor(draws, xs)
      const first = { base: "%p", offset: i * size }
      const second = { base: "%p", offset: j * size }
      return asm`
        mov  %p, values
        ${load("%x", first)}
        ${load("%y", second)}
        ${store("%y", first)}
        ${store("%x", second)}
        ${load("%u", first)}
        muli %u, %u, ${k}
        ${load("%v", second)}
        add  r0, %u, %v
        halt
    .data
    values: ${data(xs)}`
    },
    ({ at: [i, j], k, xs }, draws) => {
      const { data, load, size, store } = widthFor(draws, xs)
      const first = { base: "%p", offset: 0 }
      const second = { base: "%q", offset: 0 }
      return asm`
        mov  %q, values
        ${i > 0 ? asm`addi %p, %q, ${i * size}` : asm`mov %p, %q`}
        addi %q, %q, ${j * size}
        ${load("%x", first)}
        ${load("%y", second)}
        ${store("%y", first)}
        ${store("%x", second)}
        ${load("%u", first)}
        muli %u, %u, ${k}
        ${load("%v", second)}
        add  r0, %u, %v
        halt
    .data
    values: ${data(xs)}`
    },
    ({ at: [i, j], k, xs }, draws) => {
      // Exchanged by exclusive or.
      const { data, load, size, store } = widthFor(draws, xs)
      const first = { base: "%p", offset: i * size }
      const second = { base: "%p", offset: j * size }
      return asm`
        mov  %p, values
        ${load("%x", first)}
        ${load("%y", second)}
        xor  %x, %x, %y
        xor  %y, %y, %x
        xor  %x, %x, %y
        ${store("%x", first)}
        ${store("%y", second)}
        ${load("%u", first)}
        muli %u, %u, ${k}
        ${load("%v", second)}
        add  r0, %u, %v
        halt
    .data
    values: ${data(xs)}`
    },
  ],
  asFunction: {
    inputs: ["xs", "k"],
    domains: { xs: arrays({ length: [2, 12], values: [-999, 999] }), k: edged(int(-50, 50), [-1, 0, 1]) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      by(
        "swapping",
        "<do>swap elements {at:i} and {at:j} (counting from 0) of {xs} and add the new element {at:j} to {k} times the new element {at:i}",
      ),
      by(
        "swapping",
        "!a = {xs}; swap a{at:first} and a{at:second}; [return|compute] {k} * a{at:first} + a{at:second}, zero-based",
      ),
      by(
        "swapping",
        "<do>exchange the elements of {xs} at the zero-based indices {at:i} and {at:j} in memory; then [compute|work out] {k} times the one now at {at:i} plus the one now at {at:j}",
      ),
      "<what>{k} times the element at zero-based index {at:i} plus the element at index {at:j} after these two have changed places in {xs}",
    ],
    programs: [
      {
        follows: "swapping",
        program: ({ at, k, xs }) => {
          const [i, j] = at
          return asm`
        mov  %p, ${xs.address}
        mov  %k, ${k}
        ${xs.load("%x", "%p", i * xs.size)}
        ${xs.load("%y", "%p", j * xs.size)}
        ${xs.store("%y", "%p", i * xs.size)}
        ${xs.store("%x", "%p", j * xs.size)}
        ${xs.load("%x", "%p", i * xs.size)}
        mul  %x, %x, %k
        ${xs.load("%y", "%p", j * xs.size)}
        add  r0, %x, %y
        halt`
        },
      },
      ({ at, k, xs }) => {
        const [i, j] = at
        return asm`
        mov  %p, ${xs.address}
        mov  %k, ${k}
        ${xs.load("%x", "%p", j * xs.size)}
        mul  %x, %x, %k
        ${xs.load("%y", "%p", i * xs.size)}
        add  r0, %x, %y
        halt`
      },
    ],
  },
})
