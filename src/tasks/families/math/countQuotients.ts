import { asm, type Domain, family, int, mapped, oneOf, pick } from "../../dsl/index.js"

type Quotient = readonly [dividend: number, divisor: number]

/** Divisors 2 … 9; the quotient is whole, or a little more than whole. */
const quotient = mapped(int(0, 191), (index): Quotient => {
  const divisor = 2 + (index % 8)
  return [divisor * (2 + (index >> 4)) + ((index >> 3) & 1), divisor]
})

const whole = ([dividend, divisor]: Quotient): number => Math.floor(dividend / divisor)

/** Every other time near one of the quotients: a number that is equal to one matters. */
const limit: Domain<number> = {
  size: 1,
  at: (_, draws, earlier) => {
    const { p, q, r } = earlier as { readonly p: Quotient; readonly q: Quotient; readonly r: Quotient }
    return draws.below(2) === 0 ? whole(pick(draws, [p, q, r])) : 4 + draws.below(8)
  },
}

/** Words, the comparison of binary64 numbers, and the branch over what is to be done where %x to %t is otherwise. */
const RELATIONS = [
  { words: "less than", float: "fpu.cmplt", otherwise: asm`bge %x, %t, next`, holds: (sign: number) => sign < 0 },
  { words: "at most", float: "fpu.cmple", otherwise: asm`bgt %x, %t, next`, holds: (sign: number) => sign <= 0 },
  { words: "greater than", float: "fpu.cmpgt", otherwise: asm`ble %x, %t, next`, holds: (sign: number) => sign > 0 },
  { words: "at least", float: "fpu.cmpge", otherwise: asm`blt %x, %t, next`, holds: (sign: number) => sign >= 0 },
  { words: "equal to", float: "fpu.cmpeq", otherwise: asm`bne %x, %t, next`, holds: (sign: number) => sign === 0 },
  {
    words: "different from",
    float: "fpu.cmpne",
    otherwise: asm`beq %x, %t, next`,
    holds: (sign: number) => sign !== 0,
  },
] as const

export const countQuotients = family({
  id: "math/count_quotients",
  level: 2,
  parameters: { p: quotient, q: quotient, r: quotient, relation: oneOf(RELATIONS), t: limit },
  formats: {
    quotient: ([dividend, divisor]: Quotient) => `${dividend}/${divisor}`,
    words: ({ words }: (typeof RELATIONS)[number]) => words,
  },
  cases: { equal: ({ p, q, r, t }) => [p, q, r].some(([dividend, divisor]) => dividend === t * divisor) },
  prompt: [
    "how many of the [fractions|exact quotients] {p:quotient} and {q:quotient} and {r:quotient} are {relation:words} {t}",
    "<do>count those of {p:quotient} and {q:quotient} and {r:quotient} that are {relation:words} {t} (exact division)",
    "<find>the number of values among {p:quotient} and {q:quotient} and {r:quotient}, not rounded, that are {relation:words} {t}",
    "for how many of the three exact ratios {p:quotient} and {q:quotient} and {r:quotient} is it true that the ratio is {relation:words} {t}?",
    "three rods are {p:quotient} and {q:quotient} and {r:quotient} feet long. How many of these lengths are {relation:words} {t} feet?",
    "!count of x {relation:words} {t} where x = {p:quotient} and {q:quotient} and {r:quotient} (real numbers)",
  ],
  answer: ({ p, q, r, relation, t }) =>
    [p, q, r].filter(([dividend, divisor]) => relation.holds(Math.sign(dividend - t * divisor))).length,
  programs: [
    ({ p, q, r, relation, t }) => asm`
        mov  %t, ${t}
        fpu.fromint %t, %t
        mov  %count, 0
        ${[p, q, r].map(
          ([dividend, divisor]) => asm`
        mov  %x, ${dividend}
        mov  %y, ${divisor}
        fpu.fromint %x, %x
        fpu.fromint %y, %y
        fpu.div %x, %x, %y
        ${relation.float} %holds, %x, %t
        beqz %holds, next
        addi %count, %count, 1
    next:`,
        )}
        mov  r0, %count
        halt`,
    // x/y against t is x against t·y.
    ({ p, q, r, relation, t }) => asm`
        mov  %goal, ${t}
        mov  %count, 0
        ${[p, q, r].map(
          ([dividend, divisor]) => asm`
        mov  %x, ${dividend}
        muli %t, %goal, ${divisor}
        ${relation.otherwise}
        addi %count, %count, 1
    next:`,
        )}
        mov  r0, %count
        halt`,
  ],
})
