import { family, list } from "../../dsl/index.js"
import { extreme } from "./_shared/extreme.js"

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
    "scan {xs} and [return|report] the biggest value seen",
  ],
  answer: ({ xs }) => Math.max(...xs),
  programs: [extreme(true, false), extreme(true, false), extreme(true, true)],
})
