import { asm, family, int } from "../../dsl/index.js"

export const mod = family({
  id: "arithmetic/mod",
  level: 1,
  parameters: { a: int(0, 99999), b: int(3, 500) },
  prompt: [
    "<what>the remainder [when {a} is divided by {b}|of {a} divided by {b}|of dividing {a} by {b}|after dividing {a} by {b}]",
    "<what>{a} [mod|modulo] {b}",
    "<what>{a:words} modulo {b:words}",
    "<do>reduce {a} modulo {b}",
    "<do>divide {a} by {b} and [return|keep|report] [only the remainder|the remainder]",
    "!{a} % {b}[| =]",
    "!mod {a} by {b}",
    "what [is left over|remains] [if|when|after] you divide {a} by {b} in whole numbers",
    "load {a} and {b} into registers and take the first modulo the second",
  ],
  answer: ({ a, b }) => a % b,
  programs: [
    ({ a, b }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        mod r0, %a, %b
        halt`,
    ({ a, b }) => asm`
        mov  %a, ${a}
        modi r0, %a, ${b}
        halt`,
    ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        div  %q, %a, %b
        mul  %q, %q, %b
        sub  r0, %a, %q
        halt`,
  ],
})
