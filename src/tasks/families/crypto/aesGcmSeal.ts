import { addressOf, asm, family, int, phrase } from "../../dsl/index.js"
import { aesGcm } from "./_shared/oracle/aes.js"
import { bytesOf, ramp } from "./_shared/oracle/bytes.js"

export const aesGcmSeal = family({
  id: "crypto/aes_gcm_seal",
  level: 5,
  parameters: { text: phrase({ words: [2, 3] }), start: int(0, 220), nonce: int(0, 240), k: int(0, 22) },
  prompt: [
    "<do>encrypt {text} with AES-256-GCM, key bytes {start} + n (n = 0 to 31), nonce bytes {nonce} + n (n = 0 to 11), no AAD, and <report> byte {k} (from 0) of the ciphertext followed by the 16-byte tag",
    "<do>seal {text} by AES-256-GCM under a 32-byte key whose bytes count up from {start} and a 12-byte nonce whose bytes count up from {nonce}, without additional data, and <give> the byte at offset {k} of ciphertext and tag",
    "!aes256_gcm({text}, key(n) = {start} + n for n = 0 to 31, nonce(n) = {nonce} + n for n = 0 to 11), no AAD: byte {k} (0-based) of [ciphertext + tag|ciphertext and then 16-byte tag]",
    "before it goes into the cloud, the note {text} is sealed with AES-256-GCM: key bytes {start} + n (n = 0 to 31), nonce bytes {nonce} + n (n = 0 to 11), no AAD. What is byte {k} (from 0) of what is stored, ciphertext and then tag?",
    "[with|using] the key bytes {start} + n (n = 0 to 31), the nonce bytes {nonce} + n (n = 0 to 11) and no AAD, what is byte {k} (counting from 0) of the AES-256-GCM ciphertext of {text} with its 16-byte tag appended?",
  ],
  answer: ({ k, nonce, start, text }) => aesGcm(bytesOf(text), ramp(start, 32), ramp(nonce, 12))[k]!,
  programs: [
    ({ k, nonce, start, text }) => asm`
        mov  %p, message
        mov  %n, ${text.length}
        mov  r3, sealed
        mov  r4, key
        mov  r5, nonce
        ext.call %n, aes256_gcm_encrypt, %p, %n
        load.b r0, [r3 + ${k}]
        halt
    .data
    message: .ascii ${text}
    key: .byte ${Array.from(ramp(start, 32))}
    nonce: .byte ${Array.from(ramp(nonce, 12))}
    sealed: .space ${text.length + 16}`,
    // Writes key and nonce with a loop each.
    ({ k, nonce, start, text }) => asm`
        mov  r4, key
        mov  %p, r4
        mov  %x, ${start}
    fillKey:
        store.b %x, [%p]
        addi %p, %p, 1
        addi %x, %x, 1
        subi %y, %p, ${addressOf("key", 32)}
        bnez %y, fillKey
        mov  r5, %p
        mov  %x, ${nonce}
    fillNonce:
        store.b %x, [%p]
        addi %p, %p, 1
        addi %x, %x, 1
        subi %y, %p, ${addressOf("key", 44)}
        bnez %y, fillNonce
        mov  r3, message
        mov  %n, ${text.length}
        ext.call %n, aes256_gcm_encrypt, r3, %n
        load.b r0, [r3 + ${k}]
        halt
    .data
    key: .space 44
    message: .ascii ${text}`,
  ],
})
