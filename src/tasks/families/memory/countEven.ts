import { asm, family, list } from "../../dsl/index.js"
import { fold } from "./_shared/fold.js"
import { parityWordings } from "./_shared/parityWordings.js"

export const countEven = family({
  id: "memory/count_even",
  level: 3,
  parameters: { xs: list({ length: [5, 9], digits: 3 }) },
  prompt: parityWordings("even"),
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
