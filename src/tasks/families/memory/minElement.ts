import { family, list } from "../../dsl/index.js"
import { extreme } from "./_shared/extreme.js"

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
    "scan {xs} and [return|report] the lowest value seen",
  ],
  answer: ({ xs }) => Math.min(...xs),
  programs: [extreme(false, false), extreme(false, false), extreme(false, true)],
})
