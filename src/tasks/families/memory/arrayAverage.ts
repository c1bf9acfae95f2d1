import { asm, family, list } from "../../dsl/index.js"
import { walk } from "./_shared/walk.js"
import { widthFor } from "./_shared/width.js"

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
      // The array's length is stored behind it.
      const { data, load, size } = widthFor(draws, xs)
      return asm`
        mov  %p, values
        load.d %length, [length]
        mov  %left, %length
        mov  %sum, 0
    loop:
        ${load("%x", { base: "%p", offset: 0 })}
        add  %sum, %sum, %x
        addi %p, %p, ${size}
        subi %left, %left, 1
        bnez %left, loop
        div  r0, %sum, %length
        halt
    .data
    values: ${data(xs)}
    length: .dword ${[xs.length]}`
    },
  ],
})
