import { asm, family, int } from "../../dsl/index.js"
import { depending, gap } from "./_shared/near.js"
import { anyNumber, nearTo } from "./_shared/inputs.js"

export const isLess = family({
  id: "comparisons/is_less",
  level: 2,
  predicate: true,
  parameters: {
    a: int(-9999, 99_999),
    b: depending(({ a }: { a: number }, draws) => a + gap(draws, 3000)),
  },
  prompt: [
    "<whether>{a} is [less|smaller|strictly less] than {b}<then-yesno>",
    "is {a} [less|smaller] than {b} (<yesno>)",
    "<whether>{a} comes before {b} on the number line<then-yesno>",
    "return 1 if {a} is less than {b}, [otherwise|else] 0",
    "!{a} less than {b}? [1/0|1 for true, 0 for false]",
    "set r0 to 1 when {a} is below {b} and to 0 when it is not",
    "yesterday the balance of my account was {a} and today it is {b}. Was it lower yesterday? <yesno>",
  ],
  cases: { equal: ({ a, b }) => a === b, "one less": ({ a, b }) => a === b - 1 },
  answer: ({ a, b }) => (a < b ? 1 : 0),
  asFunction: {
    inputs: ["a", "b"],
    domains: { a: anyNumber(), b: nearTo(["a"]) },
    prompt: [
      "<whether>{a} is [less|smaller|strictly less] than {b}<then-yesno>",
      "is the number {a} [less|smaller] than {b} (<yesno>)",
      "<whether>{a} comes before {b} on the number line<then-yesno>",
      "return 1 if {a} is less than {b}, [otherwise|else] 0",
      "!{a} less than {b}? [1/0|1 for true, 0 for false]",
      "!signed {a} < {b}, 1 or 0",
      "yesterday the balance of my account was {a} and today it is {b}. Was it lower yesterday? <yesno>",
    ],
  },
  programs: [
    ({ a, b }) => asm`
        mov r0, 1
        mov %a, ${a}
        mov %b, ${b}
        blt %a, %b, done
        mov r0, 0
    done:
        halt`,
    {
      general: ({ a, b }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        bge %a, %b, no
        mov r0, 1
        halt
    no:
        mov r0, 0
        halt`,
    },
    {
      general: ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        sub  %gap, %a, %b
        bltz %gap, yes
        mov  r0, 0
        halt
    yes:
        mov  r0, 1
        halt`,
    },
  ],
})
