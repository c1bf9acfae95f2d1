import { asm, family, list } from "../../dsl/index.js"
import { walk } from "./_shared/walk.js"
import { widthFor } from "./_shared/width.js"

export const runningMaximumSum = family({
  id: "memory/running_maximum_sum",
  level: 3,
  parameters: { xs: list({ length: [4, 8] }) },
  prompt: [
    "<what>the sum of the running maxima of {xs}",
    "<do>take for every element of {xs} the largest value up to and including it and [sum|add up] these",
    "!sum(cummax({xs:array}))",
    "walk through {xs} keeping the maximum so far; [what do these maxima add up to, one per element|add up that maximum after each element]",
    "cumulative maximum of {xs}, [summed over all positions|totalled over all elements]",
  ],
  answer: ({ xs }) => {
    let sum = 0
    for (let n = 0; n < xs.length; n++) sum += Math.max(...xs.slice(0, n + 1))
    return sum
  },
  programs: [
    ({ xs }, draws) => {
      const width = widthFor(draws, xs)
      return asm`
        mov  %best, 0
        mov  %sum, 0
        ${walk(
          draws,
          width,
          xs.length,
          (at) => asm`
        ${width.load("%x", at)}
        ble  %x, %best, skip
        mov  %best, %x
    skip:
        add  %sum, %sum, %best`,
          { order: "up" },
        )}
        mov  r0, %sum
        halt
    .data
    values: ${width.data(xs)}`
    },
    ({ xs }, draws) => {
      const width = widthFor(draws, xs)
      return asm`
        mov  %best, 0
        mov  %sum, 0
        ${walk(
          draws,
          width,
          xs.length,
          (at) => asm`
        ${width.load("%x", at)}
        bge  %best, %x, skip
        mov  %best, %x
    skip:
        ${width.store("%best", at)}
        add  %sum, %sum, %best`,
          { order: "up" },
        )}
        mov  r0, %sum
        halt
    .data
    values: ${width.data(xs)}`
    },
  ],
})
