import { asm, edged, family, int } from "../../dsl/index.js"
import { bestByCases, bestInPlace, bestInTurn, threeDigits } from "./_shared/choice.js"
import { ranked } from "./_shared/inputs.js"

export const largestOfThree = family({
  id: "comparisons/largest_of_three",
  level: 2,
  parameters: {
    a: threeDigits,
    b: threeDigits,
    c: edged(threeDigits, [({ a, b }: { a: number; b: number }) => Math.max(a, b)]),
  },
  prompt: [
    "<what>the [largest|greatest|biggest] of {a}, {b} and {c}",
    "<find>the [largest|maximum] of the three [numbers|integers|values] {a}, {b}, {c}",
    "<do>compare {a}, {b} and {c} and [return|keep|give me] the largest",
    "which of {a}, {b} and {c} is the [largest|greatest|biggest]",
    "!max3({a}, {b}, {c})",
    "three friends compare their scores in a game: {a}, {b} and {c}. What is the best score?",
    "given a = {a}, b = {b} and c = {c}, which of them is the largest?",
  ],
  cases: { "a tie": ({ a, b, c }) => [a, b, c].filter((x) => x === Math.max(a, b, c)).length > 1 },
  answer: ({ a, b, c }) => Math.max(a, b, c),
  asFunction: {
    inputs: ["a", "b", "c"],
    domains: { a: int(-100_000, 100_000), b: ranked(["a"]), c: ranked(["a", "b"]) },
    prompt: [
      "<what>the [largest|greatest|biggest] of {a}, {b} and {c}",
      "<find>the [largest|maximum] of the three [numbers|integers|values] {a}, {b}, {c}",
      "<do>compare {a}, {b} and {c} and [return|keep|give me] the largest value",
      "![max3|max|signed_max]({a}, {b}, {c})",
      "three friends compare their scores in a game: {a}, {b} and {c}. What is the best score?",
      "which number is the largest of {a}, {b} and {c}",
    ],
    programs: [
      bestInTurn(asm`bge %best, %b, third`, asm`bge %best, %c, done`),
      // The difference counts where the comparison is 1.
      ({ a, b, c }) => asm`
        mov  %best, ${a}
        mov  %b, ${b}
        mov  %c, ${c}
        ${["%b", "%c"].map(
          (x) => asm`
        slt  %more, %best, ${x}
        sub  %gap, ${x}, %best
        mul  %gap, %gap, %more
        add  %best, %best, %gap`,
        )}
        mov  r0, %best
        halt`,
    ],
  },
  programs: [
    bestInTurn(asm`bge %best, %b, third`, asm`bge %best, %c, done`),
    bestByCases(asm`blt %a, %b, not_a`, asm`blt %a, %c, is_c`, asm`blt %b, %c, is_c`),
    bestInPlace(({ a, b, c }) => [a, b, c], asm`bge r0, %x, next`),
  ],
})
