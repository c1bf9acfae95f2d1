import { type Asm, asm, family, int, mapped, oneOf } from "../../dsl/index.js"
import { rotateLeft } from "./_shared/oracle/bytes.js"

/** x += y, z = (z ^ x) rotated left by n, on 32 bits. */
const step = (x: string, y: string, z: string, n: number): Asm => asm`
        add  ${x}, ${x}, ${y}
        and  ${x}, ${x}, %mask
        xor  ${z}, ${z}, ${x}
        shli %t, ${z}, ${n}
        shri ${z}, ${z}, ${32 - n}
        or   ${z}, ${z}, %t
        and  ${z}, ${z}, %mask`

/** A 32-bit word, of which the upper bits are counted. */
const word32 = mapped(int(0, 1023), (high, draws) => high * 2 ** 22 + draws.below(2 ** 22))

export const quarterRound = family({
  id: "crypto/quarter_round",
  level: 5,
  parameters: { a: word32, b: word32, c: word32, d: word32, out: oneOf(["a", "b", "c", "d"]) },
  formats: { name: (name: string) => name },
  prompt: [
    "<do>apply one ChaCha quarter round to a = {a}, b = {b}, c = {c}, d = {d} (32-bit words) and <give> {out:name}, unsigned",
    "after a ChaCha20 quarter round on the 32-bit words a = {a}, b = {b}, c = {c} and d = {d}, what is the unsigned value of [word |]{out:name}?",
    "!chacha_quarter_round(a = {a}, b = {b}, c = {c}, d = {d}): {out:name} [as a u32|unsigned]",
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
  programs: [
    // What comes after the last change of the word that is asked for need not be done.
    ({ a, b, c, d, out }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %c, ${c}
        mov  %d, ${d}
        mov  %mask, 0xffffffff
        ${step("%a", "%b", "%d", 16)}
        ${step("%c", "%d", "%b", 12)}
        ${
          out === "a"
            ? asm`
        add  %a, %a, %b
        and  r0, %a, %mask`
            : step("%a", "%b", "%d", 8)
        }
        ${
          out === "c"
            ? asm`
        add  %c, %c, %d
        and  r0, %c, %mask`
            : out === "b"
              ? step("%c", "%d", "%b", 7)
              : undefined
        }
        ${out === "b" ? asm`mov r0, %b` : out === "d" ? asm`mov r0, %d` : undefined}
        halt`,
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
