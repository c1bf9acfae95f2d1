import { asm, family, list } from "../dsl.js"
import { walk } from "./array/walk.js"
import { widthFor } from "./array/width.js"

export const arrayAverage = family({
  id: "memory/array_average",
  level: 3,
  parameters: { xs: list({ length: [4, 8], digits: 3, signed: true }) },
  prompt: [
    "<what>the [average|mean] of the <array> {xs} as an integer, rounded toward zero",
    "<do>[average|take the average of] {xs} with integer division, truncating toward zero",
    "!avg({xs:array}), [integer division truncating toward zero|truncated toward zero]",
    "store {xs} in memory, add up the elements and divide by their number, [dropping the fraction|truncating toward zero]",
    "what is the mean of {xs} with [the fraction cut off|everything after the decimal point dropped]",
  ],
  answer: ({ xs }) => Math.trunc(xs.reduce((sum, x) => sum + x, 0) / xs.length) + 0,
  programs: [
    ({ xs }, draws) => {
      const width = widthFor(draws, xs)
      return asm`
        mov  %sum, 0
        ${walk(
          draws,
          width,
          xs.length,
          (at) => asm`
        ${width.load("%x", at)}
        add  %sum, %sum, %x`,
        )}
        divi r0, %sum, ${xs.length}
        halt
    .data
    values: ${width.data(xs)}`
    },
    ({ xs }, draws) => {
      const width = widthFor(draws, xs)
      return asm`
        mov  %sum, 0
        mov  %length, ${xs.length}
        ${walk(
          draws,
          width,
          xs.length,
          (at) => asm`
        ${width.load("%x", at)}
        add  %sum, %sum, %x`,
        )}
        div  r0, %sum, %length
        halt
    .data
    values: ${width.data(xs)}`
    },
  ],
})
