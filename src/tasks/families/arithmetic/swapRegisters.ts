import { asm, drawn, family, int, shuffled } from "../../dsl/index.js"

/** Two registers trade their values; a combination of both shows that they did. */
export const swapRegisters = family({
  id: "arithmetic/swap_registers",
  level: 1,
  parameters: {
    a: int(0, 9999),
    b: int(0, 9999),
    k: int(2, 12),
    at: drawn((draws) => shuffled(["r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9"], draws)),
  },
  formats: { x: (at: ReadonlyArray<string>) => at[0]!, y: (at: ReadonlyArray<string>) => at[1]! },
  prompt: [
    "<do>load {a} into {at:x} and {b} into {at:y}, swap the two registers, and [return|give me|compute] {k} * {at:x} - {at:y}",
    "<do>put {a} in {at:x} and {b} in {at:y}, exchange them, and [return|compute] {k} * {at:x} - {at:y}",
    "{at:x} holds {a} and {at:y} holds {b}; [swap|exchange] them and [return|compute] {k} * {at:x} - {at:y}",
    "by mistake I put {a} into {at:x} and {b} into {at:y}. Exchange the two registers, then give me {k} * {at:x} - {at:y}",
    "!{at:x} = {a}, {at:y} = {b}, swap, then {k} * {at:x} - {at:y}",
  ],
  answer: ({ a, b, k }) => k * b - a,
  programs: [
    ({ a, b, k, at: [x, y, t] }) => asm`
        mov  ${x}, ${a}
        mov  ${y}, ${b}
        mov  ${t}, ${x}
        mov  ${x}, ${y}
        mov  ${y}, ${t}
        muli ${x}, ${x}, ${k}
        sub  r0, ${x}, ${y}
        halt`,
    ({ a, b, k, at: [x, y] }) => asm`
        mov  ${x}, ${a}
        mov  ${y}, ${b}
        xor  ${x}, ${x}, ${y}
        xor  ${y}, ${y}, ${x}
        xor  ${x}, ${x}, ${y}
        muli ${x}, ${x}, ${k}
        sub  r0, ${x}, ${y}
        halt`,
    ({ a, b, k, at: [x, y] }) => asm`
        mov  ${x}, ${a}
        mov  ${y}, ${b}
        add  ${x}, ${x}, ${y}
        sub  ${y}, ${x}, ${y}
        sub  ${x}, ${x}, ${y}
        muli ${x}, ${x}, ${k}
        sub  r0, ${x}, ${y}
        halt`,
  ],
})
