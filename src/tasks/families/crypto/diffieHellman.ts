import { asm, family, int, oneOf } from "../../dsl/index.js"
import { power } from "./_shared/oracle/power.js"

export const diffieHellman = family({
  id: "crypto/diffie_hellman",
  level: 5,
  parameters: {
    p: oneOf([
      101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167, 173, 179, 181, 191, 193, 197, 199, 211, 223,
      227, 229, 233, 239, 241, 251, 257, 467, 479, 487, 491, 499, 503,
    ]),
    g: int(2, 19),
    a: int(3, 99),
    b: int(3, 99),
  },
  prompt: [
    "<find>the shared Diffie-Hellman secret for the prime {p}, generator {g} and private keys {a} and {b}",
    "in a Diffie-Hellman exchange modulo {p} with base {g}, one side's secret exponent is {a} and the other's {b}; what [key do they share|is their common secret]?",
    "!diffie_hellman(p = {p}, g = {g}, a = {a}, b = {b}), shared [secret|key]",
    "<do>run Diffie-Hellman with p = {p}, g = {g}, a = {a}, b = {b} and <give> the shared secret",
    "<what>the key that both sides get in Diffie-Hellman mod {p}, with g = {g} and the exponents {a} and {b}",
    "Alice's private exponent is {a}, Bob's is {b}, the prime modulus is {p} and the generator {g}; what shared secret do they [get|derive]?",
  ],
  answer: ({ a, b, g, p }) => power(power(g, b, p), a, p),
  programs: [
    // A routine for both powers.
    ({ a, b, g, p }) => asm`
        mov  %p, ${p}
        mov  %b, ${g}
        mov  %e, ${a}
        call power
        mov  %b, %r
        mov  %e, ${b}
        call power
        mov  r0, %r
        halt
    power:
        mov  %r, 1
    bit:
        andi %odd, %e, 1
        beqz %odd, even
        mul  %r, %r, %b
        mod  %r, %r, %p
    even:
        mul  %b, %b, %b
        mod  %b, %b, %p
        shri %e, %e, 1
        bnez %e, bit
        ret`,
    // The product of the exponents does it in one power.
    ({ a, b, g, p }) => asm`
        mov  %b, ${g}
        mov  %e, ${a}
        muli %e, %e, ${b}
        mov  %p, ${p}
        mov  %r, 1
    bit:
        andi %odd, %e, 1
        beqz %odd, even
        mul  %r, %r, %b
        mod  %r, %r, %p
    even:
        mul  %b, %b, %b
        mod  %b, %b, %p
        shri %e, %e, 1
        bnez %e, bit
        mov  r0, %r
        halt`,
  ],
})
