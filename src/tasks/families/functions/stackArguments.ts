import { asm, family, int, oneOf } from "../../dsl/index.js"
import { OPERATORS, sign } from "./_shared/operators.js"

export const stackArguments = family({
  id: "functions/stack_arguments",
  level: 4,
  parameters: { a: int(0, 250), b: int(0, 250), p: oneOf(OPERATORS), k: int(1, 99) },
  formats: { sign },
  prompt: [
    "<do>pass {a} and {b} on the stack to a function that returns (first {p:sign} second) + {k}",
    "<do>push the arguments x = {a} and y = {b} and call a function that [loads|reads] them from the stack and returns (x {p:sign} y) + {k}",
    "a function takes x and y on the stack and returns (x {p:sign} y) + {k}; [call it with|what does it return for] x = {a} and y = {b}",
    "<what>(x {p:sign} y) + {k} for x = {a} and y = {b}, with both arguments passed on the stack to a function",
    "[with|using] stack-passed arguments x = {a} and y = {b}, call f(x, y) = (x {p:sign} y) + {k}",
  ],
  answer: ({ a, b, k, p }) => p.apply(a, b) + k,
  programs: [
    ({ a, b, k, p }) => asm`
        mov  %x, ${a}
        subi sp, sp, 8
        store.d %x, [sp]
        mov  %x, ${b}
        subi sp, sp, 8
        store.d %x, [sp]
        call f
        addi sp, sp, 16
        halt
    f:
        load.d %x, [sp + 8]
        load.d %y, [sp]
        ${p.mnemonic} r0, %x, %y
        addi r0, r0, ${k}
        ret`,
    ({ a, b, k, p }) => asm`
        subi sp, sp, 16
        mov  %x, ${a}
        mov  %y, ${b}
        store.d %x, [sp]
        store.d %y, [sp + 8]
        call f
        halt
    f:
        load.d r0, [sp]
        load.d r1, [sp + 8]
        addi sp, sp, 16
        ${p.mnemonic} r0, r0, r1
        addi r0, r0, ${k}
        ret`,
    ({ a, b, k, p }) => asm`
        mov  %value, ${a}
        call push
        mov  %value, ${b}
        call push
        call f
        halt
    push:
        subi sp, sp, 8
        store.d %value, [sp]
        ret
    f:
        load.d %second, [sp]
        load.d %first, [sp + 8]
        addi sp, sp, 16
        ${p.mnemonic} r0, %first, %second
        addi r0, r0, ${k}
        ret`,
  ],
})
