import { asm, family, list } from "../../dsl/index.js"
import { fold } from "./_shared/fold.js"

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
    fold(
      "%count",
      0,
      asm`
        bgez %x, skip
        addi %count, %count, 1
    skip:`,
    ),
    fold(
      "%count",
      0,
      asm`
        shri %x, %x, 63
        add  %count, %count, %x`,
    ),
    fold(
      "%count",
      0,
      asm`
        slti %x, %x, 0
        add  %count, %count, %x`,
    ),
  ],
})
