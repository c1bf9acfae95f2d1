import { asm, family, int, mapped, phrase } from "../../dsl/index.js"
import { aesGcm } from "./_shared/oracle/aes.js"
import { bytesOf, ramp } from "./_shared/oracle/bytes.js"

interface Task {
  readonly text: string
  readonly start: number
  readonly nonce: number
  readonly sealed: Uint8Array
  readonly forged: boolean
}

export const aesGcmOpen = family({
  id: "crypto/aes_gcm_open",
  level: 5,
  parameters: {
    // One message in six has been tampered with, anywhere.
    task: mapped(phrase({ words: [2, 3] }), (text, draws): Task => {
      const [start, nonce] = [draws.below(220), draws.below(240)]
      const sealed = aesGcm(bytesOf(text), ramp(start, 32), ramp(nonce, 12))
      const forged = draws.below(6) === 0
      if (forged) sealed[draws.below(sealed.length)]! ^= 1 + draws.below(255)
      return { text, start, nonce, sealed, forged }
    }),
    // The shortest message is one of two words of three letters.
    k: int(0, 6),
  },
  formats: {
    sealed: ({ sealed }: Task) => Buffer.from(sealed.buffer, sealed.byteOffset, sealed.length).toString("hex"),
    start: ({ start }: Task) => String(start),
    nonce: ({ nonce }: Task) => String(nonce),
  },
  prompt: [
    "<do>decrypt the AES-256-GCM message {task:sealed} (hex, ciphertext then 16-byte tag) with key bytes {task:start} + n (n = 0 to 31) and nonce bytes {task:nonce} + n (n = 0 to 11), no AAD, and <report> byte {k} (from 0) of the plaintext, or -1 if the tag is wrong",
    "<do>open {task:sealed}, a hex AES-256-GCM ciphertext with its tag at the end, using a 32-byte key whose bytes count up from {task:start} and a 12-byte nonce whose bytes count up from {task:nonce} (no additional data); <give> plaintext byte {k} counting from 0, or -1 if authentication fails",
    "!aes256_gcm_decrypt(0x{task:sealed}, key(n) = {task:start} + n for n = 0 to 31, nonce(n) = {task:nonce} + n for n = 0 to 11), no AAD: plaintext byte {k} (0-based) or -1 [if forged|on a bad tag]",
    "a courier brings {task:sealed} (hex), a note sealed with AES-256-GCM (16-byte tag at the end) under the key bytes {task:start} + n (n = 0 to 31) and the nonce bytes {task:nonce} + n (n = 0 to 11). If nobody has changed it, what is byte {k} (from 0) of the note? Otherwise answer -1.",
    "the bytes {task:sealed} in hex are AES-256-GCM ciphertext and tag; with key(n) = {task:start} + n for n = 0 to 31, nonce(n) = {task:nonce} + n for n = 0 to 11 and no AAD, what is byte {k} (from 0) of the plaintext? [Return|Answer] -1 if it does not verify.",
  ],
  cases: { forged: ({ task: { forged } }) => forged },
  answer: ({ k, task: { forged, text } }) => (forged ? -1 : text.charCodeAt(k)),
  programs: [
    ({ k, task: { nonce, sealed, start } }) => asm`
        mov  %p, sealed
        mov  %n, ${sealed.length}
        mov  r3, plain
        mov  r4, key
        mov  r5, nonce
        ext.call %n, aes256_gcm_decrypt, %p, %n
        bltz %n, forged
        load.b %n, [r3 + ${k}]
    forged:
        mov  r0, %n
        halt
    .data
    sealed: .byte ${Array.from(sealed)}
    key: .byte ${Array.from(ramp(start, 32))}
    nonce: .byte ${Array.from(ramp(nonce, 12))}
    plain: .space ${sealed.length - 16}`,
    ({ k, task: { nonce, sealed, start } }) => asm`
        mov  r3, sealed
        mov  %n, ${sealed.length}
        add  r4, r3, %n
        addi r5, r4, 32
        mov  %x, 0
    fill:
        add  %p, r5, %x
        addi %y, %x, ${nonce}
        store.b %y, [%p]
        add  %p, r4, %x
        addi %y, %x, ${start}
        store.b %y, [%p]
        addi %x, %x, 1
        slti %y, %x, 12
        bnez %y, fill
    stretch:
        add  %p, r4, %x
        addi %y, %x, ${start}
        store.b %y, [%p]
        addi %x, %x, 1
        slti %y, %x, 32
        bnez %y, stretch
        ext.call %n, aes256_gcm_decrypt, r3, %n
        bltz %n, forged
        load.b r0, [r3 + ${k}]
        halt
    forged:
        mov  r0, -1
        halt
    .data
    sealed: .byte ${Array.from(sealed)}
    secrets: .space 44`,
  ],
})
