import { array as arrays, asm, by, family, list } from "../../dsl/index.js"
import { fold } from "./_shared/fold.js"
import { foldStored } from "./_shared/foldStored.js"
import { folding } from "./_shared/given.js"

const addIfEven = asm`
        andi %odd, %x, 1
        bnez %odd, skip
        add  %sum, %sum, %x
    skip:`

export const sumOfEven = family({
  id: "memory/sum_of_even",
  level: 3,
  parameters: { xs: list({ length: [1, 8], digits: 3, signed: true }) },
  prompt: [
    "<what>the sum of the even [<values>|elements] in {xs}",
    "<do>[add up|sum] only the even <values> [of|in] {xs}",
    "what do the even <values> [among|in] {xs} add up to",
    "!sum_even({xs:array})",
    by("storing", "<do>store {xs} in memory and total those that are [even|divisible by two]"),
    "the moves of a game brought {xs:and} points, and only the even ones count; [what is the score|how many points are that]",
  ],
  answer: ({ xs }) => xs.reduce((sum, x) => (x % 2 === 0 ? sum + x : sum), 0),
  programs: [
    fold("%sum", 0, addIfEven),
    { follows: "storing", program: foldStored("%sum", 0, addIfEven) },
    fold(
      "%sum",
      0,
      asm`
        andi %mask, %x, 1
        subi %mask, %mask, 1
        and  %x, %x, %mask
        add  %sum, %sum, %x`,
    ),
  ],
  asFunction: {
    inputs: ["xs"],
    domains: { xs: arrays({ length: [0, 16], values: [-9999, 9999] }) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<what>the sum of the even [<values>|elements] in {xs}",
      "<do>[add up|sum] only the even elements of {xs}",
      "what do the even elements of {xs} add up to",
      "!sum_even({xs})",
      "<do>go through {xs} and total the elements that are [even|divisible by two]",
    ],
    programs: [
      folding("%sum", 0, addIfEven),
      // The lowest bit less 1 is all ones where that is 0.
      folding(
        "%sum",
        0,
        asm`
        andi %mask, %x, 1
        subi %mask, %mask, 1
        and  %x, %x, %mask
        add  %sum, %sum, %x`,
      ),
    ],
  },
})
