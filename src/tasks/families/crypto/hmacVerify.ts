import { asm, family, mapped, phrase, word } from "../../dsl/index.js"
import { bytesOf } from "./_shared/oracle/bytes.js"
import { hmacSha256 } from "./_shared/oracle/hmac.js"

interface Claim {
  readonly text: string
  readonly key: string
  readonly tag: ReadonlyArray<number>
}

const keys = word(6, 10)

const isRight = ({ key, tag, text }: Claim): boolean => {
  const right = hmacSha256(bytesOf(text), bytesOf(key))
  return tag.every((byte, n) => byte === right[n])
}

export const hmacVerify = family({
  id: "crypto/hmac_verify",
  level: 5,
  predicate: true,
  parameters: {
    // Half of the time one byte of the tag is wrong.
    claim: mapped(phrase({ words: [2, 4] }), (text, draws): Claim => {
      const key = keys.at(draws.below(keys.size), draws)
      const tag = Array.from(hmacSha256(bytesOf(text), bytesOf(key)).subarray(0, 8))
      if (draws.below(2) === 0) tag[draws.below(8)]! ^= 1 + draws.below(255)
      return { text, key, tag }
    }),
  },
  formats: {
    text: ({ text }: Claim) => `"${text}"`,
    key: ({ key }: Claim) => `"${key}"`,
    tag: ({ tag }: Claim) => tag.map((byte) => byte.toString(16).padStart(2, "0")).join(""),
  },
  prompt: [
    "<whether>{claim:tag} (hex) is the HMAC-SHA256 of the message {claim:text} under the key {claim:key}, cut to its first 8 bytes; <yesno>",
    "a message {claim:text} arrives with the hex tag {claim:tag}, the first 8 bytes of an HMAC-SHA256, and the shared key is {claim:key}; is it authentic? [1 for yes, 0 for no|Answer 1 or 0].",
    "<do>verify that the first 8 bytes of the HMAC-SHA256 of {claim:text} with the key {claim:key} are {claim:tag} in hex, and return 1 if they are, [else 0|0 otherwise]",
    "a bank gets the order {claim:text} with the tag {claim:tag} (hex, the first 8 bytes of an HMAC-SHA256 under the key {claim:key}); should it carry the order out (<yesno>)?",
    "!hmac_sha256_verify(key = {claim:key}, message = {claim:text}, tag = 0x{claim:tag}), tag cut to 8 bytes -> [1 or 0|0 or 1]",
  ],
  cases: { forged: (values) => !isRight(values.claim) },
  answer: ({ claim }) => (isRight(claim) ? 1 : 0),
  programs: [
    ({ claim: { key, tag, text } }) => asm`
        mov  %p, message
        mov  %n, ${text.length}
        mov  r3, computed
        mov  r4, key
        mov  r5, ${key.length}
        ext.call %n, hmac_sha256, %p, %n
        mov  %p, r3
        mov  %q, claimed
        mov  r3, 8
        ext.call r0, constant_time_eq, %p, %q
        halt
    .data
    message: .ascii ${text}
    key: .ascii ${key}
    claimed: .byte ${tag}
    computed: .space 32`,
    // Eight bytes are one word.
    ({ claim: { key, tag, text } }) => asm`
        mov  r4, key
        mov  r5, ${key.length}
        add  %p, r4, r5
        mov  %n, ${text.length}
        subi r3, sp, 32
        ext.call %n, hmac_sha256, %p, %n
        load.d %x, [r3]
        load.d %y, [claimed]
        seq  r0, %x, %y
        halt
    .data
    key: .ascii ${key + text}
    claimed: .byte ${tag}`,
    // Collects the differences of all bytes.
    ({ claim: { key, tag, text } }) => asm`
        mov  %p, message
        mov  %n, ${text.length}
        mov  r3, computed
        mov  r4, key
        mov  r5, ${key.length}
        ext.call %n, hmac_sha256, %p, %n
        mov  %q, claimed
        mov  %n, 8
        mov  %diff, 0
    byte:
        load.b %x, [%q]
        load.b %y, [r3]
        xor  %x, %x, %y
        or   %diff, %diff, %x
        addi %q, %q, 1
        addi r3, r3, 1
        subi %n, %n, 1
        bnez %n, byte
        seqi r0, %diff, 0
        halt
    .data
    message: .ascii ${text}
    key: .ascii ${key}
    claimed: .byte ${tag}
    computed: .space 32`,
  ],
})
