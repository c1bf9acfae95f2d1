import { asm, family } from "../../dsl/index.js"
import { bestByCases, bestInPlace, bestInTurn, threeDigits } from "./_shared/choice.js"

export const largestOfThree = family({
  id: "comparisons/largest_of_three",
  level: 2,
  parameters: { a: threeDigits, b: threeDigits, c: threeDigits },
  prompt: [
    "<what>the [largest|greatest|biggest] of {a}, {b} and {c}",
    "<what>the [largest|maximum] of the three [numbers|integers|values] {a}, {b}, {c}",
    "<find>the [largest|highest|biggest] number among {a}, {b} and {c}",
    "<do>compare {a}, {b} and {c} and [return|keep|give me] the largest",
    "<do>take three numbers, {a}, {b} and {c}, and [return|output|find] the [biggest|largest] one",
    "which of {a}, {b} and {c} is the [largest|greatest|biggest]",
    "of {a}, {b} and {c}, which is [largest|the greatest]?",
    "!max3({a}, {b}, {c})",
    "!max of three: {a} {b} {c}",
    "given a = {a}, b = {b} and c = {c}, which of them is the largest?",
  ],
  answer: ({ a, b, c }) => Math.max(a, b, c),
  programs: [
    bestInTurn(asm`bge %best, %b, third`, asm`bge %best, %c, done`),
    bestByCases(asm`blt %a, %b, not_a`, asm`blt %a, %c, is_c`, asm`blt %b, %c, is_c`),
    // x + max(y − x, 0), twice
    ({ a, b, c }) => asm`
        mov  %max, ${a}
        ${[b, c].map(
          (x) => asm`
        mov  %more, ${x}
        sub  %more, %more, %max
        slt  %is_more, zero, %more
        mul  %more, %more, %is_more
        add  %max, %max, %more`,
        )}
        mov  r0, %max
        halt`,
    bestInPlace(({ a, b, c }) => [a, b, c], asm`bge r0, %x, next`),
  ],
})
