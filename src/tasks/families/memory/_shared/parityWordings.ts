import { by, type Naming } from "../../../dsl/index.js"

/** The wordings that ask how many elements of `xs` are even, or odd. */
export const parityWordings = (parity: "even" | "odd"): ReadonlyArray<string | Naming> => [
  `<find>the number of ${parity} <values> in {xs}`,
  `how many ${parity} <values> are [there |]in {xs}`,
  `how many of [the <values> |]{xs} are ${parity}`,
  `<do>count the ${parity} [<values>|elements] in {xs}`,
  `!count_${parity}({xs:array})`,
  by("storing", `<do>store {xs} in memory and count the ${parity} ones`),
  `a farmer found {xs} eggs on successive days. How many of the days had an ${parity} number of eggs`,
]

/** The same of an array that is an input. */
export const givenParityWordings = (parity: "even" | "odd"): ReadonlyArray<string> => [
  `<find>the number of ${parity} [<values>|elements] in {xs}`,
  `how many elements of {xs} are ${parity}`,
  `<do>count the ${parity} [<values>|elements] in {xs}`,
  `!count_${parity}({xs})`,
  `<do>go through {xs} and <report> how many of the elements are ${parity}`,
]
