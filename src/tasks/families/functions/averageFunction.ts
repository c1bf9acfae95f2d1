import { asm, family, int } from "../../dsl/index.js"

export const averageFunction = family({
  id: "functions/average_function",
  level: 4,
  parameters: { a: int(0, 999), b: int(0, 999), c: int(0, 999) },
  prompt: [
    "<please>write a function avg(x, y) = floor((x + y) / 2) and [call|evaluate|return] avg(avg(a, b), c) for a = {a}, b = {b} and c = {c}",
    "<do>average {a} and {b} [with|by calling] a function that rounds down, then average [that|the result] with {c} by the same function",
    "<what>the average (rounded down) of {c} and the rounded-down average of {a} and {b}, with an average function called twice",
    "with average(x, y) rounding down to an integer, [what is|compute|find|return] average(average(p, q), r) for p = {a}, q = {b} and r = {c}",
    "<do>call average on {a} and {b}, then on that result and {c}; average(x, y) is (x + y) / 2 [with integer division|rounded down]",
  ],
  answer: ({ a, b, c }) => Math.floor((Math.floor((a + b) / 2) + c) / 2),
  programs: [
    ({ a, b, c }) => asm`
        mov  r0, ${a}
        mov  r1, ${b}
        call average
        mov  r1, ${c}
        call average
        halt
    average:
        add  r0, r0, r1
        shri r0, r0, 1
        ret`,
    ({ a, b, c }) => asm`
        mov  %x, ${a}
        mov  %y, ${b}
        call average
        mov  %y, ${c}
        call average
        mov  r0, %x
        halt
    average:
        add  %x, %x, %y
        divi %x, %x, 2
        ret`,
    ({ a, b, c }) => asm`
        b    main
    average:
        and  %common, r0, r1
        xor  r0, r0, r1
        shri r0, r0, 1
        add  r0, r0, %common
        ret
    main:
        mov  r0, ${a}
        mov  r1, ${b}
        call average
        mov  r1, ${c}
        call average
        halt`,
  ],
})
