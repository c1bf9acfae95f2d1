import { asm, family, int, oneOf } from "../../dsl/index.js"
import { OPERATORS, sign } from "./_shared/operators.js"

export const returnThroughStack = family({
  id: "functions/return_through_stack",
  level: 4,
  parameters: { n: int(100, 2999), d: int(11, 99), op: oneOf(OPERATORS) },
  formats: { sign },
  prompt: [
    "<please>write a divmod function that returns the quotient q and the remainder r of {n} divided by {d} on the stack, and [compute|return] q {op:sign} r",
    "<do>call a function that leaves both q = {n} div {d} and r = {n} mod {d} on the stack, then compute q {op:sign} r",
    "a function returns the quotient q and remainder r of {n} / {d} through the stack; [what is|compute|find] q {op:sign} r",
    "<what>the value of q {op:sign} r, where a function returns q = floor({n} / {d}) and r = {n} mod {d} through the stack",
    "with two return values on the stack (q and r, the quotient and remainder of {n} by {d}), [compute|return|work out] q {op:sign} r",
  ],
  answer: ({ d, n, op }) => op.apply((n - (n % d)) / d, n % d),
  programs: [
    ({ d, n, op }) => asm`
        mov  r0, ${n}
        mov  r1, ${d}
        subi sp, sp, 16
        call divmod
        load.d %q, [sp]
        load.d %r, [sp + 8]
        addi sp, sp, 16
        ${op.mnemonic} r0, %q, %r
        halt
    divmod:
        div  %result, r0, r1
        store.d %result, [sp]
        mod  %result, r0, r1
        store.d %result, [sp + 8]
        ret`,
    ({ d, n, op }) => asm`
        mov  %n, ${n}
        mov  %d, ${d}
        call divmod
        load.d %r, [sp]
        load.d %q, [sp + 8]
        addi sp, sp, 16
        ${op.mnemonic} r0, %q, %r
        halt
    divmod:
        subi sp, sp, 16
        div  %q, %n, %d
        store.d %q, [sp + 8]
        mul  %q, %q, %d
        sub  %n, %n, %q
        store.d %n, [sp]
        ret`,
    ({ d, n, op }) => asm`
        subi sp, sp, 16
        mov  r0, ${n}
        call divmod
        load.d %q, [sp]
        load.d %r, [sp + 8]
        addi sp, sp, 16
        ${op.mnemonic} r0, %q, %r
        halt
    divmod:
        mov  %q, 0
        mov  %d, ${d}
    subtract:
        blt  r0, %d, done
        sub  r0, r0, %d
        addi %q, %q, 1
        b    subtract
    done:
        store.d %q, [sp]
        store.d r0, [sp + 8]
        ret`,
  ],
})
