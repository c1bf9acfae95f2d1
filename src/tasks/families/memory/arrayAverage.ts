import { array as arrays, asm, by, family } from "../../dsl/index.js"
import { array } from "./_shared/array.js"
import { folding } from "./_shared/given.js"
import { type OneArray, storingToo } from "./_shared/stored.js"
import { walk } from "./_shared/walk.js"
import { widthFor } from "./_shared/width.js"

export const arrayAverage = family({
  id: "memory/array_average",
  level: 3,
  parameters: { xs: array({ length: [1, 8], digits: 3, signed: true }) },
  prompt: [
    "<what>the [average|mean] of the <array> {xs} as an integer, rounded toward zero",
    "<do>[average|take the average of] {xs} with integer division, truncating toward zero",
    "!avg({xs:array}), [integer division truncating toward zero|truncated toward zero]",
    by(
      "storing",
      "<do>store {xs} in memory, add up the elements and divide by their number, [dropping the fraction|truncating toward zero]",
    ),
    "what is the mean of {xs} with [the fraction cut off|everything after the decimal point dropped]",
    "my account changed by {xs} euros in the last days, a number for each day. What is the average change per day in whole euros, [cut off|rounded] toward zero",
  ],
  answer: ({ xs }) => Math.trunc(xs.reduce((sum, x) => sum + x, 0) / xs.length) + 0,
  programs: storingToo([
    ({ xs }: OneArray, draws, put) => {
      const width = widthFor(draws, xs)
      const { code, data } = put(width, xs)
      return asm`
        ${code}
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
    values: ${data}`
    },
    ({ xs }: OneArray, draws, put) => {
      // The array's length is stored behind it.
      const width = widthFor(draws, xs)
      const { code, data } = put(width, xs)
      return asm`
        ${code}
        mov  %p, values
        load.d %length, [length]
        mov  %left, %length
        mov  %sum, 0
    loop:
        ${width.load("%x", { base: "%p", offset: 0 })}
        add  %sum, %sum, %x
        addi %p, %p, ${width.size}
        subi %left, %left, 1
        bnez %left, loop
        div  r0, %sum, %length
        halt
    .data
    values: ${data}
    length: .dword ${[xs.length]}`
    },
  ]),
  asFunction: {
    inputs: ["xs"],
    domains: { xs: arrays({ length: [1, 14], values: [-9999, 9999] }) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<what>the [average|mean] of {xs} as an integer, rounded toward zero",
      "<do>use integer division to [average|take the average of] {xs}, truncating toward zero",
      "!avg({xs}), [integer division truncating toward zero|truncated toward zero]",
      "<do>add up the elements of {xs} and divide by their number, [dropping the fraction|truncating toward zero]",
      "what is the mean of {xs} with [the fraction cut off|everything after the decimal point dropped]",
    ],
    programs: [
      folding("%sum", 0, asm`add %sum, %sum, %x`, {
        least: 1,
        finish: ({ xs }) => asm`div r0, %sum, ${xs.length}`,
      }),
    ],
  },
})
