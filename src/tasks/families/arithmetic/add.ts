import { asm, family, int } from "../../dsl/index.js"

export const add = family({
  id: "arithmetic/add",
  level: 1,
  parameters: { a: int(0, 999), b: int(0, 999) },
  prompt: [
    "<do>add {a} [and|to|with] {b}",
    "<do>add {a} and {b} [together|and leave the sum in r0|and return the sum]",
    "<do>sum {a} and {b}",
    "<what>the [sum|total] of {a} and {b}",
    "<what>{a} plus {b}",
    "<what>{a:words} plus {b:words}",
    "<what>{a:hex} plus {b:hex}",
    "!{a} + {b}[| =]",
    "!a = {a}; b = {b}; a + b",
    "what do you get [if|when] you add {a} and {b}",
    "how much is {a} [plus|and] {b}",
    "increase {a} by {b}",
    "load {a} and {b} into registers and add them",
  ],
  answer: ({ a, b }) => a + b,
  programs: [
    ({ a, b }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        add r0, %a, %b
        halt`,
    ({ a, b }) => asm`
        mov  %a, ${a}
        addi r0, %a, ${b}
        halt`,
  ],
})
