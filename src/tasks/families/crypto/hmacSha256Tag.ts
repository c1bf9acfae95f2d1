import { asm, family, word } from "../../dsl/index.js"
import { answerOf, deliver, digestFormats, wantedOf } from "./_shared/digestWanted.js"
import { bytesOf } from "./_shared/oracle/bytes.js"
import { hmacSha256 } from "./_shared/oracle/hmac.js"

export const hmacSha256Tag = family({
  id: "crypto/hmac_sha256_tag",
  level: 5,
  parameters: { text: word(6, 12), key: word(6, 10), want: wantedOf(32) },
  formats: digestFormats,
  prompt: [
    "<do>compute the HMAC-SHA256 of {text} with the key {key} and [return|give|output] {want:of} of the tag",
    "<do>authenticate the message {text} by HMAC with SHA256 under key {key} and [return|report] {want:of} of the tag",
    "with the key {key}, what is {want:of} of the HMAC-SHA256 [of|over] the message {text}",
    "!hmac_sha256(key = {key}, message = {text}) -> {want:of}",
    "<find>{want:of} of the HMAC-SHA256 tag of {text} keyed with {key}",
    "<do>sign {text} using HMAC-SHA256 and the shared secret {key}, then [return|report] {want:of} of the signature",
  ],
  answer: ({ key, text, want }) => answerOf(hmacSha256(bytesOf(text), bytesOf(key)), want),
  programs: [
    ({ key, text, want }, draws) => asm`
        mov  %p, message
        mov  %n, ${text.length}
        mov  r3, tag
        mov  r4, key
        mov  r5, ${key.length}
        ext.call %n, hmac_sha256, %p, %n
        ${deliver(32, want, draws)}
    .data
    message: .ascii ${text}
    key: .ascii ${key}
    tag: .space 32`,
    // Key and message lie next to each other; the tag goes to the stack.
    ({ key, text, want }, draws) => asm`
        mov  r4, key
        mov  r5, ${key.length}
        add  %p, r4, r5
        mov  %n, ${text.length}
        subi r3, sp, 32
        ext.call %n, hmac_sha256, %p, %n
        ${deliver(32, want, draws)}
    .data
    key: .ascii ${key + text}`,
  ],
})
