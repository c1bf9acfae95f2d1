import { type Asm, asm, between, by, type Draws, family, list } from "../../dsl/index.js"
import type { Earlier } from "../../dsl/parameters.js"
import { rotations } from "./_shared/rotate.js"
import { someIndex } from "./_shared/someIndex.js"
import type { Width } from "./_shared/width.js"

const leftByOne = ({ load, size, store }: Width, length: number): Asm => asm`
        ${load("%first", { base: "%start", offset: 0 })}
        mov  %p, %start
        addi %last, %start, ${(length - 1) * size}
    shift:
        ${load("%x", { base: "%p", offset: size })}
        ${store("%x", { base: "%p", offset: 0 })}
        addi %p, %p, ${size}
        bltu %p, %last, shift
        ${store("%first", { base: "%last", offset: 0 })}`

export const rotateLeft = family({
  id: "memory/rotate_left",
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
      "<do>rotate the <array> {xs} left by {k} in place and [return|load] the element at index {at} (from 0)",
    ),
    "<what>element {at} (zero-based) of {xs} after [a left rotation by {k}|rotating it {k} {k?place|places} to the left]",
    "!rotate_left({xs:array}, by {k}), zero-based [element|index] {at}",
    "<do>take {k} {k?element|elements} from the front of {xs:array} and put {k?it|them} in the same order at the end; [which value is|what is] then at index {at} (from 0)",
    by(
      "storing",
      "<do>store {xs} in memory, rotate it by {k} {k?position|positions} to the left, and load zero-based element {at}",
    ),
    by(
      "element by element",
      "in a card game {xs} lie in a row. {k} {k?time|times} the first card goes to the end. [Which card lies|What is] then at index {at} (from 0)",
    ),
  ],
  answer: ({ at, k, xs }) => xs[(at + k) % xs.length]!,
  programs: rotations({ byOne: leftByOne, first: (k, length) => length - k }),
})
