import { array as arrays, asm, family } from "../../dsl/index.js"
import { folding } from "./_shared/given.js"
import { signedList } from "./_shared/signs.js"
import { walk } from "./_shared/walk.js"
import { widthFor } from "./_shared/width.js"

export const valueSpread = family({
  id: "memory/value_spread",
  level: 3,
  parameters: { xs: signedList([1, 8]) },
  prompt: [
    "<what>the [difference between the largest and the smallest|largest minus the smallest] element of {xs}",
    "<what>the [range|spread] (maximum minus minimum) of the <values> {xs}",
    "how far apart are the smallest and the largest of [the <values> |]{xs}",
    "the stops of a journey are {xs} metres above the sea; how much higher is the highest than the lowest [stop|of them]",
    "!max(a) - min(a) for a = {xs}",
    "<do>find the minimum and the maximum of {xs} in one pass over memory and subtract the minimum from the maximum",
  ],
  answer: ({ xs }) => Math.max(...xs) - Math.min(...xs),
  programs: [
    ({ xs }, draws) => {
      const width = widthFor(draws, xs)
      const loop = walk(
        draws,
        width,
        xs.length,
        (at) => asm`
        ${width.load("%x", at)}
        bge  %x, %low, above
        mov  %low, %x
    above:
        ble  %x, %high, below
        mov  %high, %x
    below:`,
        { from: 1 },
      )
      return asm`
        ${width.loadFirst("%low")}
        mov  %high, %low
        ${loop}
        sub  r0, %high, %low
        halt
    .data
    values: ${width.data(xs)}`
    },
    ({ xs }, draws) => {
      const width = widthFor(draws, xs)
      return asm`
        mov  %low, 1000
        mov  %high, -1000
        ${walk(
          draws,
          width,
          xs.length,
          (at) => asm`
        ${width.load("%x", at)}
        bgt  %x, %low, above
        mov  %low, %x
    above:
        blt  %x, %high, below
        mov  %high, %x
    below:`,
        )}
        sub  r0, %high, %low
        halt
    .data
    values: ${width.data(xs)}`
    },
  ],
  asFunction: {
    inputs: ["xs"],
    domains: { xs: arrays({ length: [1, 14], values: [-9999, 9999] }) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<what>the [difference between the largest and the smallest|largest minus the smallest] element of {xs}",
      "<what>the [range|spread] (maximum minus minimum) of {xs}",
      "how far apart are the smallest and the largest element of {xs}",
      "!max(a) - min(a) for a = {xs}",
      "<do>find the minimum and the maximum of {xs} in one pass over memory and subtract the minimum from the maximum",
    ],
    programs: [
      folding(
        "%most",
        asm`mov %least, %most`,
        asm`
        bge  %x, %least, higher
        mov  %least, %x
    higher:
        ble  %x, %most, skip
        mov  %most, %x
    skip:`,
        { first: "%most", finish: asm`sub r0, %most, %least` },
      ),
    ],
  },
})
