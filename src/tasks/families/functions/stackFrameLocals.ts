import { asm, family, int, oneOf } from "../../dsl/index.js"
import { input, withInputs } from "./_shared/inputs.js"
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
  // A function with the factor 2 could be 0 for all.
  adjust: (values) => {
    const result = withInputs(values, ["a", "b"])
    return result === values || result.k !== 2 ? result : { ...result, k: 31 }
  },
  formats: { sign },
  prompt: [
    "<please>write a function with a stack frame of two locals, s = x {p:sign} y and t = {k}*x, that returns s {q:sign} t, call it with x = {a} and y = {b} and then with the two exchanged, and add the results",
    "a function of x and y keeps its locals s = x {p:sign} y and t = {k}*x in its stack frame and returns s {q:sign} t. Call it with x = {a} and y = {b}, then the other way round, and give the sum of both results",
    "<do>reserve a stack frame for the local variables s = x {p:sign} y and t = {k}*x in a function of x and y, return s {q:sign} t, call it for x = {a} and y = {b} and again with x and y exchanged, and add up the results",
    "a function f(x, y) stores s = x {p:sign} y and t = {k}*x in local stack slots and returns s {q:sign} t; [what is|compute] f(p, q) + f(q, p) for p = {a} and q = {b}",
    "in our debugger we see two local variables in the stack frame of the function f(x, y): s is x {p:sign} y and t is {k}*x, and it returns s {q:sign} t. What is f(u, v) + f(v, u), if u = {a} and v = {b}?",
    "!f(x, y): locals s = x {p:sign} y, t = {k}*x in the stack frame, returns s {q:sign} t; f(u, v) + f(v, u), u = {a}, v = {b}",
  ],
  answer: ({ a, b, k, p, q }) => q.apply(p.apply(a, b), k * a) + q.apply(p.apply(b, a), k * b),
  asFunction: {
    inputs: ["a", "b"],
    names: { a: "m", b: "n" },
    domains: { a: input(int(0, 5000)), b: input(int(0, 5000)) },
    prompt: [
      "<please>write a function with a stack frame of two locals, s = x {p:sign} y and t = {k}*x, that returns s {q:sign} t, call it with x = {a} and y = {b} and then with the two exchanged, and add the results",
      "a function of x and y keeps its locals s = x {p:sign} y and t = {k}*x in its stack frame and returns s {q:sign} t. Call it with x = {a} and y = {b}, then the other way round, and give the sum of both results",
      "<do>reserve a stack frame for the local variables s = x {p:sign} y and t = {k}*x in a function of x and y, return s {q:sign} t, call it for x = {a} and y = {b} and again with x and y exchanged, and add up the results",
      "a function f(x, y) stores s = x {p:sign} y and t = {k}*x in local stack slots and returns s {q:sign} t; [what is|compute] f({a}, {b}) + f({b}, {a})",
      "in our debugger we see two local variables in the stack frame of the function f(x, y): s is x {p:sign} y and t is {k}*x, and it returns s {q:sign} t. What is f({a}, {b}) + f({b}, {a})?",
      "!f(x, y): locals s = x {p:sign} y, t = {k}*x in the stack frame, returns s {q:sign} t; f({a}, {b}) + f({b}, {a})",
    ],
    programs: [
      ({ a, b, k, p, q }) => asm`
        mov  %x, ${a}
        mov  %y, ${b}
        mov  %b, ${b}
        mov  %a, ${a}
        call f
        subi sp, sp, 8
        store.d %x, [sp]
        mov  %x, %b
        mov  %y, %a
        call f
        load.d %y, [sp]
        add  r0, %x, %y
        halt
    f:
        subi sp, sp, 16
        ${p.mnemonic} %z, %x, %y
        store.d %z, [sp]
        muli %w, %x, ${k}
        store.d %w, [sp + 8]
        load.d %x, [sp]
        load.d %y, [sp + 8]
        ${q.mnemonic} %x, %x, %y
        addi sp, sp, 16
        ret`,
      ({ a, b, k, p, q }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  fp, sp
        subi sp, sp, 8
        mov  %x, %a
        mov  %y, %b
        call f
        store.d %x, [fp - 8]
        mov  %x, %b
        mov  %y, %a
        call f
        load.d %y, [sp]
        add  r0, %x, %y
        halt
    f:
        subi sp, sp, 24
        store.d fp, [sp + 16]
        addi fp, sp, 16
        ${p.mnemonic} %y, %x, %y
        store.d %y, [fp - 8]
        muli %x, %x, ${k}
        store.d %x, [fp - 16]
        load.d %z, [fp - 8]
        load.d %w, [fp - 16]
        ${q.mnemonic} %x, %z, %w
        load.d fp, [fp]
        addi sp, sp, 24
        ret`,
    ],
  },
  programs: [
    ({ a, b, k, p, q }) => asm`
        mov  r0, ${a}
        mov  r1, ${b}
        call f
        subi sp, sp, 8
        store.d r0, [sp]
        mov  r0, ${b}
        mov  r1, ${a}
        call f
        load.d r1, [sp]
        add  r0, r0, r1
        halt
    f:
        subi sp, sp, 16
        ${p.mnemonic} r2, r0, r1
        store.d r2, [sp]
        muli r3, r0, ${k}
        store.d r3, [sp + 8]
        load.d r0, [sp]
        load.d r1, [sp + 8]
        ${q.mnemonic} r0, r0, r1
        addi sp, sp, 16
        ret`,
    // With a frame pointer, which the caller has for its own frame, too.
    ({ a, b, k, p, q }) => asm`
        mov  fp, sp
        subi sp, sp, 8
        mov  r0, ${a}
        mov  r1, ${b}
        call f
        store.d r0, [fp - 8]
        mov  r0, ${b}
        mov  r1, ${a}
        call f
        load.d r1, [sp]
        add  r0, r0, r1
        halt
    f:
        subi sp, sp, 24
        store.d fp, [sp + 16]
        addi fp, sp, 16
        ${p.mnemonic} r1, r0, r1
        store.d r1, [fp - 8]
        muli r0, r0, ${k}
        store.d r0, [fp - 16]
        load.d r2, [fp - 8]
        load.d r3, [fp - 16]
        ${q.mnemonic} r0, r2, r3
        load.d fp, [fp]
        addi sp, sp, 24
        ret`,
    ({ a, b, k, p, q }) => asm`
        mov  r0, ${b}
        mov  r1, ${a}
        call f
        subi sp, sp, 8
        store.d r0, [sp]
        mov  r0, ${a}
        mov  r1, ${b}
        call f
        load.d r1, [sp]
        add  r0, r0, r1
        halt
    f:
        subi sp, sp, 16
        ${p.mnemonic} %local, r0, r1
        store.d %local, [sp + 8]
        call scale
        store.d r0, [sp]
        load.d r2, [sp + 8]
        load.d r3, [sp]
        ${q.mnemonic} r0, r2, r3
        addi sp, sp, 16
        ret
    scale:
        muli r0, r0, ${k}
        ret`,
  ],
})
