import { array as arrays, asm, by, family } from "../../dsl/index.js"
import { fold } from "./_shared/fold.js"
import { foldStored } from "./_shared/foldStored.js"
import { folding, NOTHING } from "./_shared/given.js"
import { signedList } from "./_shared/signs.js"

const keepSmaller = asm`
        bge  %x, %best, skip
        mov  %best, %x
    skip:`

export const minElement = family({
  id: "memory/min_element",
  level: 3,
  parameters: { xs: signedList([1, 8]) },
  prompt: [
    "<find>the smallest [element|value|number] [of|in] [the <array> |]{xs}",
    "<find>the minimum of [the <array> |]{xs}",
    by("storing", "<do>store {xs} in memory and [find|return|determine] the smallest element"),
    "![min|array_min|minimum]({xs:array})",
    "an account held {xs} on the last days, one number for each evening; what was its lowest [balance|value]",
    "<do>scan {xs} and <report> the lowest value seen",
  ],
  cases: { negative: ({ xs }) => xs.every((x) => x < 0) },
  answer: ({ xs }) => Math.min(...xs),
  programs: [
    fold("%best", "first", keepSmaller),
    { follows: "storing", program: foldStored("%best", "first", keepSmaller) },
    // The difference counts where the comparison is 1.
    fold(
      "%best",
      "first",
      asm`
        sub  %gap, %x, %best
        slt  %less, %x, %best
        mul  %gap, %gap, %less
        add  %best, %best, %gap`,
    ),
  ],
  asFunction: {
    inputs: ["xs"],
    domains: { xs: arrays({ length: [1, 14], values: [-9999, 9999] }) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<find>the smallest [element|value|number] [of|in] {xs}",
      "<find>the minimum of {xs}",
      "![min|array_min|minimum]({xs})",
      "<do>scan {xs} and <report> the lowest value seen",
      "which element of {xs} is the smallest",
    ],
    programs: [
      folding("%best", NOTHING, keepSmaller, { first: "%best" }),
      // The difference counts where the comparison is 1.
      folding(
        "%best",
        NOTHING,
        asm`
        sub  %gap, %x, %best
        slt  %less, %x, %best
        mul  %gap, %gap, %less
        add  %best, %best, %gap`,
        { first: "%best" },
      ),
    ],
  },
})
