import { asm, by, edged, family, int, oneOf } from "../../dsl/index.js"
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
    by(
      "exchange",
      "<find>the shared Diffie-Hellman secret for the prime {p}, generator {g} and private keys {a} and {b}",
    ),
    by(
      "exchange",
      "in a Diffie-Hellman exchange modulo {p} with base {g}, one side's secret exponent is {a} and the other's {b}; what [key do they share|is their common secret]?",
    ),
    by("exchange", "!diffie_hellman(p = {p}, g = {g}, a = {a}, b = {b}), shared [secret|key]"),
    by(
      "exchange",
      "<do>run both sides of Diffie-Hellman with p = {p}, g = {g}, a = {a}, b = {b}: public values, then what each side makes of the other's; <give> the shared secret",
    ),
    by(
      "threads",
      "<do>let two threads agree on a Diffie-Hellman secret modulo {p} with base {g} and the private exponents {a} and {b}, sending each other their public values over channels, and <give> that secret",
    ),
    by(
      "exchange",
      "Alice's private exponent is {a}, Bob's is {b}, the prime modulus is {p} and the generator {g}; what shared secret do they [get|derive] after telling each other their public values?",
    ),
  ],
  answer: ({ a, b, g, p }) => power(power(g, b, p), a, p),
  asFunction: {
    inputs: ["p", "g", "a", "b"],
    domains: {
      g: edged(int(2, 99), [2]),
      a: edged(int(1, 1500), [1, 2, 1024]),
      b: edged(int(1, 1500), [1, 2, 1024, ({ a }: { a: number }) => a]),
    },
    prompt: [
      by(
        "exchange",
        "<find>the shared Diffie-Hellman secret for the prime {p}, generator {g} and private keys {a} and {b}",
      ),
      by(
        "exchange",
        "in a Diffie-Hellman exchange modulo {p} with base {g}, one side's secret exponent is {a} and the other's {b}; what [key do they share|is their common secret]?",
      ),
      by("exchange", "!diffie_hellman(p = {p}, g = {g}, a = {a}, b = {b}), shared [secret|key]"),
      by(
        "exchange",
        "<do>run both sides of Diffie-Hellman modulo {p} with base {g} and private exponents {a} and {b}: public values, then what each side makes of the other's; <give> the shared secret",
      ),
      by(
        "threads",
        "<do>let two threads agree on a Diffie-Hellman secret modulo {p} with base {g} and the private exponents {a} and {b}, sending each other their public values over channels, and <give> that secret",
      ),
      by(
        "exchange",
        "Alice's private exponent is {a}, Bob's is {b}, the prime modulus is {p} and the generator {g}; what shared secret do they [get|derive] after telling each other their public values?",
      ),
    ],
    programs: [
      {
        follows: "exchange",
        program: ({ a, b, g, p }) => asm`
        mov  %p, ${p}
        mov  %g, ${g}
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %x, %g
        mov  %e, %a
        call power
        mov  %alice, %x
        mov  %x, %g
        mov  %e, %b
        call power
        mov  %e, %a
        call power
        mov  %secret, %x
        mov  %x, %alice
        mov  %e, %b
        call power
        add  %x, %x, %secret
        shri r0, %x, 1
        halt
    power:
        mov  %r, 1
    bit:
        andi %odd, %e, 1
        beqz %odd, even
        mul  %r, %r, %x
        mod  %r, %r, %p
    even:
        mul  %x, %x, %x
        mod  %x, %x, %p
        shri %e, %e, 1
        bnez %e, bit
        mov  %x, %r
        ret`,
      },
      {
        follows: ["exchange", "threads"],
        program: ({ a, b, g, p }) => asm`
        mov  %p, ${p}
        mov  %g, ${g}
        mov  %e, ${a}
        mov  %b, ${b}
        chan.create %out
        chan.create %in
        spawn %alice, alice
        mov  %e, %b
        spawn %bob, bob
        join %x, %alice
        join %r, %bob
        add  %r, %r, %x
        shri r0, %r, 1
        halt
    bob:
        mov  %x, %in
        mov  %in, %out
        mov  %out, %x
    alice:
        call exchange
        mov  r0, %r
        halt
    exchange:
        mov  %x, %g
        call power
        chan.send %out, %r
        chan.recv %x, %in
    power:
        mov  %r, 1
        mov  %k, %e
    bit:
        andi %odd, %k, 1
        beqz %odd, even
        mul  %r, %r, %x
        mod  %r, %r, %p
    even:
        mul  %x, %x, %x
        mod  %x, %x, %p
        shri %k, %k, 1
        bnez %k, bit
        ret`,
      },
    ],
  },
  programs: [
    // Alice's and Bob's public values, then what each makes of the other's: both the same, and so their mean.
    {
      follows: "exchange",
      program: ({ a, b, g, p }) => asm`
        mov  %p, ${p}
        mov  %x, ${g}
        mov  %e, ${a}
        call power
        mov  %alice, %x
        mov  %x, ${g}
        mov  %e, ${b}
        call power
        mov  %e, ${a}
        call power
        mov  %secret, %x
        mov  %x, %alice
        mov  %e, ${b}
        call power
        add  %x, %x, %secret
        shri r0, %x, 1
        halt
    power:
        mov  %r, 1
    bit:
        andi %odd, %e, 1
        beqz %odd, even
        mul  %r, %r, %x
        mod  %r, %r, %p
    even:
        mul  %x, %x, %x
        mod  %x, %x, %p
        shri %e, %e, 1
        bnez %e, bit
        mov  %x, %r
        ret`,
    },
    // A thread each, which send each other their public values.
    {
      follows: ["exchange", "threads"],
      program: ({ a, b, g, p }) => asm`
        mov  %p, ${p}
        mov  %g, ${g}
        chan.create %out
        chan.create %in
        mov  %e, ${b}
        spawn %bob, bob
        mov  %e, ${a}
        spawn %alice, alice
        join %x, %alice
        join %r, %bob
        add  %r, %r, %x
        shri r0, %r, 1
        halt
    bob:
        mov  %x, %in
        mov  %in, %out
        mov  %out, %x
    alice:
        call exchange
        mov  r0, %r
        halt
    exchange:
        mov  %x, %g
        call power
        chan.send %out, %r
        chan.recv %x, %in
    power:
        mov  %r, 1
        mov  %k, %e
    bit:
        andi %odd, %k, 1
        beqz %odd, even
        mul  %r, %r, %x
        mod  %r, %r, %p
    even:
        mul  %x, %x, %x
        mod  %x, %x, %p
        shri %k, %k, 1
        bnez %k, bit
        ret`,
    },
  ],
})
