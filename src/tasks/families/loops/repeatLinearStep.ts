import { asm, family, int } from "../../dsl/index.js"

export const repeatLinearStep = family({
  id: "loops/repeat_linear_step",
  level: 2,
  parameters: { x: int(-50, 200), a: int(2, 5), b: int(-30, 30), n: int(3, 14) },
  adjust: ({ a, b, n, x }) => ({ x, a, b: b < 0 ? b : b + 1, n }),
  prompt: [
    "<do>start with x = {x} and [repeat {n} times|do this {n} times]: x = x * {a} {b:signed}",
    "<what>x after {n} rounds of x = {a} * x {b:signed}, starting from x = {x}",
    "<do>begin at {x}; in each of {n} rounds multiply by {a} and then {b:change}",
    "take {x} and, {n} times in a row, multiply by {a} and {b:change}. What comes out?",
    "!x={x}; loop {n} times: x = {a}x {b:signed}; return x",
    "a number goes through a machine that multiplies it by {a} and then {b:changes}. First {x} is put in, and what comes out is put in again, until it has gone through {n} times. What comes out last?",
  ],
  formats: {
    signed: (b: number) => (b < 0 ? `- ${-b}` : `+ ${b}`),
    changes: (b: number) => (b < 0 ? `subtracts ${-b}` : `adds ${b}`),
    change: (b: number) => (b < 0 ? `subtract ${-b}` : `add ${b}`),
  },
  answer: ({ a, b, n, x }) => {
    let value = x
    for (let round = 0; round < n; round++) value = value * a + b
    return value
  },
  programs: [
    ({ a, b, n, x }) => asm`
        mov  %x, ${x}
        mov  %left, ${n}
    again:
        muli %x, %x, ${a}
        ${b < 0 ? asm`subi %x, %x, ${-b}` : asm`addi %x, %x, ${b}`}
        subi %left, %left, 1
        bnez %left, again
        mov  r0, %x
        halt`,
    ({ a, b, n, x }) => asm`
        mov  %x, ${x}
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %i, 0
    while:
        slti %more, %i, ${n}
        beqz %more, done
        mul  %x, %x, %a
        add  %x, %x, %b
        addi %i, %i, 1
        b    while
    done:
        mov  r0, %x
        halt`,
    ({ a, b, n, x }) => asm`
        mov  %i, 1
        mov  %n, ${n}
        mov  %x, ${x}
    next:
        ${
          a === 2
            ? asm`shli %x, %x, 1`
            : a === 4
              ? asm`shli %x, %x, 2`
              : asm`
        shli %part, %x, ${a === 3 ? 1 : 2}
        add  %x, %x, %part`
        }
        addi %x, %x, ${b}
        addi %i, %i, 1
        ble  %i, %n, next
        mov  r0, %x
        halt`,
  ],
})
