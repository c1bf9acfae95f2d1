import { asm, family } from "../../dsl/index.js"
import { bestByCases, bestInPlace, bestInTurn, threeDigits } from "./_shared/choice.js"

export const smallestOfThree = family({
  id: "comparisons/smallest_of_three",
  level: 2,
  parameters: { a: threeDigits, b: threeDigits, c: threeDigits },
  prompt: [
    "<what>the [smallest|least|lowest] of {a}, {b} and {c}",
    "<what>the [smallest|minimum] of the three [numbers|integers|values] {a}, {b}, {c}",
    "<find>the [smallest|lowest] number among {a}, {b} and {c}",
    "<do>compare {a}, {b} and {c} and [return|keep|give me] the smallest",
    "<do>take three numbers, {a}, {b} and {c}, and [return|output|find] the [smallest|lowest] one",
    "which of {a}, {b} and {c} is the [smallest|lowest]",
    "of {a}, {b} and {c}, which is [smallest|the lowest]?",
    "!min3({a}, {b}, {c})",
    "!min of three: {a} {b} {c}",
    "given a = {a}, b = {b} and c = {c}, which of them is the smallest?",
  ],
  answer: ({ a, b, c }) => Math.min(a, b, c),
  programs: [
    bestInTurn(asm`ble %best, %b, third`, asm`ble %best, %c, done`),
    bestByCases(asm`bgt %a, %b, not_a`, asm`bgt %a, %c, is_c`, asm`bgt %b, %c, is_c`),
    // x + min(y − x, 0), twice
    ({ a, b, c }) => asm`
        mov  %min, ${a}
        ${[b, c].map(
          (x) => asm`
        mov  %gap, ${x}
        sub  %gap, %gap, %min
        slti %is_less, %gap, 0
        mul  %gap, %gap, %is_less
        add  %min, %min, %gap`,
        )}
        mov  r0, %min
        halt`,
    bestInPlace(({ a, b, c }) => [c, b, a], asm`ble r0, %x, next`),
  ],
})
