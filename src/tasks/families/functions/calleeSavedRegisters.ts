import { asm, edged, family, int } from "../../dsl/index.js"

export const calleeSavedRegisters = family({
  id: "functions/callee_saved_registers",
  level: 4,
  parameters: { a: int(1, 250), b: int(0, 250), c: int(0, 250), k: int(2, 50) },
  prompt: [
    "keep {a} in a register across calls of f({b}) and f({c}), where f(x) = x*x - {k}*x saves and restores the registers that it uses; return the kept value plus both results",
    "<please>write f(x) = x*x - {k}*x so that it saves the registers it changes on the stack and restores them, and [compute|return] {a} + f({b}) + f({c}) with {a} held in a callee-saved register",
    "<what>{a} + f({b}) + f({c}) for a function f(x) = x*x - {k}*x that preserves its caller's registers on the stack",
    "!The function f(x) = x*x - {k}*x [must preserve|preserves|saves and restores] every register but r0. Hold {a} in a register, call f({b}) and f({c}), and [return|give|output] the sum of all three",
    "with {a} in a callee-saved register, [call|evaluate] f({b}) and f({c}) for f(x) = x*x - {k}*x and add both to {a}",
    "a caller trusts that its registers survive a call: it has {a} in one of them while it calls f({b}) and then f({c}). The function is f(x) = x*x - {k}*x, and it saves what it overwrites. What is the sum of the number in that register and the two results?",
  ],
  answer: ({ a, b, c, k }) => a + b * (b - k) + c * (c - k),
  asFunction: {
    inputs: ["a", "b", "c"],
    names: { a: "u", b: "v", c: "w" },
    domains: { a: int(-5000, 5000), b: edged(int(-5000, 5000), [0, 1]), c: edged(int(-5000, 5000), [0, 1]) },
    prompt: [
      "<please>write f(x) = x*x - {k}*x so that it saves the registers it changes on the stack and restores them, and [compute|return] {a} + f({b}) + f({c}) with {a} held in a callee-saved register",
      "<what>{a} + f({b}) + f({c}) for a function f(x) = x*x - {k}*x that preserves its caller's registers on the stack",
      "!The function f(x) = x*x - {k}*x saves and restores what it overwrites but the register of its result. [Return|Give|Output] {a} + f({b}) + f({c})",
      "with {a} in a callee-saved register, [call|evaluate] f({b}) and f({c}) for f(x) = x*x - {k}*x and add both to {a}",
      "a caller trusts that its registers survive a call: it keeps {a} in one of them while it calls f({b}) and then f({c}). The function is f(x) = x*x - {k}*x, and it saves what it overwrites. What is the sum of the kept number and the two results?",
      "!f(x) = x*x - {k}*x, callee saves registers; call f({b}) + f({c}), plus {a}",
    ],
    programs: [
      ({ a, b, c, k }) => asm`
        mov  %b, ${b}
        mov  %c, ${c}
        mov  r8, ${a}
        mov  %x, %b
        call f
        subi sp, sp, 8
        store.d %x, [sp]
        mov  %x, %c
        call f
        load.d %y, [sp]
        add  %x, %x, %y
        add  r0, %x, r8
        halt
    f:
        subi sp, sp, 8
        store.d r8, [sp]
        muli r8, %x, ${k}
        mul  %x, %x, %x
        sub  %x, %x, r8
        load.d r8, [sp]
        addi sp, sp, 8
        ret`,
      ({ a, b, c, k }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %c, ${c}
        subi sp, sp, 8
        mov  %kept, %a
        mov  %x, %b
        call f
        add  %x, %x, %kept
        store.d %x, [sp]
        mov  %x, %c
        call f
        load.d %sum, [sp]
        add  r0, %x, %sum
        halt
    f:
        subi sp, sp, 8
        store.d %kept, [sp]
        subi %kept, %x, ${k}
        mul  %x, %x, %kept
        load.d %kept, [sp]
        addi sp, sp, 8
        ret`,
      ({ a, b, c, k }) => asm`
        mov  %b, ${b}
        mov  r10, ${a}
        mov  r11, ${c}
        mov  %x, %b
        call f
        subi sp, sp, 8
        store.d %x, [sp]
        mov  %x, r11
        call f
        add  %x, %x, r10
        load.d %y, [sp]
        add  r0, %x, %y
        halt
    f:
        subi sp, sp, 16
        store.d r10, [sp]
        store.d r11, [sp + 8]
        mul  r10, %x, %x
        muli r11, %x, ${k}
        sub  %x, r10, r11
        load.d r11, [sp + 8]
        load.d r10, [sp]
        addi sp, sp, 16
        ret`,
    ],
  },
  programs: [
    ({ a, b, c, k }) => asm`
        mov  r8, ${a}
        mov  r0, ${b}
        call f
        subi sp, sp, 8
        store.d r0, [sp]
        mov  r0, ${c}
        call f
        load.d r1, [sp]
        add  r0, r0, r1
        add  r0, r0, r8
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
    // The sum is on the stack.
    ({ a, b, c, k }) => asm`
        subi sp, sp, 8
        mov  %kept, ${a}
        mov  r0, ${b}
        call f
        add  r0, r0, %kept
        store.d r0, [sp]
        mov  r0, ${c}
        call f
        load.d %sum, [sp]
        add  r0, r0, %sum
        halt
    f:
        subi sp, sp, 8
        store.d %kept, [sp]
        subi %kept, r0, ${k}
        mul  r0, r0, %kept
        load.d %kept, [sp]
        addi sp, sp, 8
        ret`,
    ({ a, b, c, k }) => asm`
        mov  r10, ${a}
        mov  r11, ${c}
        mov  r0, ${b}
        call f
        subi sp, sp, 8
        store.d r0, [sp]
        mov  r0, r11
        call f
        add  r0, r0, r10
        load.d r1, [sp]
        add  r0, r0, r1
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
