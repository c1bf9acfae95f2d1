import { asm, family, list } from "../../dsl/index.js"
import { fold } from "./_shared/fold.js"

const branching = fold(
  "%best",
  "first",
  asm`
        bge  %x, %best, skip
        mov  %best, %x
    skip:`,
)

/** The difference counts where the comparison is 1. */
const branchFree = fold(
  "%best",
  "first",
  asm`
        sub  %gap, %x, %best
        slt  %more, %x, %best
        mul  %gap, %gap, %more
        add  %best, %best, %gap`,
)

export const minElement = family({
  id: "memory/min_element",
  level: 3,
  parameters: { xs: list({ length: [4, 8], digits: 3, signed: true }) },
  prompt: [
    "<find>the smallest [element|value|number] [of|in] [the <array> |]{xs}",
    "<find>the minimum of [the <array> |]{xs}",
    "<do>store {xs} in memory and [find|return|determine] the smallest element",
    "![min|array_min|minimum]({xs:array})",
    "which [number|element|value] in [the <array> |]{xs} is the smallest",
    "scan {xs} and <report> the lowest value seen",
  ],
  answer: ({ xs }) => Math.min(...xs),
  // With a branch twice as often as without.
  programs: [branching, branching, branchFree],
})
