import { asm, edged, family, int } from "../../dsl/index.js"
import { power } from "./_shared/oracle/power.js"

/** base^exponent mod modulus, for a modulus below 2^26. */
export const modularPower = family({
  id: "crypto/modular_power",
  level: 5,
  parameters: { base: int(2, 999), exponent: int(3, 200), modulus: int(101, 9999) },
  prompt: [
    "<what>{base}^{exponent} mod {modulus} by [square and multiply|fast exponentiation|repeated squaring]",
    "<do>raise {base} to the power {exponent} modulo {modulus} [with square and multiply|by repeated squaring]",
    "!square_and_multiply({base}, exp = {exponent}, mod = {modulus})",
    "<do>use square-and-multiply exponentiation to [compute|evaluate] {base} to the {exponent:th} power, modulo {modulus}",
    "<find>the remainder when {base} to the power of {exponent} is divided by {modulus}, squaring once for each bit of the exponent",
    "a teacher's toy version of RSA raises numbers to the power {exponent} modulo {modulus}; what does {base} become, by square and multiply?",
    "!{base} ** {exponent} % {modulus}, by [square and multiply|repeated squaring]",
  ],
  answer: ({ base, exponent, modulus }) => power(base, exponent, modulus),
  asFunction: {
    inputs: ["base", "exponent", "modulus"],
    names: { base: "b", exponent: "e", modulus: "m" },
    domains: {
      base: edged(int(0, 100_000), [0, 1, 2]),
      exponent: edged(int(0, 3000), [0, 1, 2, 3, 1024]),
      modulus: edged(int(2, 99_999), [2, 3, 65537]),
    },
    prompt: [
      "<what>{base}^{exponent} mod {modulus} by [square and multiply|fast exponentiation|repeated squaring]",
      "<do>raise {base} to the power {exponent} modulo {modulus} [with square and multiply|by repeated squaring]",
      "!square_and_multiply({base}, exp = {exponent}, mod = {modulus})",
      "<do>use square-and-multiply exponentiation to [compute|evaluate] {base} to the power {exponent}, modulo {modulus}",
      "<find>the remainder when {base} to the power of {exponent} is divided by {modulus}, squaring once for each bit of the exponent",
      "a teacher's toy version of RSA raises numbers to the power {exponent} modulo {modulus}; what does {base} become, by square and multiply?",
      "!{base} ** {exponent} % {modulus}, by [square and multiply|repeated squaring]",
    ],
    programs: [
      ({ base, exponent, modulus }) => asm`
        mov  %b, ${base}
        mov  %e, ${exponent}
        mov  %m, ${modulus}
        mov  %r, 1
    bit:
        andi %odd, %e, 1
        beqz %odd, even
        mul  %r, %r, %b
        mod  %r, %r, %m
    even:
        mul  %b, %b, %b
        mod  %b, %b, %m
        shri %e, %e, 1
        bnez %e, bit
        mov  r0, %r
        halt`,
      // From the exponent's highest bit down.
      ({ base, exponent, modulus }) => asm`
        mov  %b, ${base}
        mov  %e, ${exponent}
        mov  %m, ${modulus}
        mov  %r, 1
        beqz %e, done
        bits.clz %k, %e
        shl  %e, %e, %k
        mov  %n, 64
        sub  %n, %n, %k
    bit:
        mul  %r, %r, %r
        mod  %r, %r, %m
        bgez %e, clear
        mul  %r, %r, %b
        mod  %r, %r, %m
    clear:
        shli %e, %e, 1
        subi %n, %n, 1
        bnez %n, bit
    done:
        mov  r0, %r
        halt`,
      ({ base, exponent, modulus }) => asm`
        mov  %b, ${base}
        mov  %e, ${exponent}
        mov  %m, ${modulus}
        call power
        mov  r0, %r
        halt
    power:
        bnez %e, step
        mov  %r, 1
        ret
    step:
        subi sp, sp, 8
        store.d %e, [sp]
        shri %e, %e, 1
        call power
        mul  %r, %r, %r
        mod  %r, %r, %m
        load.d %e, [sp]
        addi sp, sp, 8
        andi %e, %e, 1
        beqz %e, reduced
        mul  %r, %r, %b
        mod  %r, %r, %m
    reduced:
        ret`,
    ],
  },
  programs: [
    ({ base, exponent, modulus }) => asm`
        mov  %b, ${base}
        mov  %e, ${exponent}
        mov  %m, ${modulus}
        mov  %r, 1
    bit:
        andi %odd, %e, 1
        beqz %odd, even
        mul  %r, %r, %b
        mod  %r, %r, %m
    even:
        mul  %b, %b, %b
        mod  %b, %b, %m
        shri %e, %e, 1
        bnez %e, bit
        mov  r0, %r
        halt`,
    // From the exponent's highest bit down.
    ({ base, exponent, modulus }) => asm`
        mov  %b, ${base}
        mov  %e, ${exponent}
        mov  %m, ${modulus}
        mov  %r, 1
        bits.clz %k, %e
        shl  %e, %e, %k
        mov  %n, 64
        sub  %n, %n, %k
    bit:
        mul  %r, %r, %r
        mod  %r, %r, %m
        bgez %e, clear
        mul  %r, %r, %b
        mod  %r, %r, %m
    clear:
        shli %e, %e, 1
        subi %n, %n, 1
        bnez %n, bit
        mov  r0, %r
        halt`,
    ({ base, exponent, modulus }) => asm`
        mov  %e, ${exponent}
        mov  %m, ${modulus}
        call power
        halt
    power:
        bnez %e, step
        mov  r0, 1
        ret
    step:
        subi sp, sp, 8
        store.d %e, [sp]
        shri %e, %e, 1
        call power
        mul  r0, r0, r0
        load.d %e, [sp]
        addi sp, sp, 8
        andi %e, %e, 1
        beqz %e, reduce
        muli r0, r0, ${base}
    reduce:
        mod  r0, r0, %m
        ret`,
  ],
})
