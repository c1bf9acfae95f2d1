import { type Asm, asm, between, by, type Draws, family, list } from "../../dsl/index.js"
import type { Earlier } from "../../dsl/parameters.js"
import { rotations } from "./_shared/rotate.js"
import { someIndex } from "./_shared/someIndex.js"
import type { Width } from "./_shared/width.js"

const rightByOne = ({ load, size, store }: Width, length: number): Asm => asm`
        addi %p, %start, ${(length - 1) * size}
        ${load("%last", { base: "%p", offset: 0 })}
    shift:
        ${load("%x", { base: "%p", offset: -size })}
        ${store("%x", { base: "%p", offset: 0 })}
        subi %p, %p, ${size}
        bne  %p, %start, shift
        ${store("%last", { base: "%start", offset: 0 })}`

export const rotateRight = family({
  id: "memory/rotate_right",
  level: 3,
  parameters: {
    xs: list({ length: [2, 8], digits: 3, signed: true }),
    // At most a full turn, which changes nothing.
    k: {
      size: 1,
      at: (_: number, draws: Draws, { xs = [] }: Earlier = {}) =>
        between(draws, 1, (xs as ReadonlyArray<number>).length),
    },
    at: someIndex,
  },
  prompt: [
    by(
      "in place",
      "<do>rotate the <array> {xs} right by {k} in place and [return|load] the element at index {at} (from 0)",
    ),
    "<what>element {at} (zero-based) of {xs} after [a right rotation by {k}|rotating it {k} {k?place|places} to the right]",
    "!rotate_right({xs:array}, by {k}), zero-based [element|index] {at}",
    "<do>take {k} {k?element|elements} from the end of {xs:array} and put {k?it|them} in the same order at the front; [which value is|what is] then at index {at} (from 0)",
    by(
      "storing",
      "<do>store {xs} in memory, rotate it by {k} {k?position|positions} to the right, and load zero-based element {at}",
    ),
    by(
      "element by element",
      "in a card game {xs} lie in a row. {k} {k?time|times} the last card goes to the front. [Which card lies|What is] then at index {at} (from 0)",
    ),
  ],
  answer: ({ at, k, xs }) => xs[(at - k + xs.length) % xs.length]!,
  programs: rotations({ byOne: rightByOne, first: (k) => k }),
})
