import { asm, family, list } from "../../dsl/index.js"
import { fold } from "./_shared/fold.js"

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
    fold(
      "%sum",
      asm`
        mov  %best, 0
        mov  %sum, 0`,
      asm`
        ble  %x, %best, skip
        mov  %best, %x
    skip:
        add  %sum, %sum, %best`,
      { order: "up" },
    ),
    fold(
      "%sum",
      asm`
        mov  %best, 0
        mov  %sum, 0`,
      (_, at, width) => asm`
        bge  %best, %x, skip
        mov  %best, %x
    skip:
        ${width.store("%best", at)}
        add  %sum, %sum, %best`,
      { order: "up" },
    ),
  ],
})
