import { asm, edged, family, int } from "../../dsl/index.js"
import { bestByCases, bestInPlace, bestInTurn, threeDigits } from "./_shared/choice.js"
import { ranked } from "./_shared/inputs.js"

export const smallestOfThree = family({
  id: "comparisons/smallest_of_three",
  level: 2,
  parameters: {
    a: threeDigits,
    b: threeDigits,
    c: edged(threeDigits, [({ a, b }: { a: number; b: number }) => Math.min(a, b)]),
  },
  prompt: [
    "<what>the [smallest|least|lowest] of {a}, {b} and {c}",
    "<find>the [smallest|minimum] of the three [numbers|integers|values] {a}, {b}, {c}",
    "<do>compare {a}, {b} and {c} and [return|keep|give me] the smallest",
    "which of {a}, {b} and {c} is the [smallest|least|lowest]",
    "!min3({a}, {b}, {c})",
    "three weather stations report {a}, {b} and {c} meters above sea level for their sites. How high is the lowest one?",
    "given a = {a}, b = {b} and c = {c}, which of them is the smallest?",
  ],
  cases: { "a tie": ({ a, b, c }) => [a, b, c].filter((x) => x === Math.min(a, b, c)).length > 1 },
  answer: ({ a, b, c }) => Math.min(a, b, c),
  asFunction: {
    inputs: ["a", "b", "c"],
    domains: { a: int(-100_000, 100_000), b: ranked(["a"]), c: ranked(["a", "b"]) },
    prompt: [
      "<what>the [smallest|least|lowest] of {a}, {b} and {c}",
      "<find>the [smallest|minimum] of the three [numbers|integers|values] {a}, {b}, {c}",
      "<do>compare {a}, {b} and {c} and [return|keep|give me] the smallest value",
      "![min3|min|signed_min]({a}, {b}, {c})",
      "three weather stations report {a}, {b} and {c} meters above sea level for their sites. How high is the lowest one?",
      "which number is the smallest of {a}, {b} and {c}",
    ],
    programs: [
      bestInTurn(asm`ble %best, %b, third`, asm`ble %best, %c, done`),
      // The difference counts where the comparison is 1.
      ({ a, b, c }) => asm`
        mov  %best, ${a}
        mov  %b, ${b}
        mov  %c, ${c}
        ${["%b", "%c"].map(
          (x) => asm`
        slt  %more, ${x}, %best
        sub  %gap, ${x}, %best
        mul  %gap, %gap, %more
        add  %best, %best, %gap`,
        )}
        mov  r0, %best
        halt`,
    ],
  },
  programs: [
    bestInTurn(asm`ble %best, %b, third`, asm`ble %best, %c, done`),
    bestByCases(asm`bgt %a, %b, not_a`, asm`bgt %a, %c, is_c`, asm`bgt %b, %c, is_c`),
    bestInPlace(({ a, b, c }) => [c, b, a], asm`ble r0, %x, next`),
  ],
})
