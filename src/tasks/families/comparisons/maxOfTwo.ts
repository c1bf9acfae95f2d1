import { asm, edged, family, int } from "../../dsl/index.js"
import { reloadedUnless, replacedUnless, secondIf } from "./_shared/choice.js"
import { anyNumber, nearTo } from "./_shared/inputs.js"

export const maxOfTwo = family({
  id: "comparisons/max_of_two",
  level: 2,
  parameters: { a: int(-999, 9999), b: edged(int(-999, 9999), [({ a }: { a: number }) => a]) },
  prompt: [
    "<what>the [maximum|larger] of {a} and {b}",
    "<find>the larger of the [two numbers|two integers|pair] {a} and {b}",
    "<do>compare {a} [with|to|and] {b} and [return|keep|give me] the larger [one|value]",
    "which is [larger|greater|bigger], {a} or {b}",
    "in this game the higher of two results counts, and mine are {a} and {b}. Which one counts?",
    "!max(a={a}, b={b})",
    "if {a} is greater than {b} return {a}, otherwise return {b}",
  ],
  cases: { equal: ({ a, b }) => a === b },
  answer: ({ a, b }) => Math.max(a, b),
  asFunction: {
    inputs: ["a", "b"],
    domains: { a: anyNumber(), b: nearTo(["a"]) },
    prompt: [
      "<what>the [maximum|larger] of {a} and {b}",
      "<find>the larger of the [two numbers|two integers|pair] {a} and {b}",
      "<do>compare {a} [with|to|and] {b} and [return|keep|give me] the larger value",
      "in this game the higher of two results counts, and mine are {a} and {b}. How many points count?",
      "![max|maximum|signed_max]({a}, {b})",
      "if {a} is greater than {b} return {a}, otherwise return {b}",
    ],
  },
  programs: [
    { general: replacedUnless(asm`bge %a, %b, done`) },
    reloadedUnless(asm`bgt r0, %b, done`),
    { general: secondIf(asm`blt %a, %b, second`) },
    // By the sign of the difference.
    ({ a, b }) => asm`
        mov  r0, ${a}
        subi %gap, r0, ${b}
        bgez %gap, done
        sub  r0, r0, %gap
    done:
        halt`,
  ],
})
