import { asm, family, int, word } from "../../dsl/index.js"

export const maskedPrint = family({
  id: "security/masked_print",
  level: 5,
  parameters: { secret: word(7, 12), visible: int(2, 5) },
  prompt: [
    "<do>print the secret {secret} with all but its last {visible} characters replaced by '*' and return the number of characters that were masked",
    "<do>mask {secret} for a log so that only the last {visible} characters stay readable, print it, and return how many characters [are hidden|have become '*']",
    "a log line must show just the final {visible} characters of {secret}, with '*' for the others; <do>print it and return the number of asterisks",
    "redact {secret}: [print|output] '*' for each character but the last {visible}, then those; the result is the number of stars",
    "!print_masked({secret}, keep_last={visible}) [returning the masked count|and return the count of masked characters]",
  ],
  answer: ({ secret, visible }) => secret.length - visible,
  programs: [
    ({ secret, visible }) => asm`
        mov  %p, secret
        mov  %n, ${secret.length}
        mov  %star, '*'
        subi %i, %n, ${visible}
    mask:
        subi %i, %i, 1
        store.b %star, [%i + secret]
        bnez %i, mask
        io.print %n, %p, %n
        subi r0, %n, ${visible}
        halt
    .data
    secret: .ascii ${secret}`,
    // The length is that of the text up to its final 0.
    ({ secret, visible }) => asm`
        mov  %p, secret
        mov  %star, '*'
        mov  %count, 0
    mask:
        load.b %x, [%p + ${visible}]
        beqz %x, masked
        store.b %star, [%p]
        addi %p, %p, 1
        addi %count, %count, 1
        b    mask
    masked:
        sub  %p, %p, %count
        addi %n, %count, ${visible}
        io.print %n, %p, %n
        mov  r0, %count
        halt
    .data
    secret: .asciz ${secret}`,
    // A star and a readable end are printed apart.
    ({ secret, visible }) => asm`
        mov  %p, stars
        mov  %n, ${secret.length}
        subi %n, %n, ${visible}
        io.print %masked, %p, %n
        mov  %p, secret
        add  %p, %p, %masked
        mov  %n, ${visible}
        io.print %n, %p, %n
        mov  r0, %masked
        halt
    .data
    secret: .ascii ${secret}
    stars: .ascii ${"*".repeat(12)}`,
  ],
})
