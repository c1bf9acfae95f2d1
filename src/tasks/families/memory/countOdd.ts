import { asm, family, list } from "../../dsl/index.js"
import { fold } from "./_shared/fold.js"

export const countOdd = family({
  id: "memory/count_odd",
  level: 3,
  parameters: { xs: list({ length: [5, 9], digits: 3 }) },
  prompt: [
    "<find>the number of odd <values> in {xs}",
    "[find out|tell me|report|work out|determine|say] how many odd <values> there are in {xs}",
    "how many of [the <values> |]{xs} are odd",
    "<do>count the odd [<values>|elements] in {xs}",
    "!count_odd({xs:array})",
    "store {xs} in memory and count the odd ones",
  ],
  answer: ({ xs }) => xs.filter((x) => x % 2 === 1).length,
  programs: [
    fold(
      "%count",
      0,
      asm`
        andi %x, %x, 1
        beqz %x, skip
        addi %count, %count, 1
    skip:`,
    ),
    fold(
      "%count",
      0,
      asm`
        andi %x, %x, 1
        add  %count, %count, %x`,
    ),
  ],
})
