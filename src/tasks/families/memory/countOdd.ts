import { array as arrays, asm, family } from "../../dsl/index.js"
import { array } from "./_shared/array.js"
import { fold } from "./_shared/fold.js"
import { folding } from "./_shared/given.js"
import { givenParityWordings, parityWordings } from "./_shared/parityWordings.js"
import { storingToo } from "./_shared/stored.js"

export const countOdd = family({
  id: "memory/count_odd",
  level: 3,
  parameters: { xs: array({ length: [1, 10], digits: 3 }) },
  prompt: parityWordings("odd"),
  answer: ({ xs }) => xs.filter((x) => x % 2 === 1).length,
  programs: storingToo([
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
  ]),
  asFunction: {
    inputs: ["xs"],
    domains: { xs: arrays({ length: [0, 16], values: [0, 255] }) },
    elements: ["u8", "u16", "u32", "i64"],
    prompt: givenParityWordings("odd"),
    programs: [
      folding(
        "%count",
        0,
        asm`
        andi %odd, %x, 1
        add  %count, %count, %odd`,
      ),
      folding(
        "%count",
        0,
        asm`
        modi %rest, %x, 2
        beqz %rest, skip
        addi %count, %count, 1
    skip:`,
      ),
    ],
  },
})
