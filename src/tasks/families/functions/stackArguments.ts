import { asm, family, int, oneOf } from "../../dsl/index.js"
import { input, withInputs } from "./_shared/inputs.js"
import { OPERATORS, sign } from "./_shared/operators.js"

export const stackArguments = family({
  id: "functions/stack_arguments",
  level: 4,
  parameters: { a: int(0, 250), b: int(0, 250), c: int(0, 250), p: oneOf(OPERATORS), k: int(1, 99) },
  // Functions do not multiply by 0.
  adjust: (values) => withInputs(values, ["a", "b", "c"], (value) => (value === 0 ? 251 : value)),
  formats: { sign },
  prompt: [
    "<do>pass {a} and {b} on the stack to a function that returns (first {p:sign} second) + {k}, and then its result and {c} to the same function in the same way",
    "<do>push the arguments x = {a} and y = {b} and call a function that [loads|reads] them from the stack and returns (x {p:sign} y) + {k}; then call it like that once more, with x as the result and y = {c}",
    "a function takes x and y on the stack and returns (x {p:sign} y) + {k}; call it with x = {a} and y = {b}, and then with x as what it returned and y = {c}",
    "<what>f(f(x, y), z) for x = {a}, y = {b} and z = {c}, when the function f(x, y) = (x {p:sign} y) + {k} gets both arguments on the stack",
    "[with|using] arguments passed on the stack, call f(f(x, y), z) for x = {a}, y = {b}, z = {c}, where f(x, y) = (x {p:sign} y) + {k}",
    "an old compiler passes every argument through the stack. What does the call f(f(x, y), z) return there, if x = {a}, y = {b}, z = {c} and the function f returns (x {p:sign} y) + {k}?",
    "!f(x, y) = (x {p:sign} y) + {k}, arguments on the stack; f(f(x, y), z) at x = {a}, y = {b}, z = {c}",
  ],
  answer: ({ a, b, c, k, p }) => p.apply(p.apply(a, b) + k, c) + k,
  asFunction: {
    inputs: ["a", "b", "c"],
    names: { a: "u", b: "v", c: "w" },
    domains: { a: input(int(0, 5000)), b: input(int(0, 5000)), c: input(int(0, 5000)) },
    programs: [
      ({ a, b, c, k, p }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %c, ${c}
        subi sp, sp, 16
        mov  %argument, %a
        store.d %argument, [sp + 8]
        mov  %argument, %b
        store.d %argument, [sp]
        call f
        store.d %x, [sp + 8]
        mov  %argument, %c
        store.d %argument, [sp]
        call f
        mov  r0, %x
        halt
    f:
        load.d %x, [sp + 8]
        load.d %y, [sp]
        ${p.mnemonic} %x, %x, %y
        addi %x, %x, ${k}
        ret`,
      ({ a, b, c, k, p }) => asm`
        mov  %x, ${a}
        mov  %b, ${b}
        mov  %c, ${c}
        subi sp, sp, 8
        store.d %x, [sp]
        mov  %x, %b
        subi sp, sp, 8
        store.d %x, [sp]
        call f
        mov  %x, %c
        subi sp, sp, 8
        store.d %x, [sp]
        call f
        load.d r0, [sp]
        halt
    f:
        load.d %z, [sp]
        load.d %y, [sp + 8]
        ${p.mnemonic} %z, %y, %z
        addi %z, %z, ${k}
        store.d %z, [sp + 8]
        addi sp, sp, 8
        ret`,
      ({ a, b, c, k, p }) => asm`
        b    main
    push:
        subi sp, sp, 8
        store.d %x, [sp]
        ret
    f:
        load.d %second, [sp]
        load.d %first, [sp + 8]
        ${p.mnemonic} %x, %first, %second
        addi %x, %x, ${k}
        ret
    main:
        mov  %x, ${a}
        mov  %b, ${b}
        mov  %c, ${c}
        call push
        mov  %x, %b
        call push
        call f
        call push
        mov  %x, %c
        call push
        call f
        mov  r0, %x
        halt`,
    ],
  },
  programs: [
    // The caller's two places on the stack serve both calls.
    ({ a, b, c, k, p }) => asm`
        subi sp, sp, 16
        mov  %argument, ${a}
        store.d %argument, [sp + 8]
        mov  %argument, ${b}
        store.d %argument, [sp]
        call f
        store.d r0, [sp + 8]
        mov  %argument, ${c}
        store.d %argument, [sp]
        call f
        halt
    f:
        load.d r0, [sp + 8]
        load.d r1, [sp]
        ${p.mnemonic} r0, r0, r1
        addi r0, r0, ${k}
        ret`,
    // The function takes both arguments off the stack and leaves its result there.
    ({ a, b, c, k, p }) => asm`
        mov  %x, ${a}
        subi sp, sp, 8
        store.d %x, [sp]
        mov  %x, ${b}
        subi sp, sp, 8
        store.d %x, [sp]
        call f
        mov  %x, ${c}
        subi sp, sp, 8
        store.d %x, [sp]
        call f
        load.d r0, [sp]
        halt
    f:
        load.d r1, [sp]
        load.d r0, [sp + 8]
        ${p.mnemonic} r1, r0, r1
        addi r1, r1, ${k}
        store.d r1, [sp + 8]
        addi sp, sp, 8
        ret`,
    ({ a, b, c, k, p }) => asm`
        b    main
    push:
        subi sp, sp, 8
        store.d r0, [sp]
        ret
    f:
        load.d %second, [sp]
        load.d %first, [sp + 8]
        ${p.mnemonic} r0, %first, %second
        addi r0, r0, ${k}
        ret
    main:
        mov  r0, ${a}
        call push
        mov  r0, ${b}
        call push
        call f
        call push
        mov  r0, ${c}
        call push
        call f
        halt`,
  ],
})
