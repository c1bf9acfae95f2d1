import { asm, family, list } from "../../dsl/index.js"

export const oneTimePad = family({
  id: "security/one_time_pad",
  level: 5,
  parameters: { xs: list({ length: [4, 9], digits: 2 }) },
  prompt: [
    "<do>encrypt the bytes {xs} with a random one-time pad (XOR), decrypt them with the same pad, and return the sum of the decrypted bytes",
    "<do>draw a random pad as long as {xs}, XOR the bytes with it, XOR the result with it [again|once more], and [add up|sum] what comes out",
    "one-time pad round trip: XOR {xs} with random bytes twice (the same ones), [then sum|then total] the bytes",
    "<find>the sum of the plaintext bytes that a receiver recovers when {xs} are sent XORed with a shared random pad",
    "!sum(otp_decrypt(otp_encrypt({xs:array}, pad), pad)) [for a random pad|# XOR, random pad]",
  ],
  answer: ({ xs }) => xs.reduce((a, b) => a + b, 0),
  programs: [
    ({ xs }) => asm`
        mov  %pad, pad
        mov  %n, ${xs.length}
        rand.bytes %pad, %n
        mov  %i, 0
    encrypt:
        load.b %x, [%i + message]
        load.b %y, [%i + pad]
        xor  %x, %x, %y
        store.b %x, [%i + message]
        addi %i, %i, 1
        blt  %i, %n, encrypt
        mov  %sum, 0
    decrypt:
        subi %i, %i, 1
        load.b %x, [%i + message]
        load.b %y, [%i + pad]
        xor  %x, %x, %y
        add  %sum, %sum, %x
        bnez %i, decrypt
        mov  r0, %sum
        halt
    .data
    message: .byte ${xs}
    pad: .space ${xs.length}`,
    // The ciphertext goes over a channel to a thread that has the pad too.
    ({ xs }) => asm`
        mov  r1, pad
        mov  r2, ${xs.length}
        ext.call r0, secure_random, r1, r2
        chan.create %c
        spawn %t, receiver
        mov  %i, 0
    send:
        load.b %x, [%i + message]
        load.b %y, [%i + pad]
        xor  %x, %x, %y
        chan.send %c, %x
        addi %i, %i, 1
        blt  %i, r2, send
        chan.close %c
        join r0, %t
        halt
    receiver:
        mov  %sum, 0
        b    wait
    got:
        load.b %y, [r1]
        addi r1, r1, 1
        xor  %x, %x, %y
        add  %sum, %sum, %x
    wait:
        chan.recv %x, %c
        bgez %x, got
        mov  r0, %sum
        halt
    .data
    pad: .space ${xs.length}
    message: .byte ${xs}`,
  ],
})
