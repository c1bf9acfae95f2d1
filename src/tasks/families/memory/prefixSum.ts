import { array as arrays, asm, by, family, list } from "../../dsl/index.js"
import { addressAt } from "./_shared/given.js"
import { someIndex } from "./_shared/someIndex.js"
import { walk } from "./_shared/walk.js"
import { after, widthOf } from "./_shared/width.js"

export const prefixSum = family({
  id: "memory/prefix_sum",
  level: 3,
  parameters: { xs: list({ length: [1, 9], signed: true }), k: someIndex },
  // Of functions alone: an index is one of the array's.
  adjust: ({ k, xs }) => ({ k: Math.min(k, xs.length - 1), xs }),
  prompt: [
    "<what>element {k} (counting from 0) of the inclusive prefix sums of {xs}",
    "<do>turn {xs} into its [running totals|cumulative sums] and [load|return] the one at index {k} (from 0)",
    "!cumsum({xs:array}), [the entry at zero-based index|zero-based entry] {k}",
    "build the prefix sum array p of {xs}, where p_i includes element i and indices start at 0, and [read|return] p_{k}",
    "an account starts empty and is changed by {xs}, one after the other; [what does it hold|how much is on it] right after the change with the number {k}, the first one being number 0",
    "which value does the running total of {xs} have after the element at zero-based index {k} is added",
  ],
  answer: ({ k, xs }) => xs.slice(0, k + 1).reduce((sum, x) => sum + x, 0),
  programs: [
    ({ k, xs }, draws) => {
      const width = widthOf(draws, -999, 999)
      const loop = walk(
        draws,
        width,
        xs.length,
        (at) => asm`
        ${width.load("%x", at)}
        add  %sum, %sum, %x
        ${width.store("%sum", at)}`,
        { order: "up" },
      )
      return asm`
        mov  %sum, 0
        ${loop}
        mov  %sums, values
        ${width.load("r0", { base: "%sums", offset: k * width.size })}
        halt
    .data
    values: ${width.data(xs)}`
    },
    ({ k, xs }, draws) => {
      const width = widthOf(draws, -999, 999)
      const loop = walk(
        draws,
        width,
        xs.length - 1,
        (at) => asm`
        ${width.load("%sum", at)}
        ${width.load("%x", after(at, width.size))}
        add  %sum, %sum, %x
        ${width.store("%sum", after(at, width.size))}`,
        { order: "up" },
      )
      return asm`
        ${loop}
        mov  %sums, values
        ${width.load("r0", { base: "%sums", offset: k * width.size })}
        halt
    .data
    values: ${width.data(xs)}`
    },
    ({ k, xs }, draws) => {
      // Into a second array.
      const width = widthOf(draws, -999, 999)
      const { load, size, store } = width
      return asm`
        mov  %sum, 0
        ${walk(
          draws,
          width,
          xs.length,
          (at) => asm`
        ${load("%x", at)}
        add  %sum, %sum, %x
        ${store("%sum", after(at, xs.length * size))}`,
          { order: "up" },
        )}
        mov  %sums, sums
        ${load("r0", { base: "%sums", offset: k * size })}
        halt
    .data
    values: ${width.data(xs)}
    sums: .space ${xs.length * size}`
    },
  ],
  asFunction: {
    inputs: ["xs", "k"],
    domains: { xs: arrays({ length: [1, 14], values: [-999, 999] }) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<what>element {k} (counting from 0) of the inclusive prefix sums of {xs}",
      by(
        "in place",
        "<do>turn {xs} into its [running totals|cumulative sums] in place and [load|return] the one at index {k} (from 0)",
      ),
      "!cumsum({xs}), [the entry at zero-based index|zero-based entry] {k}",
      "which value does the running total of {xs} have after the element at zero-based index {k} is added",
      "<do>add up the elements of {xs} from its first one up to and including the one at zero-based index {k}",
    ],
    programs: [
      ({ k, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %k, ${k}
        mov  %sum, 0
    next:
        ${xs.load("%x", "%p")}
        add  %sum, %sum, %x
        addi %p, %p, ${xs.size}
        subi %k, %k, 1
        bgez %k, next
        mov  r0, %sum
        halt`,
      {
        follows: "in place",
        program: ({ k, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %k, ${k}
        ${addressAt(xs, "%k")}
        mov  %sum, 0
    next:
        ${xs.load("%x", "%p")}
        add  %sum, %sum, %x
        ${xs.store("%sum", "%p")}
        addi %p, %p, ${xs.size}
        subi %n, %n, 1
        bnez %n, next
        ${xs.load("r0", "%at")}
        halt`,
      },
    ],
  },
})
