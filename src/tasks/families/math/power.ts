import { asm, by, family, int, mapped } from "../../dsl/index.js"

/** Every base 2 … 999 with every exponent from 2 on, as long as the power is at most 2^53 − 1. */
const POWERS: Array<readonly [base: number, exponent: number]> = []
for (let base = 2; base < 1000; base++) {
  for (let exponent = 2; base ** exponent <= Number.MAX_SAFE_INTEGER; exponent++) POWERS.push([base, exponent])
}

export const power = family({
  id: "math/power",
  level: 2,
  parameters: { p: mapped(int(0, POWERS.length - 1), (n) => POWERS[n]!) },
  formats: {
    base: ([base]: readonly [number, number]) => String(base),
    exponent: ([, exponent]: readonly [number, number]) => String(exponent),
  },
  prompt: [
    "<what>{p:base} to the power [of |]{p:exponent}",
    "<what>{p:base} raised to [the exponent|exponent|the power of] {p:exponent}",
    "<do>raise {p:base} to the power {p:exponent}",
    by("multiplying", "<do>multiply together {p:exponent} copies of {p:base}"),
    by(
      "squaring",
      "<do>raise {p:base} to the power {p:exponent} by squaring and multiplying, bit by bit of the exponent",
    ),
    "a password has {p:exponent} places, and each can hold any of {p:base} signs: how many passwords are possible?",
    "!{p:base} ** {p:exponent}",
    "how much is {p:base} to the power of {p:exponent}",
  ],
  answer: ({ p: [base, exponent] }) => {
    let result = 1
    for (let k = 0; k < exponent; k++) result *= base
    return result
  },
  programs: [
    {
      follows: "multiplying",
      program: ({ p: [base, exponent] }) => asm`
        mov  %base, ${base}
        mov  %e, ${exponent}
        mov  %result, 1
    loop:
        mul  %result, %result, %base
        subi %e, %e, 1
        bnez %e, loop
        mov  r0, %result
        halt`,
    },
    {
      follows: "multiplying",
      program: ({ p: [base, exponent] }) => asm`
        mov  %result, ${base}
        mov  %k, 1
        mov  %e, ${exponent}
    next:
        muli %result, %result, ${base}
        addi %k, %k, 1
        blt  %k, %e, next
        mov  r0, %result
        halt`,
    },
    // Square and multiply, from the lowest bit of the exponent.
    {
      follows: "squaring",
      program: ({ p: [base, exponent] }) => asm`
        mov  %base, ${base}
        mov  %e, ${exponent}
        mov  %result, 1
    square:
        andi %bit, %e, 1
        beqz %bit, even
        mul  %result, %result, %base
    even:
        mul  %base, %base, %base
        shri %e, %e, 1
        bnez %e, square
        mov  r0, %result
        halt`,
    },
    // Square and multiply, from the highest bit: the exponent moved up until its top bit falls out.
    {
      follows: "squaring",
      program: ({ p: [base, exponent] }) => asm`
        mov  %base, ${base}
        mov  %e, ${exponent}
        mov  %result, %base
        bits.clz %k, %e
        addi %k, %k, 1
        shl  %e, %e, %k
    bit:
        slti %more, %k, 64
        beqz %more, done
        mul  %result, %result, %result
        bgez %e, zero_bit
        mul  %result, %result, %base
    zero_bit:
        shli %e, %e, 1
        addi %k, %k, 1
        b    bit
    done:
        mov  r0, %result
        halt`,
    },
  ],
})
