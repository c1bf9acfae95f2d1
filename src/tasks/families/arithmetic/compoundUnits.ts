import { asm, between, family, int, mapped } from "../../dsl/index.js"
import { amount, rule, UNIT_PAIRS, type UnitPair } from "./_shared/units.js"

/** Where the smaller unit can be counted beside the larger one. */
const PAIRS = UNIT_PAIRS.filter(({ factor }) => factor > 2)

interface Compound {
  readonly units: UnitPair
  readonly whole: number
  readonly part: number
}

const both = ({ units, whole, part }: Compound, joint: string): string =>
  amount(whole, units.large) + joint + amount(part, units.small)

/** "6 feet 2 inches" in inches. */
export const compoundUnits = family({
  id: "arithmetic/compound_units",
  level: 1,
  parameters: {
    // Of the smaller unit there is less than one of the larger.
    x: mapped(int(0, PAIRS.length * 999 - 1), (index, draws): Compound => {
      const units = PAIRS[index % PAIRS.length]!
      return { units, whole: 1 + Math.floor(index / PAIRS.length), part: between(draws, 1, units.factor - 1) }
    }),
  },
  formats: {
    joined: (x: Compound) => both(x, " "),
    and: (x: Compound) => both(x, " and "),
    plus: (x: Compound) => both(x, " plus "),
    small: ({ units }: Compound) => units.small[1],
    rule: ({ units }: Compound) => rule(units),
  },
  prompt: [
    "<do>convert {x:and} to {x:small}[| ({x:rule})]",
    "<do>express {x:and} in {x:small} alone",
    "<what>the total number of {x:small} in {x:and}",
    "the label says {x:joined}, but I need it in {x:small}. How many is that?",
    "how many {x:small} are [{x:joined}|{x:plus}] [in total|altogether]",
    "{x:rule}; how many {x:small} are {x:and}?",
    "!{x:joined} in {x:small}",
  ],
  answer: ({ x }) => x.units.factor * x.whole + x.part,
  programs: [
    ({ x: { units, whole, part } }) => asm`
        mov  %n, ${whole}
        muli %n, %n, ${units.factor}
        addi r0, %n, ${part}
        halt`,
    ({ x: { units, whole, part } }) => asm`
        mov %n, ${whole}
        mov %rest, ${part}
        mov %factor, ${units.factor}
        mul %n, %n, %factor
        add r0, %n, %rest
        halt`,
    ({ x: { units, whole, part } }) => asm`
        mov  %n, ${whole}
        mov  %rest, ${part}
        muli %n, %n, ${units.factor}
        add  r0, %rest, %n
        halt`,
  ],
})
