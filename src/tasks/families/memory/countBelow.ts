import { asm, family, int, list } from "../../dsl/index.js"
import { fold } from "./_shared/fold.js"

export const countBelow = family({
  id: "memory/count_below",
  level: 3,
  parameters: { xs: list({ length: [5, 9], signed: true }), limit: int(-60, 90) },
  prompt: [
    "<find>the number of elements of {xs} that are less than {limit}",
    "how many [<values>|elements] in {xs} are [strictly |][smaller|less|lower] than {limit}",
    "<do>count the <values> in {xs} that [are strictly below|strictly fall below] {limit}",
    "!count(x < {limit} for x in {xs:array}), that is, elements smaller than the limit",
    "store {xs} in memory and count the elements below {limit}[| (equal ones do not count)]",
  ],
  answer: ({ limit, xs }) => xs.filter((x) => x < limit).length,
  programs: [
    fold(
      "%count",
      ({ limit }) => asm`
        mov  %limit, ${limit}
        mov  %count, 0`,
      asm`
        bge  %x, %limit, skip
        addi %count, %count, 1
    skip:`,
    ),
    fold(
      "%count",
      ({ limit }) => asm`
        mov  %limit, ${limit}
        mov  %count, 0`,
      asm`
        slt %x, %x, %limit
        add  %count, %count, %x`,
    ),
  ],
})
