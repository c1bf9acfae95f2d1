import { asm, family, int, oneOf } from "../../dsl/index.js"
import { DWORD, scratch } from "./_shared/width.js"

const VERB: Readonly<Record<string, string>> = { add: "add", sub: "subtract", mul: "multiply by" }
const SIGN: Readonly<Record<string, string>> = { add: "+=", sub: "-=", mul: "*=" }

export const readModifyWrite = family({
  id: "memory/read_modify_write",
  level: 3,
  parameters: {
    start: int(1, 500),
    op: oneOf(["add", "sub", "mul"]),
    x: int(2, 60),
    next: oneOf(["add", "sub", "mul"]),
    y: int(2, 60),
  },
  formats: { verb: (op: string) => VERB[op]!, sign: (op: string) => SIGN[op]! },
  prompt: [
    "a memory cell holds {start}; {op:verb} {x}, then {next:verb} {y}, storing back after each step, and [load|return] the final value",
    "<do>store {start} in memory, update it in place ({op:verb} {x}, then {next:verb} {y}) and read it back",
    "starting from {start} in a 64-bit memory variable, {op:verb} {x} and then {next:verb} {y}; [what does the variable hold|which value is in memory] afterwards",
    "!mem = {start}; mem {op:sign} {x}; mem {next:sign} {y}; [return|print|load] mem",
    "<do>initialize a counter in memory with {start}, {op:verb} {x}, write it back, {next:verb} {y}, write it back and give its value",
  ],
  answer: ({ next, op, start, x, y }) => {
    const apply = (value: number, by: string, n: number) =>
      by === "add" ? value + n : by === "sub" ? value - n : value * n
    return apply(apply(start, op, x), next, y)
  },
  programs: [
    ({ next, op, start, x, y }, draws) => {
      const cell = scratch(draws)
      return asm`
        mov  %x, ${start}
        ${DWORD.store("%x", cell)}
        ${op} %x, %x, ${x}
        ${DWORD.store("%x", cell)}
        ${next} %x, %x, ${y}
        ${DWORD.store("%x", cell)}
        mov  r0, %x
        halt`
    },
    ({ next, op, start, x, y }) => asm`
        mov  %p, cell
        load.d %x, [%p]
        ${op} %x, %x, ${x}
        store.d %x, [%p]
        load.d %x, [%p]
        ${next} %x, %x, ${y}
        store.d %x, [%p]
        load.d r0, [%p]
        halt
    .data
    cell: .dword ${start}`,
    ({ next, op, start, x, y }) => asm`
        load.d %x, [cell]
        ${op} %x, %x, ${x}
        store.d %x, [cell]
        ${next} %x, %x, ${y}
        store.d %x, [cell]
        mov  r0, %x
        halt
    .data
    cell: .dword ${start}`,
  ],
})
