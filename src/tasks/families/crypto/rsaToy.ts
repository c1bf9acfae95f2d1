import { asm, edged, family, int, oneOf } from "../../dsl/index.js"
import { power } from "./_shared/oracle/power.js"

/** Two primes and a public exponent prime to (p − 1)(q − 1). */
const KEYS = (() => {
  const primes = [11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61]
  const keys: Array<{ p: number; q: number; e: number }> = []
  for (const p of primes) {
    for (const q of primes) {
      if (p >= q) continue
      const e = [3, 5, 7, 11, 13, 17].find((candidate) => (p - 1) % candidate !== 0 && (q - 1) % candidate !== 0)
      if (e !== undefined) keys.push({ p, q, e })
    }
  }
  return keys
})()
type Key = (typeof KEYS)[number]

/** d with e · d = 1 modulo (p − 1)(q − 1), the least. */
const inverse = ({ e, p, q }: Key): number => {
  const phi = (p - 1) * (q - 1)
  let k = 1
  while ((k * phi + 1) % e !== 0) k++
  return (k * phi + 1) / e
}

export const rsaToy = family({
  id: "crypto/rsa_toy",
  level: 5,
  parameters: { key: oneOf(KEYS), m: int(2, 142), way: oneOf(["encrypt", "decrypt"]) },
  formats: {
    p: ({ p }: Key) => String(p),
    q: ({ q }: Key) => String(q),
    e: ({ e }: Key) => String(e),
    way: (way: string) => way,
    of: (way: string) => (way === "encrypt" ? "encryption" : "decryption"),
  },
  prompt: [
    "<do>{way:way} {m} with textbook RSA, primes {key:p} and {key:q}, public exponent {key:e}",
    "<find>the textbook RSA {way:of} of {m} for p = {key:p}, q = {key:q} and public exponent e = {key:e}",
    "!rsa_{way:way}({m}; p = {key:p}, q = {key:q}, public e = {key:e}), no padding",
    "an RSA key has the primes {key:p} and {key:q} and the public exponent {key:e}; what is the [unpadded|textbook] {way:of} of {m}?",
    "a class plays with RSA by hand: p = {key:p}, q = {key:q} and the public exponent {key:e}, no padding. What does {way:of} make of {m}?",
    "using the RSA primes {key:p} and {key:q} and the public exponent {key:e}, {way:way} the number {m} [without padding|in the textbook way]",
  ],
  answer: ({ key, m, way }) => power(m, way === "encrypt" ? key.e : inverse(key), key.p * key.q),
  asFunction: {
    inputs: ["m"],
    domains: { m: edged(int(0, 142), [0, 1, 2, 142]) },
  },
  programs: [
    {
      general: ({ key, m, way }) => asm`
        mov  %n, ${key.p}
        muli %n, %n, ${key.q}
        ${
          way === "encrypt"
            ? asm`mov %e, ${key.e}`
            : asm`
        mov  %phi, ${key.p - 1}
        muli %phi, %phi, ${key.q - 1}
        mov  %x, 1
    inverse:
        add  %x, %x, %phi
        modi %y, %x, ${key.e}
        bnez %y, inverse
        divi %e, %x, ${key.e}`
        }
        mov  %b, ${m}
        mov  %r, 1
    bit:
        andi %odd, %e, 1
        beqz %odd, even
        mul  %r, %r, %b
        mod  %r, %r, %n
    even:
        mul  %b, %b, %b
        mod  %b, %b, %n
        shri %e, %e, 1
        bnez %e, bit
        mov  r0, %r
        halt`,
    },
    // The public exponent is small enough to multiply; a private one is found by the extended Euclidean algorithm
    // (which may find it negative: a phi more changes nothing).
    ({ key, m, way }) =>
      way === "encrypt"
        ? asm`
        mov  %n, ${key.p}
        muli %n, %n, ${key.q}
        mov  %e, ${key.e}
        mov  %r, ${m}
    times:
        muli %r, %r, ${m}
        mod  %r, %r, %n
        subi %e, %e, 1
        subi %x, %e, 1
        bnez %x, times
        mov  r0, %r
        halt`
        : asm`
        mov  %phi, ${key.p - 1}
        muli %phi, %phi, ${key.q - 1}
        mov  %x, %phi
        mov  %y, ${key.e}
        mov  %s, 0
        mov  %e, 1
    euclid:
        div  %q, %x, %y
        mul  %t, %q, %y
        sub  %t, %x, %t
        mov  %x, %y
        mov  %y, %t
        mul  %t, %q, %e
        sub  %t, %s, %t
        mov  %s, %e
        mov  %e, %t
        subi %t, %y, 1
        bnez %t, euclid
        add  %e, %e, %phi
        mov  %n, ${key.p}
        muli %n, %n, ${key.q}
        mov  %b, ${m}
        mov  %r, 1
    bit:
        andi %odd, %e, 1
        beqz %odd, even
        mul  %r, %r, %b
        mod  %r, %r, %n
    even:
        mul  %b, %b, %b
        mod  %b, %b, %n
        shri %e, %e, 1
        bnez %e, bit
        mov  r0, %r
        halt`,
  ],
})
