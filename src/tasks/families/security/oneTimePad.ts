import type { Draws } from "../../dsl/Draws.js"
import { asm, type Domain, family, int, list } from "../../dsl/index.js"

/** Random bytes, in two of five cases too few of them. */
const pads: Domain<ReadonlyArray<number>> = {
  size: 1,
  at: (_, draws: Draws, earlier = {}) => {
    const { length } = earlier["xs"] as ReadonlyArray<number>
    const short = draws.below(5) < 2 && length > 1
    const count = short ? 1 + draws.below(length - 1) : length + draws.below(3)
    return Array.from({ length: count }, () => draws.below(256))
  },
}

export const oneTimePad = family({
  id: "security/one_time_pad",
  level: 5,
  parameters: { xs: list({ length: [2, 8], digits: 2 }), pad: pads, refusal: int(-99, -1) },
  cases: {
    "too short": ({ pad, xs }) => pad.length < xs.length,
    "as long as the message": ({ pad, xs }) => pad.length === xs.length,
  },
  prompt: [
    "<do>encrypt the bytes {xs:array} with the one-time pad {pad:array} (XOR, byte by byte from the beginning) and return the sum of the encrypted bytes; a pad that is shorter than the message must not be used, and gives {refusal}",
    "<do>XOR the bytes {xs:array} with as many bytes of the pad {pad:array} and [add up|sum] what comes out, or return {refusal} if the pad does not suffice, because no byte of it may serve twice",
    "one-time pad: message {xs:array}, pad {pad:array}. [The result is|Give] the sum of the bytes of the ciphertext, or {refusal} if the pad has fewer bytes than the message",
    "<find>the sum of the bytes that go over the line when {xs:array} are sent XORed with the shared pad {pad:array}, or {refusal} where the pad is too short",
    "!message = {xs:array}; pad = {pad:array}; if len(pad) < len(message): return {refusal}; return sum(m ^ p for m, p in zip(message, pad))",
    "a courier carries the numbers {xs:array}. From a booklet with the secret numbers {pad:array} each gets the next one XORed in, and the page is burnt. If the booklet is too thin, the courier stays at home, and the answer is {refusal}; otherwise it is the sum of the numbers as they are carried. [What is the answer?|Which number is it?]",
  ],
  answer: ({ pad, refusal, xs }) =>
    pad.length < xs.length ? refusal : xs.map((x, n) => x ^ pad[n]!).reduce((a, b) => a + b, 0),
  programs: [
    ({ pad, refusal, xs }) => asm`
        mov  %n, ${xs.length}
        mov  %room, ${pad.length}
        blt  %room, %n, refuse
        mov  %i, 0
        mov  %sum, 0
    encrypt:
        load.b %x, [%i + message]
        load.b %y, [%i + pad]
        xor  %x, %x, %y
        store.b %x, [%i + message]
        addi %i, %i, 1
        blt  %i, %n, encrypt
    total:
        subi %i, %i, 1
        load.b %x, [%i + message]
        add  %sum, %sum, %x
        bnez %i, total
        mov  r0, %sum
        halt
    refuse:
        mov  r0, ${refusal}
        halt
    .data
    message: .byte ${xs}
    pad: .byte ${pad}`,
    // The ciphertext goes over a channel to a thread that adds it up.
    ({ pad, refusal, xs }) => asm`
        mov  %n, ${pad.length}
        slti %short, %n, ${xs.length}
        bnez %short, refuse
        chan.create %c
        spawn %t, receiver
        mov  %p, message
        mov  %q, pad
        mov  %n, ${xs.length}
    send:
        load.b %x, [%p]
        load.b %y, [%q]
        xor  %x, %x, %y
        chan.send %c, %x
        addi %p, %p, 1
        addi %q, %q, 1
        subi %n, %n, 1
        bnez %n, send
        chan.close %c
        join r0, %t
        halt
    refuse:
        mov  r0, ${refusal}
        halt
    receiver:
        mov  r0, 0
    wait:
        chan.recv %x, %c
        bltz %x, end
        add  r0, r0, %x
        b    wait
    end:
        halt
    .data
    pad: .byte ${pad}
    message: .byte ${xs}`,
  ],
})
