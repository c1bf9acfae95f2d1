import type { Draws } from "../../dsl/Draws.js"
import { array, asm, type Domain, family, int, list } from "../../dsl/index.js"

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
  asFunction: {
    inputs: ["xs", "pad"],
    names: { xs: "m", pad: "p" },
    domains: { xs: array({ length: [1, 12], values: [0, 255] }) },
    elements: ["u8"],
    prompt: [
      "<do>encrypt {xs} with the one-time pad that is {pad} (XOR, byte by byte from the beginning) and return the sum of the encrypted bytes; a pad that is shorter than the message must not be used, and gives {refusal}",
      "<do>XOR {xs} with as many bytes of a pad, {pad}, and [add up|sum] what comes out, or return {refusal} if the pad does not suffice, because no byte of it may serve twice",
      "one-time pad: the message is {xs}, the pad is {pad}. [The result is|Give] the sum of the bytes of the ciphertext (message XOR pad), or {refusal} if the pad has fewer bytes than the message",
      "<find>the sum of the bytes that go over the line when each byte of {xs} is sent XORed with the byte at its place in the secret pad, which is {pad}, or {refusal} where the pad is too short",
      "!m = {xs}; p = {pad}; if len(p) < len(m): return {refusal}; return sum(x ^ y for x, y in zip(m, p))",
      "a courier carries some numbers, which are {xs}. From a booklet with the secret numbers that are {pad} each gets the next one XORed in, and the page is burnt. If the booklet is too thin, the courier stays at home, and the answer is {refusal}; otherwise it is the sum of the numbers as they are carried. [What is the answer?|Which number is it?]",
    ],
    programs: [
      ({ pad, refusal, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %q, ${pad.address}
        blt  ${pad.length}, %n, refuse
        mov  %sum, 0
    encrypt:
        load.b %x, [%p]
        load.b %y, [%q]
        xor  %x, %x, %y
        add  %sum, %sum, %x
        addi %p, %p, 1
        addi %q, %q, 1
        subi %n, %n, 1
        bnez %n, encrypt
        mov  r0, %sum
        halt
    refuse:
        mov  r0, ${refusal}
        halt`,
      // The message is encrypted where it is, and what has served of the pad is erased.
      ({ pad, refusal, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %q, ${pad.address}
        mov  %room, ${pad.length}
        sltu %short, %room, %n
        bnez %short, refuse
        mov  %i, 0
    mask:
        add  %a, %p, %i
        add  %b, %q, %i
        load.b %x, [%a]
        load.b %y, [%b]
        xor  %x, %x, %y
        store.b %x, [%a]
        addi %i, %i, 1
        blt  %i, %n, mask
        mov  %sum, 0
    total:
        subi %i, %i, 1
        add  %a, %p, %i
        load.b %x, [%a]
        add  %sum, %sum, %x
        bnez %i, total
        mov  r0, %sum
        halt
    refuse:
        mov  r0, ${refusal}
        halt`,
    ],
  },
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
