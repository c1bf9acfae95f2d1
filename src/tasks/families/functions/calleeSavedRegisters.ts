import { asm, family, int } from "../../dsl/index.js"

export const calleeSavedRegisters = family({
  id: "functions/callee_saved_registers",
  level: 4,
  parameters: { a: int(0, 250), b: int(0, 250), k: int(2, 50) },
  prompt: [
    "keep {a} in a register across a call of f({b}), where f(x) = x*x - {k}*x saves and restores the registers that it uses; return the kept value plus the result",
    "<please>write f(x) = x*x - {k}*x so that it saves the registers it changes on the stack and restores them, and [compute|return] {a} + f({b}) with {a} held in a callee-saved register",
    "<what>{a} + f({b}) with f(x) = x*x - {k}*x, where f preserves its caller's registers on the stack",
    "!f(x) = x*x - {k}*x [must preserve|preserves|saves and restores] every register but r0. Hold {a} in a register, call f({b}), and [return|give|output] their sum",
    "with {a} in a callee-saved register, [call|evaluate] f({b}) for f(x) = x*x - {k}*x and add {a} to [the result|what it returns]",
  ],
  answer: ({ a, b, k }) => a + b * (b - k),
  programs: [
    ({ a, b, k }) => asm`
        mov  r8, ${a}
        mov  r0, ${b}
        call f
        add  r0, r8, r0
        halt
    f:
        subi sp, sp, 8
        store.d r8, [sp]
        muli r8, r0, ${k}
        mul  r0, r0, r0
        sub  r0, r0, r8
        load.d r8, [sp]
        addi sp, sp, 8
        ret`,
    ({ a, b, k }) => asm`
        mov  %kept, ${a}
        mov  r0, ${b}
        call f
        add  r0, r0, %kept
        halt
    f:
        subi sp, sp, 8
        store.d %kept, [sp]
        subi %kept, r0, ${k}
        mul  r0, r0, %kept
        load.d %kept, [sp]
        addi sp, sp, 8
        ret`,
    ({ a, b, k }) => asm`
        mov  r10, ${a}
        mov  r0, ${b}
        call f
        add  r0, r0, r10
        halt
    f:
        subi sp, sp, 16
        store.d r10, [sp]
        store.d r11, [sp + 8]
        mul  r10, r0, r0
        muli r11, r0, ${k}
        sub  r0, r10, r11
        load.d r11, [sp + 8]
        load.d r10, [sp]
        addi sp, sp, 16
        ret`,
  ],
})
