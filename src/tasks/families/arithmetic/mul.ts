import { asm, family, int } from "../../dsl/index.js"

export const mul = family({
  id: "arithmetic/mul",
  level: 1,
  parameters: { a: int(0, 999), b: int(0, 9999) },
  prompt: [
    "<do>multiply {a} by {b}",
    "<do>multiply {a} and {b} [together|and return the product|and leave the product in r0]",
    "<what>the product of {a} and {b}",
    "<what>{a} times {b}",
    "<what>{a} multiplied by {b}",
    "<what>{a:words} times {b:words}",
    "<what>{a:hex} times {b:hex}",
    "!{a} * {b}[| =]",
    "!mul {a} by {b}",
    "what do you get [if|when] you multiply {a} by {b}",
    "how much is {a} times {b}",
    "load {a} and {b} into registers and multiply them",
  ],
  answer: ({ a, b }) => a * b,
  programs: [
    ({ a, b }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        mul r0, %a, %b
        halt`,
    ({ a, b }) => asm`
        mov  %a, ${a}
        muli r0, %a, ${b}
        halt`,
  ],
})
