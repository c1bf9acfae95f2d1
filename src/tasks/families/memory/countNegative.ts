import { asm, family, list } from "../../dsl/index.js"
import { walk } from "./_shared/walk.js"
import { widthFor } from "./_shared/width.js"

export const countNegative = family({
  id: "memory/count_negative",
  level: 3,
  parameters: { xs: list({ length: [6, 10], signed: true }) },
  prompt: [
    "<find>the number of negative <values> in {xs}",
    "how many of [the <values> |]{xs} are [negative|below zero|less than zero]",
    "<do>count the negative [<values>|elements] in {xs}",
    "!count_negative({xs:array})",
    "store the signed <values> {xs} in memory and count those [below zero|with a minus sign]",
  ],
  answer: ({ xs }) => xs.filter((x) => x < 0).length,
  programs: [
    ({ xs }, draws) => {
      const width = widthFor(draws, xs)
      return asm`
        mov  %count, 0
        ${walk(
          draws,
          width,
          xs.length,
          (at) => asm`
        ${width.load("%x", at)}
        bgez %x, skip
        addi %count, %count, 1
    skip:`,
        )}
        mov  r0, %count
        halt
    .data
    values: ${width.data(xs)}`
    },
    ({ xs }, draws) => {
      const width = widthFor(draws, xs)
      return asm`
        mov  %count, 0
        ${walk(
          draws,
          width,
          xs.length,
          (at) => asm`
        ${width.load("%x", at)}
        shri %x, %x, 63
        add  %count, %count, %x`,
        )}
        mov  r0, %count
        halt
    .data
    values: ${width.data(xs)}`
    },
    ({ xs }, draws) => {
      const width = widthFor(draws, xs)
      return asm`
        mov  %count, 0
        ${walk(
          draws,
          width,
          xs.length,
          (at) => asm`
        ${width.load("%x", at)}
        slti %x, %x, 0
        add  %count, %count, %x`,
        )}
        mov  r0, %count
        halt
    .data
    values: ${width.data(xs)}`
    },
  ],
})
