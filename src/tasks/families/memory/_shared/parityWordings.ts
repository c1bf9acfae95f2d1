/** The wordings that ask how many elements of `xs` are even, or odd. */
export const parityWordings = (parity: "even" | "odd"): ReadonlyArray<string> => [
  `<find>the number of ${parity} <values> in {xs}`,
  `[find out|tell me|report|work out|determine|say] how many ${parity} <values> there are in {xs}`,
  `how many of [the <values> |]{xs} are ${parity}`,
  `<do>count the ${parity} [<values>|elements] in {xs}`,
  `!count_${parity}({xs:array})`,
  `store {xs} in memory and count the ${parity} ones`,
]
