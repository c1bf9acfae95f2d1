import { asm, family, list } from "../../dsl/index.js"
import { fold } from "./_shared/fold.js"

export const countEven = family({
  id: "memory/count_even",
  level: 3,
  parameters: { xs: list({ length: [5, 9], digits: 3 }) },
  prompt: [
    "<find>the number of even <values> in {xs}",
    "[find out|tell me|report|work out|determine|say] how many even <values> there are in {xs}",
    "how many of [the <values> |]{xs} are even",
    "<do>count the even [<values>|elements] in {xs}",
    "!count_even({xs:array})",
    "store {xs} in memory and count the even ones",
  ],
  answer: ({ xs }) => xs.filter((x) => x % 2 === 0).length,
  programs: [
    fold(
      "%count",
      0,
      asm`
        andi %x, %x, 1
        bnez %x, skip
        addi %count, %count, 1
    skip:`,
    ),
    fold(
      "%count",
      ({ xs }) => asm`mov %count, ${xs.length}`,
      asm`
        andi %x, %x, 1
        sub  %count, %count, %x`,
    ),
  ],
})
