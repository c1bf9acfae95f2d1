import { asm, family, int } from "../../dsl/index.js"

export const polynomialDifference = family({
  id: "functions/polynomial_difference",
  level: 4,
  parameters: { a: int(2, 20), b: int(2, 30), c: int(1, 50), u: int(-99, 99), v: int(0, 99) },
  prompt: [
    "<what>the difference p({u}) - p({v}) for the polynomial p(x) = {a}*x^2 + {b}*x + {c}",
    "<please>write a function for p(x) = {a}*x^2 + {b}*x + {c} and [return|compute] p({u}) - p({v})",
    "[given|let|with] p(x) = {a}x^2 + {b}x + {c}, [call|evaluate] p at {u} and at {v} and subtract the second value from the first",
    "by how much does p(x) = {a}x^2 + {b}x + {c} at x = {u} exceed its value at x = {v}? Call p for both[|; the answer may be negative]",
  ],
  answer: ({ a, b, u, v }) => (u - v) * (a * (u + v) + b),
  programs: [
    ({ a, b, c, u, v }) => asm`
        mov  %x, ${u}
        call p
        mov  %first, r0
        mov  %x, ${v}
        call p
        sub  r0, %first, r0
        halt
    p:
        muli r0, %x, ${a}
        addi r0, r0, ${b}
        mul  r0, r0, %x
        addi r0, r0, ${c}
        ret`,
    ({ a, b, c, u, v }) => asm`
        mov  r0, ${v}
        call p
        subi sp, sp, 8
        store.d r0, [sp]
        mov  r0, ${u}
        call p
        load.d %second, [sp]
        addi sp, sp, 8
        sub  r0, r0, %second
        halt
    p:
        mul  %square, r0, r0
        muli %square, %square, ${a}
        muli r0, r0, ${b}
        add  r0, r0, %square
        addi r0, r0, ${c}
        ret`,
    ({ a, b, c, u, v }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %c, ${c}
        mov  r0, ${v}
        call p
        mov  %second, r0
        mov  r0, ${u}
        call p
        sub  r0, r0, %second
        halt
    p:
        mul  %y, %a, r0
        add  %y, %y, %b
        mul  r0, %y, r0
        add  r0, r0, %c
        ret`,
  ],
})
