import { asm, family, int } from "../../dsl/index.js"

export const sub = family({
  id: "arithmetic/sub",
  level: 1,
  parameters: { a: int(0, 9999), b: int(0, 9999) },
  prompt: [
    "<do>subtract {b} from {a}",
    "<do>subtract {b} from {a} [and return the difference|and leave the difference in r0]",
    "<do>take {b} away from {a}",
    "<what>{a} minus {b}",
    "<what>{a:words} minus {b:words}",
    "<what>{a:hex} minus {b:hex}",
    "<what>the result of subtracting {b} from {a}",
    "!{a} - {b}[| =]",
    "!sub {b} from {a}",
    "what [is left|remains] [if|when] you take {b} from {a}",
    "how much is {a} minus {b}",
    "[decrease|reduce|lower] {a} by {b}",
    "load {a} and {b} into registers and subtract the second from the first",
  ],
  answer: ({ a, b }) => a - b,
  programs: [
    ({ a, b }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        sub r0, %a, %b
        halt`,
    ({ a, b }) => asm`
        mov  %a, ${a}
        subi r0, %a, ${b}
        halt`,
    ({ a, b }) => asm`
        mov  %a, ${a}
        addi r0, %a, ${-b}
        halt`,
  ],
})
