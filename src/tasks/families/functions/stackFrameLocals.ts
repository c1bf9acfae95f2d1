import { asm, family, int, oneOf } from "../../dsl/index.js"
import { MINUS, OPERATORS, PLUS, sign } from "./_shared/operators.js"

export const stackFrameLocals = family({
  id: "functions/stack_frame_locals",
  level: 4,
  parameters: {
    a: int(0, 199),
    b: int(0, 199),
    k: int(2, 30),
    p: oneOf([PLUS, MINUS]),
    q: oneOf(OPERATORS),
  },
  formats: { sign },
  prompt: [
    "<please>write a function with a stack frame of two locals, s = x {p:sign} y and t = {k}*x, that returns s {q:sign} t, and call it with x = {a} and y = {b}",
    "a function of x and y keeps its locals s = x {p:sign} y and t = {k}*x in its stack frame and returns s {q:sign} t. [Call it with|What does it return for] x = {a} and y = {b}",
    "<do>reserve a stack frame for the local variables s = x {p:sign} y and t = {k}*x in a function of x and y, return s {q:sign} t, and call it for x = {a} and y = {b}",
    "with x = {a} and y = {b}, [call|run] a function that stores s = x {p:sign} y and t = {k}*x in local stack slots and returns s {q:sign} t",
  ],
  answer: ({ a, b, k, p, q }) => q.apply(p.apply(a, b), k * a),
  programs: [
    ({ a, b, k, p, q }) => asm`
        mov  r0, ${a}
        mov  r1, ${b}
        call f
        halt
    f:
        subi sp, sp, 16
        ${p.mnemonic} %s, r0, r1
        store.d %s, [sp]
        muli %t, r0, ${k}
        store.d %t, [sp + 8]
        load.d r0, [sp]
        load.d r1, [sp + 8]
        ${q.mnemonic} r0, r0, r1
        addi sp, sp, 16
        ret`,
    ({ a, b, k, p, q }) => asm`
        mov  r0, ${a}
        mov  r1, ${b}
        call f
        halt
    f:
        subi sp, sp, 24
        store.d fp, [sp + 16]
        addi fp, sp, 16
        ${p.mnemonic} r1, r0, r1
        store.d r1, [fp - 8]
        muli r0, r0, ${k}
        store.d r0, [fp - 16]
        load.d %s, [fp - 8]
        load.d %t, [fp - 16]
        ${q.mnemonic} r0, %s, %t
        load.d fp, [fp]
        addi sp, sp, 24
        ret`,
    ({ a, b, k, p, q }) => asm`
        mov  r0, ${a}
        mov  r1, ${b}
        call f
        halt
    f:
        subi sp, sp, 16
        ${p.mnemonic} %local, r0, r1
        store.d %local, [sp + 8]
        call scale
        store.d r0, [sp]
        load.d %s, [sp + 8]
        load.d %t, [sp]
        ${q.mnemonic} r0, %s, %t
        addi sp, sp, 16
        ret
    scale:
        muli r0, r0, ${k}
        ret`,
  ],
})
