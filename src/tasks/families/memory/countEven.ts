import { array as arrays, asm, family } from "../../dsl/index.js"
import { array } from "./_shared/array.js"
import { fold } from "./_shared/fold.js"
import { folding } from "./_shared/given.js"
import { givenParityWordings, parityWordings } from "./_shared/parityWordings.js"
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
  asFunction: {
    inputs: ["xs"],
    domains: { xs: arrays({ length: [0, 16], values: [0, 255] }) },
    elements: ["u8", "u16", "u32", "i64"],
    prompt: givenParityWordings("even"),
    programs: [
      folding(
        "%count",
        0,
        asm`
        andi %odd, %x, 1
        bnez %odd, skip
        addi %count, %count, 1
    skip:`,
      ),
      folding(
        "%count",
        0,
        asm`
        andi %odd, %x, 1
        xori %odd, %odd, 1
        add  %count, %count, %odd`,
      ),
    ],
  },
})
