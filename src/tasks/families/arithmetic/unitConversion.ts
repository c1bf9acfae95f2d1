import { asm, edged, family, int, oneOf } from "../../dsl/index.js"
import { rule, UNIT_PAIRS, type UnitPair } from "./_shared/units.js"

export const unitConversion = family({
  id: "arithmetic/unit_conversion",
  level: 1,
  parameters: { units: oneOf(UNIT_PAIRS), n: int(2, 9999) },
  formats: { large: (units: UnitPair) => units.large[1], small: (units: UnitPair) => units.small[1], rule },
  prompt: [
    "<do>convert {n} {units:large} [to|into] {units:small}[| ({units:rule})]",
    "<do>express {n} {units:large} in {units:small}[| ({units:rule})]",
    "<what>the number of {units:small} in {n} {units:large}",
    "how many {units:small} [are there in|make up|are] {n} {units:large}",
    "the plan says {n} {units:large}, but my list needs {units:small} ({units:rule}). How many is that?",
    "!{n} {units:large} to {units:small}",
  ],
  answer: ({ units, n }) => units.factor * n,
  asFunction: {
    inputs: ["n"],
    domains: { n: edged(int(0, 99_999_999), [0, 1]) },
  },
  programs: [
    {
      general: ({ units, n }) => asm`
        mov  %n, ${n}
        ${Math.log2(units.factor) % 1 === 0 ? asm`shli r0, %n, ${Math.log2(units.factor)}` : asm`muli r0, %n, ${units.factor}`}
        halt`,
    },
    {
      general: ({ units, n }) => asm`
        mov  %n, ${n}
        muli r0, %n, ${units.factor}
        halt`,
    },
    {
      general: ({ units, n }) => asm`
        mov %n, ${n}
        mov %factor, ${units.factor}
        mul r0, %n, %factor
        halt`,
    },
  ],
})
