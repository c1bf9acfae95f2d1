import type { Draws } from "../../dsl/Draws.js"
import { addressOf, array as arrays, type Asm, asm, by, family, list } from "../../dsl/index.js"
import { addressAt } from "./_shared/given.js"
import { placed } from "./_shared/placed.js"
import { someIndex } from "./_shared/someIndex.js"
import { swapInwards } from "./_shared/swap.js"
import { scaled, type Width, widthFor } from "./_shared/width.js"

interface Values {
  readonly xs: ReadonlyArray<number>
  readonly k: number
}

/** Two pointers that meet in the middle; one element stays where it is. */
const byPointers = (width: Width, length: number) =>
  length === 1
    ? undefined
    : asm`
        mov  %left, values
        addi %right, %left, ${(length - 1) * width.size}
        ${swapInwards(width)}`

/** Each pair of places written out. */
const unrolled = ({ load, size, store }: Width, length: number) =>
  length === 1
    ? undefined
    : asm`
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

/** By offsets, checked before each exchange. */
const byOffsets = (width: Width, length: number) => {
  const { load, size, store } = width
  const left = { base: "%i", offset: addressOf("values") }
  const right = { base: "%j", offset: addressOf("values") }
  return asm`
        mov  %i, 0
        mov  %j, ${length - 1}
        ${scaled("%j", width)}
    while:
        bge  %i, %j, met
        ${load("%x", left)}
        ${load("%y", right)}
        ${store("%x", right)}
        ${store("%y", left)}
        addi %i, %i, ${size}
        subi %j, %j, ${size}
        b    while
    met:`
}

const reversal =
  (reverse: (width: Width, length: number) => Asm | undefined, isStored: boolean) =>
  ({ k, xs }: Values, draws: Draws): Asm => {
    const width = widthFor(draws, xs)
    const { data, fill } = placed(width, xs, isStored)
    return asm`
        ${fill}
        ${reverse(width, xs.length)}
        mov  %reversed, values
        ${width.load("r0", { base: "%reversed", offset: k * width.size })}
        halt
    .data
    values: ${data}`
  }

export const reverseInPlace = family({
  id: "memory/reverse_in_place",
  level: 3,
  parameters: { xs: list({ length: [1, 9], digits: 3, signed: true }), k: someIndex },
  // Of functions alone: an index is one of the array's.
  adjust: ({ k, xs }) => ({ k: Math.min(k, xs.length - 1), xs }),
  prompt: [
    by("in place", "<do>reverse the <array> {xs} in place and [load|return|give] element {k} (counting from 0)"),
    "<what>element {k} (zero-based) of {xs} once it is reversed",
    by(
      "in place",
      "[which number|what] is at index {k} (from 0) once {xs:array} has been [reversed|turned around] in memory",
    ),
    "!reversed({xs:array}), zero-based [index|element|item] {k}",
    by(
      ["in place", "storing"],
      "<do>store {xs} in memory, swap from both ends toward the middle, and [read|fetch] zero-based index {k}",
    ),
    "the cars of a train have the numbers {xs}, from its head to its end. It leaves the station backwards; which number has the car with index {k} (from 0) now, [counted from the new head|from the new head on]",
  ],
  answer: ({ k, xs }) => xs[xs.length - 1 - k]!,
  programs: [
    { follows: "in place", program: reversal(byPointers, false) },
    { follows: "in place", program: reversal(unrolled, false) },
    { follows: "in place", program: reversal(byOffsets, false) },
    { follows: ["in place", "storing"], program: reversal(byPointers, true) },
    { follows: ["in place", "storing"], program: reversal(byOffsets, true) },
    // Into a second array, from its end on.
    ({ k, xs }, draws) => {
      const { data, load, size, store } = widthFor(draws, xs)
      return asm`
        mov  %from, values
        mov  %reversed, reversed
        mov  %to, ${addressOf("reversed", xs.length * size)}
    copy:
        ${load("%x", { base: "%from", offset: 0 })}
        subi %to, %to, ${size}
        ${store("%x", { base: "%to", offset: 0 })}
        addi %from, %from, ${size}
        bne  %to, %reversed, copy
        ${load("r0", { base: "%reversed", offset: k * size })}
        halt
    .data
    values: ${data(xs)}
    reversed: .space ${xs.length * size}`
    },
  ],
  asFunction: {
    inputs: ["xs", "k"],
    domains: { xs: arrays({ length: [2, 14], values: [-9999, 9999] }) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      by("in place", "<do>reverse {xs} in place and [load|return|give] element {k} (counting from 0)"),
      "<what>element {k} (zero-based) of {xs} once it is reversed",
      by(
        "in place",
        "[which number|what] is at index {k} (from 0) once {xs} has been [reversed|turned around] in memory",
      ),
      "!reversed({xs}), zero-based [index|element|item] {k}",
      by(
        "in place",
        "<do>swap the elements of {xs} from both ends toward the middle, and [read|fetch] zero-based index {k}",
      ),
    ],
    programs: [
      {
        follows: "in place",
        program: ({ k, xs }) => asm`
        mov  %left, ${xs.address}
        mov  %n, ${xs.length}
        mov  %k, ${k}
        subi %n, %n, 1
        ${addressAt(xs, "%n", "%left")}
        mov  %right, %at
        ${addressAt(xs, "%k", "%left")}
    swap:
        bgeu %left, %right, met
        ${xs.load("%x", "%left")}
        ${xs.load("%y", "%right")}
        ${xs.store("%y", "%left")}
        ${xs.store("%x", "%right")}
        addi %left, %left, ${xs.size}
        subi %right, %right, ${xs.size}
        b    swap
    met:
        ${xs.load("r0", "%at")}
        halt`,
      },
      // Where it stands before.
      ({ k, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %k, ${k}
        sub  %n, %n, %k
        subi %n, %n, 1
        ${addressAt(xs, "%n")}
        ${xs.load("r0", "%at")}
        halt`,
    ],
  },
})
