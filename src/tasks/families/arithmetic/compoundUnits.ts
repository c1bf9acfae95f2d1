import { asm, family, int, mapped } from "../../dsl/index.js"
import { amount, rule, UNIT_PAIRS, type UnitPair } from "./_shared/units.js"

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
    x: mapped(int(0, UNIT_PAIRS.length * 99 * 999 - 1), (index): Compound => {
      const units = UNIT_PAIRS[index % UNIT_PAIRS.length]!
      const rest = Math.floor(index / UNIT_PAIRS.length)
      return { units, whole: 1 + Math.floor(rest / 99), part: 1 + (rest % 99) }
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
    "<what>{x:and} in {x:small}",
    "<what>the total number of {x:small} in {x:and}",
    "<what>{x:plus}, all in {x:small}",
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
