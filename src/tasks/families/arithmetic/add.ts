import { asm, by, edged, family, int } from "../../dsl/index.js"

export const add = family({
  id: "arithmetic/add",
  level: 1,
  parameters: { a: edged(int(0, 9999), [0, 1]), b: edged(int(0, 9999), [0, 1]) },
  prompt: [
    "<do>add {a} and {b} [together|and return the sum]",
    "<what>the [sum|total] of {a} and {b}",
    "<what>{a:words} plus {b:words}",
    "<what>{a:hex} plus {b:hex}",
    "!{a} + {b}[| =]",
    "I had {a} {a?stamp|stamps} and got {b} more. How many do I have now?",
    "increase {a} by {b}",
    by("registers", "load {a} and {b} into registers and add them"),
  ],
  answer: ({ a, b }) => a + b,
  asFunction: {
    inputs: ["a", "b"],
    domains: { a: edged(int(0, 9_999_999), [0, 1]), b: edged(int(0, 9_999_999), [0, 1]) },
    prompt: [
      "<do>add {a} and {b} [together|and return the sum]",
      "<what>the [sum|total] of {a} and {b}",
      "<what>{a:words} plus {b:words}",
      "!{a} + {b}",
      "I had {a} {a?stamp|stamps} and got {b} more. How many do I have now?",
      "increase {a} by {b}",
    ],
    programs: [
      ({ a, b }) => asm`
        mov %a, ${a}
        add r0, %a, ${b}
        halt`,
      ({ a, b }) => asm`
        mov %b, ${b}
        add r0, %b, ${a}
        halt`,
    ],
  },
  programs: [
    {
      follows: "registers",
      program: ({ a, b }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        add r0, %a, %b
        halt`,
    },
    ({ a, b }) => asm`
        mov  %a, ${a}
        addi r0, %a, ${b}
        halt`,
  ],
})
