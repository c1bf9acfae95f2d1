import { type Asm, asm, family, int, list } from "../../dsl/index.js"
import { rotations } from "./_shared/rotate.js"
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
  parameters: { xs: list({ length: [5, 8], digits: 3 }), k: int(1, 4), at: int(0, 3) },
  prompt: [
    "<do>rotate the <array> {xs} left by {k} and [return|load] the element at index {at} (from 0)",
    "<what>element {at} (zero-based) of {xs} after [a left rotation by {k}|rotating it {k} {k?place|places} to the left]",
    "!rotate_left({xs:array}, by {k}), zero-based [element|index] {at}",
    "take {k} {k?element|elements} from the front of {xs:array} and put {k?it|them} in the same order at the end; [which value is|what is] then at index {at} (from 0)",
    "store {xs} in memory, rotate it by {k} {k?position|positions} to the left, and load zero-based element {at}",
  ],
  answer: ({ at, k, xs }) => xs[(at + k) % xs.length]!,
  programs: rotations({ byOne: leftByOne, first: (k, length) => length - k }),
})
