import { type Asm, asm, family, int, list } from "../../dsl/index.js"
import { rotations } from "./_shared/rotate.js"
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
  parameters: { xs: list({ length: [5, 8], digits: 3 }), k: int(1, 4), at: int(0, 3) },
  prompt: [
    "<do>rotate the <array> {xs} right by {k} and [return|load] the element at index {at} (from 0)",
    "<what>element {at} (zero-based) of {xs} after [a right rotation by {k}|rotating it {k} {k?place|places} to the right]",
    "!rotate_right({xs:array}, by {k}), zero-based [element|index] {at}",
    "take {k} {k?element|elements} from the end of {xs:array} and put {k?it|them} in the same order at the front; [which value is|what is] then at index {at} (from 0)",
    "store {xs} in memory, rotate it by {k} {k?position|positions} to the right, and load zero-based element {at}",
  ],
  answer: ({ at, k, xs }) => xs[(at - k + xs.length) % xs.length]!,
  programs: rotations({ byOne: rightByOne, first: (k) => k }),
})
