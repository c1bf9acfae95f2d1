import { asm, edged, family, int, oneOf } from "../../dsl/index.js"
import { MINUS, PLUS, sign } from "./_shared/operators.js"

export const polynomialDifference = family({
  id: "functions/polynomial_difference",
  level: 4,
  parameters: { a: int(2, 20), b: int(2, 30), c: int(1, 50), u: int(-99, 99), op: oneOf([MINUS, PLUS]), v: int(0, 99) },
  formats: { sign },
  prompt: [
    "<what>p({u}) {op:sign} p({v}) for the polynomial function p(x) = {a}*x^2 + {b}*x + {c}",
    "<please>write a function for p(x) = {a}*x^2 + {b}*x + {c}, call it twice and [return|compute] p({u}) {op:sign} p({v})",
    "[given|take] the function p(x) = {a}x^2 + {b}x + {c}; call p at {u} and at {v} to [compute|get] p({u}) {op:sign} p({v})",
    "what do you get for p({u}) {op:sign} p({v}), if the function p returns {a}x^2 + {b}x + {c} for x?",
    "the height of a track at place x is what the function h(x) = {a}x^2 + {b}x + {c} returns. What is h({u}) {op:sign} h({v})?",
    "!p(x) = {a}x^2 + {b}x + {c}; call p({u}) {op:sign} p({v})",
  ],
  answer: ({ a, b, c, op, u, v }) => op.apply(u * (a * u + b) + c, v * (a * v + b) + c),
  asFunction: {
    inputs: ["u", "v"],
    domains: {
      u: edged(int(-20_000, 20_000), [0, 1, -1]),
      v: edged(int(-20_000, 20_000), [0, 1, -1, ({ u }: { u: number }) => u]),
    },
    programs: [
      ({ a, b, c, op, u, v }) => asm`
        b    main
    p:
        muli %y, %x, ${a}
        addi %y, %y, ${b}
        mul  %y, %y, %x
        addi %y, %y, ${c}
        ret
    main:
        mov  %x, ${u}
        mov  %v, ${v}
        call p
        mov  %first, %y
        mov  %x, %v
        call p
        ${op.mnemonic} r0, %first, %y
        halt`,
      ({ a, b, c, op, u, v }) => asm`
        mov  %x, ${v}
        mov  %u, ${u}
        call p
        subi sp, sp, 8
        store.d %x, [sp]
        mov  %x, %u
        call p
        load.d %second, [sp]
        ${op.mnemonic} r0, %x, %second
        halt
    p:
        mul  %square, %x, %x
        muli %square, %square, ${a}
        muli %x, %x, ${b}
        add  %x, %x, %square
        addi %x, %x, ${c}
        ret`,
      ({ a, b, c, op, u, v }) => asm`
        mov  %x, ${v}
        mov  %u, ${u}
        call p
        mov  %second, %x
        mov  %x, %u
        call p
        ${op.mnemonic} r0, %x, %second
        halt
    p:
        mov  %y, ${a}
        mul  %y, %y, %x
        mov  %b, ${b}
        add  %y, %y, %b
        mul  %x, %y, %x
        mov  %c, ${c}
        add  %x, %x, %c
        ret`,
    ],
  },
  programs: [
    ({ a, b, c, op, u, v }) => asm`
        b    main
    p:
        muli r0, %x, ${a}
        addi r0, r0, ${b}
        mul  r0, r0, %x
        addi r0, r0, ${c}
        ret
    main:
        mov  %x, ${u}
        call p
        mov  %first, r0
        mov  %x, ${v}
        call p
        ${op.mnemonic} r0, %first, r0
        halt`,
    ({ a, b, c, op, u, v }) => asm`
        mov  r0, ${v}
        call p
        subi sp, sp, 8
        store.d r0, [sp]
        mov  r0, ${u}
        call p
        load.d %second, [sp]
        ${op.mnemonic} r0, r0, %second
        halt
    p:
        mul  %square, r0, r0
        muli %square, %square, ${a}
        muli r0, r0, ${b}
        add  r0, r0, %square
        addi r0, r0, ${c}
        ret`,
    ({ a, b, c, op, u, v }) => asm`
        mov  r0, ${v}
        call p
        mov  %second, r0
        mov  r0, ${u}
        call p
        ${op.mnemonic} r0, r0, %second
        halt
    p:
        mov  %y, ${a}
        mul  %y, %y, r0
        mov  %b, ${b}
        add  %y, %y, %b
        mul  r0, %y, r0
        mov  %c, ${c}
        add  r0, r0, %c
        ret`,
  ],
})
