import { asm, family, list } from "../../dsl/index.js"
import { fold } from "./_shared/fold.js"

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
    fold("%sum", 0, asm`sub %sum, %x, %sum`, { order: "down" }),
    fold(
      "%sum",
      asm`
        mov  %sum, 0
        mov  %sign, 1`,
      asm`
        mul  %x, %x, %sign
        add  %sum, %sum, %x
        sub  %sign, zero, %sign`,
      { order: "up" },
    ),
  ],
})
