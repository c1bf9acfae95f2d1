import { asm, family, int } from "../../dsl/index.js"

export const div = family({
  id: "arithmetic/div",
  level: 1,
  parameters: { a: int(0, 99999), b: int(2, 250) },
  prompt: [
    "<do>divide {a} by {b} [and drop the remainder|and ignore the remainder|using integer division|with integer division]",
    "<do>integer-divide {a} by {b}",
    "<what>{a} divided by {b}, [rounded down|without the remainder|ignoring the remainder|as a whole number rounded down]",
    "<what>the integer quotient of {a} and {b}",
    "<what>the [quotient|whole part of the quotient] when {a} is divided by {b}[ (integer division)|, rounded down]",
    "<what>{a:words} divided by {b:words}, rounded down",
    "!{a} / {b} (integer division)",
    "!{a} // {b}",
    "!{a} div {b}",
    "!floor({a} / {b})",
    "how many times does {b} [fit|go] into {a} completely",
    "load {a} and {b} into registers and divide the first by the second[ (integer division)|, discarding the remainder]",
  ],
  answer: ({ a, b }) => Math.floor(a / b),
  programs: [
    ({ a, b }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        div r0, %a, %b
        halt`,
    ({ a, b }) => asm`
        mov  %a, ${a}
        divi r0, %a, ${b}
        halt`,
    ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        divu r0, %a, %b
        halt`,
  ],
})
