import { asm, family, int, oneOf } from "../../dsl/index.js"
import { input, withInputs } from "./_shared/inputs.js"
import { OPERATORS, sign } from "./_shared/operators.js"

export const threeArgumentFunction = family({
  id: "functions/three_argument_function",
  level: 4,
  parameters: { p: oneOf(OPERATORS), q: oneOf(OPERATORS), a: int(0, 199), b: int(0, 199), c: int(0, 199) },
  // Functions do not multiply by 0.
  adjust: (values) => withInputs(values, ["a", "b", "c"], (value) => (value === 0 ? 200 : value)),
  formats: { sign },
  prompt: [
    "<please>write a function of three arguments, f(a, b, c) = (a {p:sign} b) {q:sign} c, and call it with a = {a}, b = {b} and c = {c}",
    "the function f is f(a, b, c) = (a {p:sign} b) {q:sign} c. [Evaluate|Call] f for a = {a}, b = {b}, c = {c}",
    "<what>the value of the function f(a, b, c) = (a {p:sign} b) {q:sign} c for the arguments a = {a}, b = {b}, c = {c}",
    "with a = {a}, b = {b} and c = {c}, [call|invoke] a three-argument [function|subroutine] that returns (a {p:sign} b) {q:sign} c",
    "<do>pass a = {a}, b = {b} and c = {c} to a [function|subroutine] which first computes t = a {p:sign} b and returns t {q:sign} c",
    "I keep the formula (a {p:sign} b) {q:sign} c in a function of its own. What does it return when I call it with {a} for a, {b} for b and {c} for c?",
    "!call f(a, b, c) = (a {p:sign} b) {q:sign} c, a = {a}, b = {b}, c = {c}",
  ],
  answer: ({ a, b, c, p, q }) => q.apply(p.apply(a, b), c),
  asFunction: {
    inputs: ["a", "b", "c"],
    names: { a: "u", b: "v", c: "w" },
    domains: { a: input(int(0, 5000)), b: input(int(0, 5000)), c: input(int(0, 5000)) },
    programs: [
      ({ a, b, c, p, q }) => asm`
        b    main
    f:
        ${p.mnemonic} %x, %x, %y
        ${q.mnemonic} %x, %x, %z
        ret
    main:
        mov  %x, ${a}
        mov  %y, ${b}
        mov  %z, ${c}
        call f
        mov  r0, %x
        halt`,
      ({ a, b, c, p, q }) => asm`
        b    main
    f:
        call first
        ${q.mnemonic} %x, %x, %z
        ret
    first:
        ${p.mnemonic} %x, %x, %y
        ret
    main:
        mov  %x, ${a}
        mov  %y, ${b}
        mov  %z, ${c}
        call f
        mov  r0, %x
        halt`,
      ({ a, b, c, p, q }) => asm`
        b    main
    f:
        load.d %x, [sp]
        load.d %y, [sp + 8]
        ${p.mnemonic} %x, %x, %y
        load.d %y, [sp + 16]
        ${q.mnemonic} %z, %x, %y
        ret
    main:
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %c, ${c}
        subi sp, sp, 24
        mov  %argument, %a
        store.d %argument, [sp]
        mov  %argument, %b
        store.d %argument, [sp + 8]
        mov  %argument, %c
        store.d %argument, [sp + 16]
        call f
        mov  r0, %z
        halt`,
    ],
  },
  programs: [
    ({ a, b, c, p, q }) => asm`
        b    main
    f:
        ${p.mnemonic} r0, r0, r1
        ${q.mnemonic} r0, r0, r2
        ret
    main:
        mov  r0, ${a}
        mov  r1, ${b}
        mov  r2, ${c}
        call f
        halt`,
    ({ a, b, c, p, q }) => asm`
        b    main
    f:
        call first
        ${q.mnemonic} r0, r0, r2
        ret
    first:
        ${p.mnemonic} r0, r0, r1
        ret
    main:
        mov  r0, ${a}
        mov  r1, ${b}
        mov  r2, ${c}
        call f
        halt`,
    ({ a, b, c, p, q }) => asm`
        b    main
    f:
        load.d %x, [sp]
        load.d %y, [sp + 8]
        ${p.mnemonic} %x, %x, %y
        load.d %y, [sp + 16]
        ${q.mnemonic} r0, %x, %y
        ret
    main:
        subi sp, sp, 24
        mov  %argument, ${a}
        store.d %argument, [sp]
        mov  %argument, ${b}
        store.d %argument, [sp + 8]
        mov  %argument, ${c}
        store.d %argument, [sp + 16]
        call f
        halt`,
  ],
})
