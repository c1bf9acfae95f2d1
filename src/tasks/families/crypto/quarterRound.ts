import { addressOf, type Asm, asm, family, int, mapped, oneOf } from "../../dsl/index.js"
import { rotateLeft } from "./_shared/oracle/bytes.js"

/** A 32-bit word, of which the upper bits are counted. */
const word32 = mapped(int(0, 1023), (high, draws) => high * 2 ** 22 + draws.below(2 ** 22))

/** The register of a word, by its name. */
const wordOf = (name: unknown): string => `%${name as string}`

/** x += y, z ^= x, and z is rotated left, all in 32 bits. */
const mix = (x: string, y: string, z: string, by: number): Asm => asm`
        add  ${x}, ${x}, ${y}
        and  ${x}, ${x}, %mask
        xor  ${z}, ${z}, ${x}
        shli %t, ${z}, ${by}
        shri ${z}, ${z}, ${32 - by}
        or   ${z}, ${z}, %t
        and  ${z}, ${z}, %mask`

export const quarterRound = family({
  id: "crypto/quarter_round",
  level: 5,
  parameters: { a: word32, b: word32, c: word32, d: word32, out: oneOf(["a", "b", "c", "d"]) },
  formats: { name: (name: string) => name },
  prompt: [
    "<do>apply one ChaCha quarter round to a = {a}, b = {b}, c = {c}, d = {d} (32-bit words) and <give> {out:name}, unsigned",
    "after a ChaCha20 quarter round on the 32-bit words a = {a}, b = {b}, c = {c} and d = {d}, what is the unsigned value of [word |]{out:name}?",
    "!chacha_quarter_round(a = {a}, b = {b}, c = {c}, d = {d}): word {out:name}, [unsigned|as an unsigned number]",
    "the state of a stream cipher holds the 32-bit words a = {a}, b = {b}, c = {c}, d = {d} in a column; one ChaCha quarter round stirs them. What is the new word {out:name}, unsigned?",
    "<find>word {out:name} (unsigned 32-bit) of the ChaCha quarter round (rotations 16, 12, 8, 7) of a = {a}, b = {b}, c = {c}, d = {d}",
  ],
  answer: ({ out, ...words }) => {
    let { a, b, c, d } = words
    a = (a + b) | 0
    d = rotateLeft(d ^ a, 16)
    c = (c + d) | 0
    b = rotateLeft(b ^ c, 12)
    a = (a + b) | 0
    d = rotateLeft(d ^ a, 8)
    c = (c + d) | 0
    b = rotateLeft(b ^ c, 7)
    return { a, b, c, d }[out] >>> 0
  },
  asFunction: {
    inputs: ["a", "b", "c", "d"],
    domains: { a: int(0, 0xffffffff), b: int(0, 0xffffffff), c: int(0, 0xffffffff), d: int(0, 0xffffffff) },
    programs: [
      ({ a, b, c, d, out }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %c, ${c}
        mov  %d, ${d}
        mov  %mask, 0xffffffff
        mov  %n, 16
        mov  %m, 12
        call half
        mov  %n, 8
        mov  %m, 7
        call half
        mov  r0, ${wordOf(out)}
        halt
    half:
        add  %a, %a, %b
        and  %a, %a, %mask
        xor  %d, %d, %a
        shl  %t, %d, %n
        shri %u, %t, 32
        or   %d, %t, %u
        and  %d, %d, %mask
        add  %c, %c, %d
        and  %c, %c, %mask
        xor  %b, %b, %c
        shl  %t, %b, %m
        shri %u, %t, 32
        or   %b, %t, %u
        and  %b, %b, %mask
        ret`,
      ({ a, b, c, d, out }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %c, ${c}
        mov  %d, ${d}
        mov  %mask, 0xffffffff
        ${mix("%a", "%b", "%d", 16)}
        ${mix("%c", "%d", "%b", 12)}
        ${mix("%a", "%b", "%d", 8)}
        ${mix("%c", "%d", "%b", 7)}
        mov  r0, ${wordOf(out)}
        halt`,
    ],
  },
  programs: [
    // The words in memory; a row of the table has the places of x, y and z and a number of bits: x += y, z ^= x, z is rotated.
    ({ a, b, c, d, out }) => asm`
        mov  %p, steps
    step:
        load.b %i, [%p]
        load.b %j, [%p + 1]
        load.b %k, [%p + 2]
        load.b %n, [%p + 3]
        load.w %x, [%i + words]
        load.w %y, [%j + words]
        add  %x, %x, %y
        store.w %x, [%i + words]
        load.w %z, [%k + words]
        load.w %x, [%i + words]
        xor  %z, %z, %x
        shl  %z, %z, %n
        shri %x, %z, 32
        or   %z, %z, %x
        store.w %z, [%k + words]
        addi %p, %p, 4
        subi %x, %p, ${addressOf("words")}
        bnez %x, step
        load.w r0, [zero + ${addressOf("words", 4 * "abcd".indexOf(out))}]
        halt
    .data
    steps: .byte 0, 4, 12, 16, 8, 12, 4, 12, 0, 4, 12, 8, 8, 12, 4, 7
    words: .word ${[a, b, c, d]}`,
    // A routine for each half, with a rotation amount in a register.
    ({ a, b, c, d, out }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %c, ${c}
        mov  %d, ${d}
        mov  %mask, 0xffffffff
        mov  %n, 16
        mov  %m, 12
        call half
        mov  %n, 8
        mov  %m, 7
        call half
        mov  r0, ${`%${out}`}
        halt
    half:
        add  %a, %a, %b
        and  %a, %a, %mask
        xor  %d, %d, %a
        shl  %t, %d, %n
        shri %u, %t, 32
        or   %d, %t, %u
        and  %d, %d, %mask
        add  %c, %c, %d
        and  %c, %c, %mask
        xor  %b, %b, %c
        shl  %t, %b, %m
        shri %u, %t, 32
        or   %b, %t, %u
        and  %b, %b, %mask
        ret`,
  ],
})
