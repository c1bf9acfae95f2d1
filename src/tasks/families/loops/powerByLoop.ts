import { asm, family, int } from "../../dsl/index.js"

export const powerByLoop = family({
  id: "loops/power_by_loop",
  level: 2,
  parameters: { base: int(2, 12), exponent: int(3, 12), start: int(2, 500) },
  prompt: [
    "<do>multiply {start} by {base}, {exponent} times in a row, in a loop",
    "<what>{start} times the {exponent:th} power of {base}, [by repeated multiplication|multiplying in a loop]",
    "<do>set p to {start}, multiply it by {base} in each of {exponent} rounds of a loop, and <report> p",
    "!p={start}; repeat {exponent} times: p *= {base}; at the end return p",
    "{start} bacteria become {base} times as many every hour. How many are there after {exponent} hours?",
  ],
  answer: ({ base, exponent, start }) => start * base ** exponent,
  programs: [
    ({ base, exponent, start }) => asm`
        mov  %p, ${start}
        mov  %left, ${exponent}
    again:
        muli %p, %p, ${base}
        subi %left, %left, 1
        bnez %left, again
        mov  r0, %p
        halt`,
    ({ base, exponent, start }) => asm`
        mov  %p, ${start}
        mov  %base, ${base}
        mov  %i, 0
        mov  %n, ${exponent}
    while:
        bge  %i, %n, done
        mul  %p, %p, %base
        addi %i, %i, 1
        b    while
    done:
        mov  r0, %p
        halt`,
    ({ base, exponent, start }) => asm`
        mov  %i, 1
        mov  %p, ${start}
    next:
        muli %p, %p, ${base}
        addi %i, %i, 1
        slti %more, %i, ${exponent + 1}
        bnez %more, next
        mov  r0, %p
        halt`,
  ],
})
