import { asm, drawn, family, int, oneOf } from "../../dsl/index.js"
import { OPERATORS, sign } from "./_shared/operators.js"

export const pushPopOrder = family({
  id: "functions/push_pop_order",
  level: 4,
  parameters: {
    a: int(0, 199),
    b: int(0, 199),
    c: int(0, 199),
    op: oneOf(OPERATORS),
    rest: drawn((draws) => Array.from({ length: draws.below(3) }, () => draws.below(200))),
  },
  formats: {
    sign,
    before: (rest: ReadonlyArray<number>) => rest.map((x) => `${x}, then `).join(""),
  },
  prompt: [
    "<please>write push and pop functions, push {rest:before}{a}, then {b}, then {c}, pop p and then q, and [return|compute] p {op:sign} q",
    "<do>call push for {rest:before}{a}, then {b}, then {c}; then call pop twice, for p and then for q, and [return|compute] p {op:sign} q",
    "<do>push {rest:before}{a}, then {b}, then {c} on the stack with a push function; pop p, then pop q; [return|compute|give] p {op:sign} q",
    "a stack with push and pop routines gets {rest:before}{a}, then {b}, then {c}. The first value popped is p, the second is q: [compute|return] p {op:sign} q",
    "plates with the numbers {rest:before}{a}, then {b}, then {c} are put on a stack by a push routine; two are taken off again by a pop routine, first number p, then number q. What is p {op:sign} q?",
    "!push {rest:before}{a}, then {b}, then {c}; p = pop(); q = pop(); p {op:sign} q",
  ],
  answer: ({ b, c, op }) => op.apply(c, b),
  programs: [
    ({ a, b, c, op, rest }) => asm`
        ${[...rest, a, b, c].map(
          (x) => asm`
        mov  r0, ${x}
        call push`,
        )}
        call pop
        mov  %p, r0
        call pop
        ${op.mnemonic} r0, %p, r0
        halt
    push:
        subi sp, sp, 8
        store.d r0, [sp]
        ret
    pop:
        load.d r0, [sp]
        addi sp, sp, 8
        ret`,
    ({ a, b, c, op, rest }) => asm`
        mov  %top, stack
        ${[...rest, a, b, c].map(
          (x) => asm`
        mov  %x, ${x}
        call push`,
        )}
        call pop
        mov  %p, %x
        call pop
        ${op.mnemonic} r0, %p, %x
        halt
    push:
        store.d %x, [%top]
        addi %top, %top, 8
        ret
    pop:
        subi %top, %top, 8
        load.d %x, [%top]
        ret
    .data
    stack: .space 64`,
    ({ a, b, c, op, rest }) => asm`
        mov  %input, values
        mov  %n, ${rest.length + 3}
    fill:
        load.d r1, [%input]
        call push
        addi %input, %input, 8
        subi %n, %n, 1
        bnez %n, fill
        call pop
        mov  %p, r1
        call pop
        ${op.mnemonic} r0, %p, r1
        halt
    pop:
        load.d r1, [sp]
        addi sp, sp, 8
        ret
    push:
        subi sp, sp, 8
        store.d r1, [sp]
        ret
    .data
    values: .dword ${[...rest, a, b, c]}`,
  ],
})
