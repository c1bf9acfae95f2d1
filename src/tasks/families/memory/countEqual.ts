import { asm, family, int, list } from "../../dsl/index.js"
import { fold } from "./_shared/fold.js"

export const countEqual = family({
  id: "memory/count_equal",
  level: 3,
  parameters: { xs: list({ length: [7, 11], digits: 1 }), target: int(0, 9) },
  prompt: [
    "[find out|tell me|report|work out|determine|say] [how many times|how often] {target} occurs in {xs}",
    "[how many times|how often] does {target} [appear|occur] in [the <array> |]{xs}",
    "<do>count the occurrences of {target} in {xs}",
    "<find>the number of elements equal to {target} in [the <array> |]{xs}",
    "!{xs:array}.count({target})",
    "store {xs} in memory and count the elements that [equal|are equal to] {target}",
  ],
  answer: ({ target, xs }) => xs.filter((x) => x === target).length,
  programs: [
    fold(
      "%count",
      ({ target }) => asm`
        mov  %target, ${target}
        mov  %count, 0`,
      asm`
        bne  %x, %target, skip
        addi %count, %count, 1
    skip:`,
    ),
    fold(
      "%count",
      0,
      ({ target }) => asm`
        seqi %x, %x, ${target}
        add  %count, %count, %x`,
    ),
  ],
})
