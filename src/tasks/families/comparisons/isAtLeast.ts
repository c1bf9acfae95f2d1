import { asm, family, int } from "../../dsl/index.js"
import { depending, gap } from "./_shared/near.js"
import { anyNumber, nearTo } from "./_shared/inputs.js"

export const isAtLeast = family({
  id: "comparisons/is_at_least",
  level: 2,
  predicate: true,
  parameters: {
    a: int(-9999, 99_999),
    b: depending(({ a }: { a: number }, draws) => a + gap(draws, 3000)),
  },
  prompt: [
    "<whether>{a} is [at least|greater than or equal to|no less than] {b}<then-yesno>",
    "is {a} [at least|greater than or equal to] {b} (<yesno>)",
    "a game is won with {b} points or more. Is it won with {a} points? <yesno>",
    "return 1 if {a} is greater than or equal to {b}, [otherwise|else] 0",
    "!{a} greater or equal {b}? [1/0|1 for true, 0 for false]",
    "set r0 to 1 when {a} reaches or exceeds {b} and to 0 when it does not",
  ],
  cases: { equal: ({ a, b }) => a === b, "one too small": ({ a, b }) => a === b - 1 },
  answer: ({ a, b }) => (a < b ? 0 : 1),
  asFunction: {
    inputs: ["a", "b"],
    domains: { a: anyNumber(), b: nearTo(["a"]) },
    prompt: [
      "<whether>{a} is [at least|greater than or equal to|no less than] {b}<then-yesno>",
      "is the number {a} [at least|greater than or equal to] {b} (<yesno>)",
      "a game is won with {b} points or more. Is it won with {a} points? <yesno>",
      "return 1 if {a} is greater than or equal to {b}, [otherwise|else] 0",
      "!{a} greater or equal {b}? [1/0|1 for true, 0 for false]",
      "return 1 when {a} reaches or exceeds {b} and 0 when it does not",
    ],
    programs: [
      ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        blt  %a, %b, no
        mov  r0, 1
        halt
    no:
        mov  r0, 0
        halt`,
      ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        sub  %gap, %a, %b
        bgez %gap, yes
        mov  r0, 0
        halt
    yes:
        mov  r0, 1
        halt`,
      ({ a, b }) => asm`
        mov  %a, ${a}
        slt  %less, %a, ${b}
        xori r0, %less, 1
        halt`,
    ],
  },
  programs: [
    ({ a, b }) => asm`
        mov r0, 1
        mov %a, ${a}
        mov %b, ${b}
        bge %a, %b, done
        mov r0, 0
    done:
        halt`,
    {
      general: ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        sub  %gap, %a, %b
        bgez %gap, yes
        mov  r0, 0
        halt
    yes:
        mov  r0, 1
        halt`,
    },
    ({ a, b }) => asm`
        mov  %a, ${a}
        slti %less, %a, ${b}
        mov  r0, 0
        bnez %less, done
        mov  r0, 1
    done:
        halt`,
  ],
})
