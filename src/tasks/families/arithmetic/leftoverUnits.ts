import { asm, edged, family, int, oneOf } from "../../dsl/index.js"
import { rule, UNIT_PAIRS, type UnitPair } from "./_shared/units.js"

interface Before {
  readonly units: UnitPair
}

/** A number of which nothing is left over, and the one before. */
const even = ({ units }: Before): number => units.factor * Math.ceil(7000 / units.factor)
const justNot = (before: Before): number => even(before) - 1

export const leftoverUnits = family({
  id: "arithmetic/leftover_units",
  level: 1,
  parameters: {
    units: oneOf(UNIT_PAIRS.filter((units) => units.factor > 2)),
    n: edged(int(6000, 99_999), [even, justNot]),
  },
  formats: { large: (units: UnitPair) => units.large[1], small: (units: UnitPair) => units.small[1], rule },
  prompt: [
    "how many {units:small} [are left over|remain] when {n} {units:small} are turned into whole {units:large}[| ({units:rule})]",
    "<do>take as many whole {units:large} as possible out of {n} {units:small} and report the {units:small} that are left",
    "<what>the number of {units:small} left over after all whole {units:large} are taken out of {n} {units:small}",
    "I have {n} {units:small} and write them as whole {units:large} and some {units:small} more ({units:rule}). How many more?",
    "!{n} {units:small} into whole {units:large}: how many {units:small} left over",
  ],
  answer: ({ units, n }) => n - Math.floor(n / units.factor) * units.factor,
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
        ${Math.log2(units.factor) % 1 === 0 ? asm`andi r0, %n, ${units.factor - 1}` : asm`modi r0, %n, ${units.factor}`}
        halt`,
    },
    {
      general: ({ units, n }) => asm`
        mov %n, ${n}
        mov %factor, ${units.factor}
        mod r0, %n, %factor
        halt`,
    },
    {
      general: ({ units, n }) => asm`
        mov  %n, ${n}
        divi %t, %n, ${units.factor}
        muli %t, %t, ${units.factor}
        sub  r0, %n, %t
        halt`,
    },
  ],
})
