import { asm, edged, family, int, phrase, text, word } from "../../dsl/index.js"
import { answerOf, deliver, digestFormats, wantedOf } from "./_shared/digestWanted.js"
import { bytesOf } from "./_shared/oracle/bytes.js"
import { pbkdf2Sha256 } from "./_shared/oracle/hmac.js"

export const pbkdf2Key = family({
  id: "crypto/pbkdf2_key",
  level: 5,
  parameters: {
    password: phrase({ words: [2, 3], separators: ["-", "_", "."] }),
    salt: word(4, 8),
    rounds: int(1, 4),
    want: wantedOf(16),
  },
  formats: digestFormats,
  prompt: [
    "<do>derive a 16-byte key by PBKDF2-HMAC-SHA256 from the password {password} with the salt {salt} and {rounds} {rounds?iteration|iterations}, and <report> {want:of} of the key",
    "<do>stretch the password {password} with PBKDF2 (HMAC-SHA256, salt {salt}, {rounds} {rounds?round|rounds}, 16 bytes of output) and <give> {want:of} of the result",
    "!pbkdf2_sha256(password = {password}, salt = {salt}, iterations = {rounds}, length = 16): {want:of}",
    "a disk is unlocked by the 16-byte key that PBKDF2-HMAC-SHA256 derives from the password {password} and the salt {salt} with {rounds} {rounds?iteration|iterations}; what is {want:of} of this key?",
    "what is {want:of} in the 16-byte PBKDF2-SHA256 key [for|of] password {password}, salt {salt} and {rounds} {rounds?iteration|iterations}",
    "<find>{want:of} of the 16-byte key that PBKDF2 with HMAC-SHA-256 makes of password {password} and salt {salt} in {rounds} {rounds?iteration|iterations}",
  ],
  answer: ({ password, rounds, salt, want }) =>
    answerOf(pbkdf2Sha256(bytesOf(password), bytesOf(salt), rounds, 16), want),
  asFunction: {
    inputs: ["password", "salt", "rounds"],
    names: { password: "p", salt: "s", rounds: "c" },
    domains: {
      password: text({ length: [1, 14] }),
      salt: text({ length: [1, 10] }),
      rounds: edged(int(1, 12), [1, 2]),
    },
    registers: [8, 12],
    prompt: [
      "<do>derive a 16-byte key by PBKDF2-HMAC-SHA256 from {password} as the password, with {salt} as the salt and {rounds} {rounds?iteration|iterations}, and <report> {want:of} of the key",
      "<do>stretch {password}, a password, with PBKDF2 (HMAC-SHA256, {rounds} {rounds?round|rounds}, 16 bytes of output), the salt being {salt}, and <give> {want:of} of the result",
      "!pbkdf2_sha256(password = {password}, salt = {salt}, iterations = {rounds}, length = 16): {want:of}",
      "a disk is unlocked by the 16-byte key that PBKDF2-HMAC-SHA256 derives with {rounds} {rounds?iteration|iterations}. The password is {password} and the salt is {salt}. What is {want:of} of this key?",
      "<find>{want:of} of the 16-byte key that PBKDF2 with HMAC-SHA-256 makes of {password}, salted with {salt}, in {rounds} {rounds?iteration|iterations}",
    ],
    programs: [
      ({ password, rounds, salt, want }, draws) => asm`
        mov  %p, ${password.address}
        mov  %n, ${password.length}
        mov  r6, ${rounds}
        mov  r4, ${salt.address}
        mov  r5, ${salt.length}
        mov  r3, 0x80000
        mov  r7, 16
        ext.call %n, pbkdf2_sha256, %p, %n
        ${deliver(16, want, draws)}`,
      ({ password, rounds, salt, want }, draws) => asm`
        mov  %p, ${password.address}
        mov  %n, ${password.length}
        mov  r6, ${rounds}
        mov  r4, ${salt.address}
        mov  r5, ${salt.length}
        subi r3, sp, 16
        mov  r7, 16
        ext.call %n, pbkdf2_sha256, %p, %n
        ${deliver(16, want, draws)}`,
    ],
  },
  programs: [
    ({ password, rounds, salt, want }, draws) => asm`
        mov  %p, password
        mov  %n, ${password.length}
        mov  r3, key
        mov  r4, salt
        mov  r5, ${salt.length}
        mov  r6, ${rounds}
        mov  r7, 16
        ext.call %n, pbkdf2_sha256, %p, %n
        ${deliver(16, want, draws)}
    .data
    password: .ascii ${password}
    salt: .ascii ${salt}
    key: .space 16`,
    ({ password, rounds, salt, want }, draws) => asm`
        subi r3, sp, 16
        mov  %p, secrets
        mov  %n, ${password.length}
        add  r4, %p, %n
        mov  r5, ${salt.length}
        mov  r6, ${rounds}
        mov  r7, 16
        ext.call %n, pbkdf2_sha256, %p, %n
        ${deliver(16, want, draws)}
    .data
    secrets: .ascii ${password + salt}`,
  ],
})
