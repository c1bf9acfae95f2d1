import { addressOf, asm, family, int, list, oneOf } from "../../dsl/index.js"
import { scaled, widthFor } from "./_shared/width.js"

export const elementAt = family({
  id: "memory/element_at",
  level: 3,
  parameters: { xs: list({ length: [5, 9], digits: 3 }), k: int(1, 4), base: oneOf([0, 1]) },
  prompt: [
    "<what>element {k} of [the array |the list |]{xs}, [counting from|with indices starting at] {base}",
    "<do>store {xs} in memory and load the element at index {k} ([the first has index|indices start at] {base})",
    "!{base}-based indexing: {xs:array}[| at] index {k}",
    "in the [{base}-based|{base}-indexed] array {xs:array}, [what is|which value is|find] element {k}",
    "with the first element numbered {base}, [which number|what value] has number {k} in {xs}",
    "look up index {k} in [the table |]{xs:array}, where the first index is {base}",
  ],
  answer: ({ base, k, xs }) => xs[k - base]!,
  programs: [
    ({ base, k, xs }, draws) => {
      const { data, load, size } = widthFor(draws, xs)
      return asm`
        mov  %p, values
        ${load("r0", { base: "%p", offset: (k - base) * size })}
        halt
    .data
    values: ${data(xs)}`
    },
    ({ base, k, xs }, draws) => {
      const width = widthFor(draws, xs)
      return asm`
        mov  %i, ${k}
        ${scaled("%i", width)}
        mov  %p, values
        add  %p, %p, %i
        ${width.load("r0", { base: "%p", offset: -base * width.size })}
        halt
    .data
    values: ${width.data(xs)}`
    },
    ({ base, k, xs }) => asm`
        mov  %i, ${k}
        shli %i, %i, 3
        load.d r0, [%i + ${addressOf("values", -8 * base)}]
        halt
    .data
    values: .dword ${xs}`,
  ],
})
