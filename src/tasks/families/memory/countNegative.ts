import { array as arrays, asm, by, family } from "../../dsl/index.js"
import { array } from "./_shared/array.js"
import { fold } from "./_shared/fold.js"
import { folding } from "./_shared/given.js"
import { storingToo } from "./_shared/stored.js"

export const countNegative = family({
  id: "memory/count_negative",
  level: 3,
  parameters: { xs: array({ length: [1, 10], signed: true }) },
  prompt: [
    "<find>the number of negative <values> in {xs}",
    "how many of [the <values> |]{xs} are [negative|below zero|less than zero]",
    "<do>count the negative [<values>|elements] in {xs}",
    "!count_negative({xs:array})",
    by("storing", "<do>store the signed <values> {xs} in memory and count those [below zero|with a minus sign]"),
    "a bank account was booked {xs} euros. How many of the bookings took money [out of it|from it] (have a minus)",
  ],
  answer: ({ xs }) => xs.filter((x) => x < 0).length,
  programs: storingToo([
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
  ]),
  asFunction: {
    inputs: ["xs"],
    domains: { xs: arrays({ length: [0, 16], values: [-128, 127] }) },
    elements: ["i64", "i32", "i16", "i8"],
    prompt: [
      "<find>the number of negative [<values>|elements] in {xs}",
      "how many elements of {xs} are [negative|below zero|less than zero]",
      "<do>count the negative [<values>|elements] in {xs}",
      "!count_negative({xs})",
      "<do>go through {xs} and count the elements with a minus sign",
    ],
    programs: [
      folding(
        "%count",
        0,
        asm`
        bgez %x, skip
        addi %count, %count, 1
    skip:`,
      ),
      folding(
        "%count",
        0,
        asm`
        slti %minus, %x, 0
        add  %count, %count, %minus`,
      ),
      folding(
        "%count",
        0,
        asm`
        shri %minus, %x, 63
        add  %count, %count, %minus`,
      ),
    ],
  },
})
