import { asm, family, list } from "../../dsl/index.js"
import { walk } from "./_shared/walk.js"
import { widthFor } from "./_shared/width.js"

export const alternatingSum = family({
  id: "memory/alternating_sum",
  level: 3,
  parameters: { xs: list({ length: [5, 9], digits: 3 }) },
  prompt: [
    "<what>the alternating sum of {xs}, first minus second plus third and so on",
    "<do>alternately add and subtract the elements of {xs}, [starting with plus|adding the first]",
    "!alternating_sum({xs:array}), [first element positive|plus sign first]",
    "take {xs}, flip the sign of every second element (the second, the fourth and so on) and [sum|add up] the <array>",
    "the elements of {xs} with signs +, -, +, - and so on: [what do they sum to|add them up]",
  ],
  answer: ({ xs }) => xs.reduce((sum, x, n) => (n % 2 === 0 ? sum + x : sum - x), 0),
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
        sub  %sum, %x, %sum`,
          { order: "down" },
        )}
        mov  r0, %sum
        halt
    .data
    values: ${width.data(xs)}`
    },
    ({ xs }, draws) => {
      const width = widthFor(draws, xs)
      return asm`
        mov  %sum, 0
        mov  %sign, 1
        ${walk(
          draws,
          width,
          xs.length,
          (at) => asm`
        ${width.load("%x", at)}
        mul  %x, %x, %sign
        add  %sum, %sum, %x
        sub  %sign, zero, %sign`,
          { order: "up" },
        )}
        mov  r0, %sum
        halt
    .data
    values: ${width.data(xs)}`
    },
  ],
})
