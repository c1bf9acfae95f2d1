import { array as arrays, asm, by, family } from "../../dsl/index.js"
import { array } from "./_shared/array.js"
import { fold } from "./_shared/fold.js"
import { folding } from "./_shared/given.js"
import { storingToo } from "./_shared/stored.js"

export const arraySum = family({
  id: "memory/array_sum",
  level: 3,
  parameters: { xs: array({ length: [1, 8], digits: 3, signed: true }) },
  prompt: [
    "<what>the [sum|total] of the <array> {xs}",
    "<what>the sum of [all elements in|the elements of|the numbers in] {xs}",
    "<do>[sum|add up|total] the <array> {xs}",
    by("storing", "<do>store {xs} in memory and [add up the elements|sum them|return their sum]"),
    "!sum({xs:array})",
    "an account that was empty is booked {xs} euros, where a minus is money going out. How much is on it [then|now]",
  ],
  answer: ({ xs }) => xs.reduce((sum, x) => sum + x, 0),
  programs: storingToo([fold("%sum", 0, asm`add %sum, %sum, %x`), fold("%sum", "first", asm`add %sum, %sum, %x`)]),
  asFunction: {
    inputs: ["xs"],
    domains: { xs: arrays({ length: [0, 16], values: [-9999, 9999] }) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<what>the [sum|total] of {xs}",
      "<do>[add up|sum|total] [all elements|the elements] of {xs}",
      "!sum({xs})",
      "what do the elements of {xs} add up to",
      "<do>go through {xs} and <report> the sum of all elements",
    ],
    programs: [folding("%sum", 0, asm`add %sum, %sum, %x`)],
  },
})
