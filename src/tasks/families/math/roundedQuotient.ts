import { asm, family, int } from "../../dsl/index.js"

export const roundedQuotient = family({
  id: "math/rounded_quotient",
  level: 2,
  parameters: { a: int(-9999, 9999), b: int(2, 99) },
  prompt: [
    "<what>{a} divided by {b}, rounded to the nearest integer, halves away from zero",
    "<do>divide {a} by {b} and round to the nearest integer (a half is rounded away from zero)",
    "what is {a} / {b} to the nearest whole number, with halves rounded away from zero",
    "<do>round the quotient {a}/{b} half away from zero to an integer",
    "!round({a}/{b}), half away from zero",
    "!{a} / {b}, nearest integer, ties away from 0",
  ],
  answer: ({ a, b }) => {
    const whole = Math.floor(Math.abs(a) / b)
    const size = 2 * (Math.abs(a) - whole * b) >= b ? whole + 1 : whole
    return a < 0 && size > 0 ? -size : size
  },
  programs: [
    // The size, rounded as ⌊|x| + ½⌋, and then the sign.
    ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        fpu.fromint %x, %a
        fpu.fromint %y, %b
        fpu.div %x, %x, %y
        fpu.abs %x, %x
        mov  %half, ${0x3fe0000000000000n}
        fpu.add %x, %x, %half
        fpu.toint %q, %x
        bgez %a, done
        sub  %q, zero, %q
    done:
        mov  r0, %q
        halt`,
    // ⌊x + ½⌋ for positive x, ⌈x − ½⌉ for negative.
    ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        fpu.fromint %x, %a
        fpu.fromint %y, %b
        fpu.div %x, %x, %y
        mov  %half, ${0x3fe0000000000000n}
        bltz %a, negative
        fpu.add %x, %x, %half
        fpu.floor %x, %x
        fpu.toint r0, %x
        halt
    negative:
        fpu.sub %x, %x, %half
        fpu.ceil %x, %x
        fpu.toint r0, %x
        halt`,
    // (2a ± b) / 2b, truncated.
    ({ a, b }) => asm`
        mov  %a, ${a}
        shli %double, %a, 1
        bltz %a, negative
        addi %double, %double, ${b}
        divi r0, %double, ${2 * b}
        halt
    negative:
        subi %double, %double, ${b}
        divi r0, %double, ${2 * b}
        halt`,
    // The remainder decides whether the truncated quotient moves on.
    ({ a, b }) => asm`
        mov  %a, ${a}
        divi %q, %a, ${b}
        modi %rest, %a, ${b}
        shli %rest, %rest, 1
        slti %down, %rest, ${1 - b}
        sub  %q, %q, %down
        slti %stay, %rest, ${b}
        xori %stay, %stay, 1
        add  r0, %q, %stay
        halt`,
  ],
})
