import { asm, family, list } from "../../dsl/index.js"
import { fold } from "./_shared/fold.js"

const branching = fold(
  "%best",
  "first",
  asm`
        ble  %x, %best, skip
        mov  %best, %x
    skip:`,
)

/** The difference counts where the comparison is 1. */
const branchFree = fold(
  "%best",
  "first",
  asm`
        sub  %gap, %x, %best
        slt  %more, %best, %x
        mul  %gap, %gap, %more
        add  %best, %best, %gap`,
)

export const maxElement = family({
  id: "memory/max_element",
  level: 3,
  parameters: { xs: list({ length: [4, 8], digits: 3, signed: true }) },
  prompt: [
    "<find>the largest [element|value|number] [of|in] [the <array> |]{xs}",
    "<find>the maximum of [the <array> |]{xs}",
    "<do>store {xs} in memory and [find|return|determine] the largest element",
    "![max|array_max|maximum]({xs:array})",
    "which [number|element|value] in [the <array> |]{xs} is the largest",
    "scan {xs} and <report> the biggest value seen",
  ],
  answer: ({ xs }) => Math.max(...xs),
  // With a branch twice as often as without.
  programs: [branching, branching, branchFree],
})
