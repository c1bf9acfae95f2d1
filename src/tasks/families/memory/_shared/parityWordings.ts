import { by, type Naming } from "../../../dsl/index.js"

/** The wordings that ask how many elements of `xs` are even, or odd. */
export const parityWordings = (parity: "even" | "odd"): ReadonlyArray<string | Naming> => [
  `<find>the number of ${parity} <values> in {xs}`,
  `how many ${parity} <values> [are there in|does the list contain:] {xs}`,
  `how many of [the <values> |]{xs} are ${parity}`,
  `<do>count the ${parity} [<values>|elements] in {xs}`,
  `!count_${parity}({xs:array})`,
  by("storing", `<do>store {xs} in memory and count the ${parity} ones`),
  `the houses of a street have the numbers {xs}, in the order in which they were built. How many ${
    parity === "even" ? "even house numbers" : "odd house numbers"
  } are [there|among them]`,
]
