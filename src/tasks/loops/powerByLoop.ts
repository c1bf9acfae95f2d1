import { asm, family, int } from "../dsl.js"

export const powerByLoop = family({
  id: "loops/power_by_loop",
  level: 2,
  parameters: { base: int(2, 12), exponent: int(3, 12), start: int(2, 500) },
  prompt: [
    "<do>multiply {start} by {base}, {exponent} times in a row, in a loop",
    "<what>{start} times {base} to the power of {exponent}, by repeated multiplication",
    "<do>set p to {start} and run a loop {exponent} times that multiplies p by {base}",
    "!p={start}; repeat {exponent} times: p *= {base}",
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
