import { asm, by, edged, family, int, oneOf } from "../../dsl/index.js"
import { DWORD, scratch } from "./_shared/width.js"

const VERB: Readonly<Record<string, string>> = { add: "add", sub: "subtract", mul: "multiply by" }
const SIGN: Readonly<Record<string, string>> = { add: "+=", sub: "-=", mul: "*=" }

export const readModifyWrite = family({
  id: "memory/read_modify_write",
  level: 3,
  parameters: {
    start: int(-200, 500),
    op: oneOf(["add", "sub", "mul"]),
    x: int(2, 60),
    next: oneOf(["add", "sub", "mul"]),
    y: int(2, 60),
  },
  formats: { verb: (op: string) => VERB[op]!, sign: (op: string) => SIGN[op]! },
  prompt: [
    "a memory cell holds {start}; {op:verb} {x}, then {next:verb} {y}, storing back after each step, and [load|return] the final value",
    by(
      "storing",
      "<do>store {start} in memory, update it in place ({op:verb} {x}, then {next:verb} {y}) and read it back",
    ),
    "starting from {start} in a 64-bit memory variable, {op:verb} {x} and then {next:verb} {y}; [what does the variable hold|which value is in memory] afterwards",
    "!mem = {start}; mem {op:sign} {x}; mem {next:sign} {y}; [return|print|load] mem",
    by(
      "storing",
      "<do>initialize a counter in memory with {start}, {op:verb} {x}, write it back, {next:verb} {y}, write it back and give its value",
    ),
    "a game keeps its score in memory. The score is {start} when two cards are played: {op:verb} {x}, then {next:verb} {y}. [What is the score now|Which score is in memory now]",
  ],
  answer: ({ next, op, start, x, y }) => {
    const apply = (value: number, by: string, n: number) =>
      by === "add" ? value + n : by === "sub" ? value - n : value * n
    return apply(apply(start, op, x), next, y) + 0
  },
  programs: [
    {
      follows: "storing",
      general: ({ next, op, start, x, y }, draws) => {
        const cell = scratch(draws)
        return asm`
        mov  %start, ${start}
        ${DWORD.store("%start", cell)}
        ${DWORD.load("%x", cell)}
        ${op} %x, %x, ${x}
        ${DWORD.store("%x", cell)}
        ${DWORD.load("%y", cell)}
        ${next} %y, %y, ${y}
        ${DWORD.store("%y", cell)}
        ${DWORD.load("r0", cell)}
        halt`
      },
    },
    ({ next, op, start, x, y }) => asm`
        mov  %p, cell
        load.d %x, [%p]
        ${op} %x, %x, ${x}
        store.d %x, [%p]
        load.d %y, [%p]
        ${next} %y, %y, ${y}
        store.d %y, [%p]
        load.d r0, [%p]
        halt
    .data
    cell: .dword ${start}`,
    {
      follows: "storing",
      program: ({ next, op, start, x, y }) => asm`
        mov  %start, ${start}
        store.d %start, [cell]
        mov  %by, ${x}
        load.d %x, [cell]
        ${op} %x, %x, %by
        store.d %x, [cell]
        mov  %by, ${y}
        load.d %y, [cell]
        ${next} %y, %y, %by
        store.d %y, [cell]
        load.d r0, [cell]
        halt
    .data
    cell: .space 8`,
    },
  ],
  asFunction: {
    inputs: ["start", "x", "y"],
    names: { start: "s" },
    domains: {
      start: edged(int(-100_000, 100_000), [0, 1]),
      x: edged(int(-1000, 1000), [0, 1]),
      y: edged(int(-1000, 1000), [0, 1]),
    },
    prompt: [
      by(
        "storing",
        "<do>store the number {start} in memory, update it in place ({op:verb} {x}, then {next:verb} {y}) and read it back",
      ),
      "starting from {start} in a 64-bit memory variable, {op:verb} {x} and then {next:verb} {y}; [what does the variable hold|which value is in memory] afterwards",
      "!mem = {start}; mem {op:sign} {x}; mem {next:sign} {y}; [return|print|load] mem",
      by(
        "storing",
        "<do>initialize a counter in memory with {start}, {op:verb} {x}, write it back, {next:verb} {y}, write it back and give its value",
      ),
    ],
  },
})
