import { asm, by, edged, family, int } from "../../dsl/index.js"

export const mul = family({
  id: "arithmetic/mul",
  level: 1,
  parameters: { a: edged(int(0, 999), [0, 1]), b: edged(int(0, 9999), [0, 1]) },
  prompt: [
    "<do>multiply {a} by {b}",
    "<what>the product of {a} and {b}",
    "<what>{a:words} times {b:words}",
    "<what>{a:hex} times {b:hex}",
    "!{a} * {b}[| =]",
    "a stadium has {a} {a?row|rows} of {b} {b?seat|seats} each. How many seats is that?",
    "how much is {a} multiplied by {b}",
    by("registers", "load {a} and {b} into registers and multiply them"),
  ],
  answer: ({ a, b }) => a * b,
  programs: [
    {
      follows: "registers",
      program: ({ a, b }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        mul r0, %a, %b
        halt`,
    },
    ({ a, b }) => asm`
        mov  %a, ${a}
        muli r0, %a, ${b}
        halt`,
  ],
})
