import { asm, family, int, mapped, oneOf } from "../../dsl/index.js"

type Quotient = readonly [dividend: number, divisor: number]

/** Divisors 2 … 9; the quotient is whole, or a little more than whole. */
const quotient = mapped(int(0, 191), (index): Quotient => {
  const divisor = 2 + (index % 8)
  return [divisor * (2 + (index >> 4)) + ((index >> 3) & 1), divisor]
})

/** Words, comparison of binary64 numbers, and one of integers that gives `holds` where the relation is true. */
const RELATIONS = [
  { words: "less than", float: "fpu.cmplt", integer: ["slt", "%x", "%t", 1] },
  { words: "at most", float: "fpu.cmple", integer: ["slt", "%t", "%x", 0] },
  { words: "greater than", float: "fpu.cmpgt", integer: ["slt", "%t", "%x", 1] },
  { words: "at least", float: "fpu.cmpge", integer: ["slt", "%x", "%t", 0] },
  { words: "equal to", float: "fpu.cmpeq", integer: ["seq", "%x", "%t", 1] },
  { words: "different from", float: "fpu.cmpne", integer: ["sne", "%x", "%t", 1] },
] as const

export const countQuotients = family({
  id: "math/count_quotients",
  level: 2,
  parameters: { p: quotient, q: quotient, r: quotient, relation: oneOf(RELATIONS), t: int(4, 11) },
  formats: {
    quotient: ([dividend, divisor]: Quotient) => `${dividend}/${divisor}`,
    words: ({ words }: (typeof RELATIONS)[number]) => words,
  },
  prompt: [
    "how many of the [quotients|fractions|exact quotients] {p:quotient} and {q:quotient} and {r:quotient} are {relation:words} {t}",
    "<do>count how many of {p:quotient} and {q:quotient} and {r:quotient} are {relation:words} {t} (exact division)",
    "<find>the number of values among {p:quotient} and {q:quotient} and {r:quotient}, not rounded, that are {relation:words} {t}",
    "for how many of the three exact ratios {p:quotient} and {q:quotient} and {r:quotient} is it true that the ratio is {relation:words} {t}?",
    "!count of x {relation:words} {t} where x = {p:quotient} and {q:quotient} and {r:quotient} (real numbers)",
  ],
  answer: ({ p, q, r, relation, t }) => {
    let count = 0
    for (const [dividend, divisor] of [p, q, r]) {
      const sign = Math.sign(dividend - t * divisor)
      const holds = [sign < 0, sign <= 0, sign > 0, sign >= 0, sign === 0, sign !== 0]
      if (holds[RELATIONS.indexOf(relation)]) count++
    }
    return count
  },
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
    ({ p, q, r, relation, t }) => {
      const [operation, left, right, positive] = relation.integer
      return asm`
        mov  %count, ${positive === 1 ? 0 : 3}
        ${[p, q, r].map(
          ([dividend, divisor]) => asm`
        mov  %x, ${dividend}
        mov  %t, ${t * divisor}
        ${operation} %holds, ${left}, ${right}
        ${positive === 1 ? "add" : "sub"} %count, %count, %holds`,
        )}
        mov  r0, %count
        halt`
    },
  ],
})
