import { asm, family } from "../../dsl/index.js"
import { array } from "./_shared/array.js"
import { fold } from "./_shared/fold.js"
import { parityWordings } from "./_shared/parityWordings.js"
import { type OneArray, storingToo } from "./_shared/stored.js"

export const countEven = family({
  id: "memory/count_even",
  level: 3,
  parameters: { xs: array({ length: [1, 10], digits: 3 }) },
  prompt: parityWordings("even"),
  answer: ({ xs }) => xs.filter((x) => x % 2 === 0).length,
  programs: storingToo([
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
      ({ xs }: OneArray) => asm`mov %count, ${xs.length}`,
      asm`
        andi %x, %x, 1
        sub  %count, %count, %x`,
    ),
  ]),
})
