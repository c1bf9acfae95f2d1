import { asm, edged, family, int, oneOf } from "../../dsl/index.js"
import { rule, UNIT_PAIRS, type UnitPair } from "./_shared/units.js"

interface Before {
  readonly units: UnitPair
}

/** A number that makes whole units without a rest, and the one before. */
const even = ({ units }: Before): number => units.factor * Math.ceil(7000 / units.factor)
const justNot = (before: Before): number => even(before) - 1

export const wholeUnits = family({
  id: "arithmetic/whole_units",
  level: 1,
  parameters: { units: oneOf(UNIT_PAIRS), n: edged(int(6000, 99_999), [even, justNot]) },
  formats: { large: (units: UnitPair) => units.large[1], small: (units: UnitPair) => units.small[1], rule },
  prompt: [
    "how many [full|whole|complete] {units:large} are there in {n} {units:small}[| ({units:rule})]",
    "<what>the number of [full|whole|complete] {units:large} in {n} {units:small}",
    "<do>convert {n} {units:small} [to|into] whole {units:large}, [rounding down|dropping the rest]",
    "<what>{n} {units:small} in {units:large}, rounded down",
    "a notice speaks of {n} {units:small} ({units:rule}). How many complete {units:large} is that?",
    "!{n} {units:small} to whole {units:large}, rounded down",
  ],
  answer: ({ units, n }) => Math.floor(n / units.factor),
  asFunction: {
    inputs: ["n"],
    domains: {
      n: edged(int(0, 99_999_999), [
        even,
        justNot,
        ({ units }: Before) => units.factor,
        ({ units }: Before) => units.factor - 1,
      ]),
    },
  },
  programs: [
    {
      general: ({ units, n }) => asm`
        mov  %n, ${n}
        ${Math.log2(units.factor) % 1 === 0 ? asm`shri r0, %n, ${Math.log2(units.factor)}` : asm`divi r0, %n, ${units.factor}`}
        halt`,
    },
    {
      general: ({ units, n }) => asm`
        mov  %n, ${n}
        divi r0, %n, ${units.factor}
        halt`,
    },
    {
      general: ({ units, n }) => asm`
        mov %n, ${n}
        mov %factor, ${units.factor}
        div r0, %n, %factor
        halt`,
    },
  ],
})
