import { asm, family, list } from "../../dsl/index.js"
import { walk } from "./_shared/walk.js"
import { widthFor } from "./_shared/width.js"

export const xorOfElements = family({
  id: "memory/xor_of_elements",
  level: 3,
  parameters: { xs: list({ length: [4, 8], digits: 3 }) },
  prompt: [
    "<what>the bitwise XOR of all <values> in {xs}",
    "<do>XOR [all elements of|all <values> in|together all of] {xs}",
    "what is left when [the <values> |]{xs} are XORed together",
    "!xor({xs:array})",
    "fold [the <array> |]{xs} with exclusive or[|, starting from 0]",
  ],
  answer: ({ xs }) => xs.reduce((all, x) => all ^ x, 0),
  programs: [
    ({ xs }, draws) => {
      const width = widthFor(draws, xs)
      return asm`
        mov  %all, 0
        ${walk(
          draws,
          width,
          xs.length,
          (at) => asm`
        ${width.load("%x", at)}
        xor  %all, %all, %x`,
        )}
        mov  r0, %all
        halt
    .data
    values: ${width.data(xs)}`
    },
    ({ xs }, draws) => {
      // The first element is where it starts.
      const width = widthFor(draws, xs)
      const loop = walk(
        draws,
        width,
        xs.length,
        (at) => asm`
        ${width.load("%x", at)}
        xor  %all, %all, %x`,
        { from: 1 },
      )
      return asm`
        ${width.loadFirst("%all")}
        ${loop}
        mov  r0, %all
        halt
    .data
    values: ${width.data(xs)}`
    },
  ],
})
