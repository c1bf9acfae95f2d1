import { asm, family, int } from "../../dsl/index.js"

export const modularPower = family({
  id: "math/modular_power",
  level: 2,
  parameters: { a: int(2, 9999), e: int(2, 60), m: int(11, 9999) },
  prompt: [
    "<what>{a}^{e} [modulo|mod] {m}",
    "<what>{a} to the power {e} [modulo|mod] {m}",
    "<find>the remainder [of {a}^{e} divided by {m}|when {a}^{e} is divided by {m}]",
    "<do>raise {a} to the power of {e} modulo {m}",
    "<do>[do|perform|carry out] modular exponentiation with base {a}, exponent {e} and modulus {m}",
    "!pow(a={a}, e={e}, mod m={m})",
    "!{a}**{e} % {m}",
    "what remains when {a} to the {e:th} power is divided by {m}",
  ],
  answer: ({ a, e, m }) => {
    let result = 1
    for (let k = 0; k < e; k++) result = (result * a) % m
    return result
  },
  programs: [
    ({ a, e, m }) => asm`
        mov  %base, ${a}
        mov  %e, ${e}
        mov  %result, 1
    square:
        andi %bit, %e, 1
        beqz %bit, even
        mul  %result, %result, %base
        modi %result, %result, ${m}
    even:
        mul  %base, %base, %base
        modi %base, %base, ${m}
        shri %e, %e, 1
        bnez %e, square
        mov  r0, %result
        halt`,
    ({ a, e, m }) => asm`
        mov  %e, ${e}
        mov  %result, 1
    loop:
        muli %result, %result, ${a}
        modi %result, %result, ${m}
        subi %e, %e, 1
        bgtz %e, loop
        mov  r0, %result
        halt`,
    // From the highest bit of the exponent down.
    ({ a, e, m }) => asm`
        mov  %a, ${a}
        mov  %m, ${m}
        mov  %e, ${e}
        mov  %bit, ${31 - Math.clz32(e)}
        mov  %result, 1
    down:
        mul  %result, %result, %result
        shr  %set, %e, %bit
        andi %set, %set, 1
        beqz %set, reduce
        mul  %result, %result, %a
    reduce:
        modu %result, %result, %m
        subi %bit, %bit, 1
        bgez %bit, down
        mov  r0, %result
        halt`,
  ],
})
