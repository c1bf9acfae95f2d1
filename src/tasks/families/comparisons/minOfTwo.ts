import { asm, edged, family, int } from "../../dsl/index.js"
import { reloadedUnless, replacedUnless, secondIf } from "./_shared/choice.js"
import { anyNumber, nearTo } from "./_shared/inputs.js"

export const minOfTwo = family({
  id: "comparisons/min_of_two",
  level: 2,
  parameters: { a: int(-999, 9999), b: edged(int(-999, 9999), [({ a }: { a: number }) => a]) },
  prompt: [
    "<what>the [minimum|smaller] of {a} and {b}",
    "<find>the smaller of the [two numbers|two integers|pair] {a} and {b}",
    "<do>compare {a} [with|to|and] {b} and [return|keep|give me] the smaller [one|value]",
    "which is [smaller|lower], {a} or {b}",
    "two thermometers show {a} and {b}, and I trust the lower value. Which one is that?",
    "!min(a={a}, b={b})",
    "if {a} is less than {b} return {a}, otherwise return {b}",
  ],
  cases: { equal: ({ a, b }) => a === b },
  answer: ({ a, b }) => Math.min(a, b),
  asFunction: {
    inputs: ["a", "b"],
    domains: { a: anyNumber(), b: nearTo(["a"]) },
    prompt: [
      "<what>the [minimum|smaller] of {a} and {b}",
      "<find>the smaller of the [two numbers|two integers|pair] {a} and {b}",
      "<do>compare {a} [with|to|and] {b} and [return|keep|give me] the smaller value",
      "two thermometers show {a} and {b} degrees, and I trust the lower value. How many degrees is that?",
      "![min|minimum|signed_min]({a}, {b})",
      "if {a} is less than {b} return {a}, otherwise return {b}",
    ],
  },
  programs: [
    { general: replacedUnless(asm`ble %a, %b, done`) },
    reloadedUnless(asm`blt r0, %b, done`),
    { general: secondIf(asm`bgt %a, %b, second`) },
    // By the sign of the difference.
    ({ a, b }) => asm`
        mov  r0, ${a}
        subi %gap, r0, ${b}
        blez %gap, done
        sub  r0, r0, %gap
    done:
        halt`,
  ],
})
