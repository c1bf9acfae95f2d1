import { asm, family, int, word } from "../../dsl/index.js"
import { answerOf, deliver, digestFormats, wantedOf } from "./_shared/digestWanted.js"
import { aesEcb } from "./_shared/oracle/aes.js"
import { bytesOf, ramp } from "./_shared/oracle/bytes.js"

export const aes128Block = family({
  id: "crypto/aes128_block",
  level: 5,
  parameters: { text: word(16, 16), start: int(0, 240), want: wantedOf(16) },
  formats: digestFormats,
  prompt: [
    "<do>encrypt the 16-byte block {text} with AES-128 in ECB mode, the key being the 16 consecutive byte values from {start} up, and <report> {want:of} of the ciphertext",
    "<do>AES-128 encrypt {text} (one block, no padding) under the key of bytes k(n) = {start} + n for n = 0 to 15, and <give> {want:of} of the result",
    "!aes128_ecb({text}, key(n) = {start} + n for n = 0 to 15), one block: {want:of}",
    "what is {want:of} in the AES-128 ciphertext of the single block {text}, where key byte n (n = 0 to 15) is {start} + n",
    "a car key answers the 16-letter challenge {text} with its AES-128 encryption as one block, its key being the bytes that count up from {start}; what is {want:of} of the answer?",
    "<find>{want:of} of the AES-128-ECB ciphertext of {text} (no padding), with the key bytes {start} + 0 to {start} + 15 in order",
  ],
  answer: ({ start, text, want }) => answerOf(aesEcb(bytesOf(text), ramp(start, 16)), want),
  programs: [
    ({ start, text, want }, draws) => asm`
        mov  %p, block
        mov  %n, 16
        mov  r3, cipher
        mov  r4, key
        ext.call %n, aes128_ecb_encrypt, %p, %n
        ${deliver(16, want, draws)}
    .data
    block: .ascii ${text}
    key: .byte ${Array.from(ramp(start, 16))}
    cipher: .space 16`,
    // Writes the key with a loop, and encrypts in place.
    ({ start, text, want }, draws) => asm`
        mov  r3, block
        addi r4, r3, 16
        mov  %x, ${start}
        mov  %n, 16
    fill:
        store.b %x, [r4]
        addi %x, %x, 1
        addi r4, r4, 1
        subi %n, %n, 1
        bnez %n, fill
        subi r4, r4, 16
        mov  %n, 16
        ext.call %n, aes128_ecb_encrypt, r3, %n
        ${deliver(16, want, draws)}
    .data
    block: .ascii ${text}`,
  ],
})
