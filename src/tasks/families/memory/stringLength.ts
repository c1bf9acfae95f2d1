import { addressOf, asm, family, phrase } from "../../dsl/index.js"

export const stringLength = family({
  id: "memory/string_length",
  level: 3,
  parameters: { text: phrase({ words: [2, 5] }) },
  prompt: [
    "<find>the length of the [string|text] {text}, blanks included",
    "how long is the [zero-terminated |]string {text}, counting blanks",
    "<do>count the characters of {text} up to the terminating zero byte",
    "!strlen({text})",
    "how many [characters|bytes] [are in the string {text}|does the string {text} have] before its zero byte",
    "a text message says {text}; how many characters [does it have|are that], with the blanks",
  ],
  answer: ({ text }) => text.length,
  programs: [
    ({ text }) => asm`
        mov  %p, text
    next:
        load.b %c, [%p]
        addi %p, %p, 1
        bnez %c, next
        subi r0, %p, ${addressOf("text", 1)}
        halt
    .data
    text: .asciz ${text}`,
    ({ text }) => asm`
        mov  %n, 0
    next:
        load.b %c, [%n + text]
        beqz %c, end
        addi %n, %n, 1
        b    next
    end:
        mov  r0, %n
        halt
    .data
    text: .asciz ${text}`,
    ({ text }) => asm`
        mov  %start, text
        subi %p, %start, 1
    next:
        addi %p, %p, 1
        load.b %c, [%p]
        bnez %c, next
        sub  r0, %p, %start
        halt
    .data
    text: .asciz ${text}`,
    ({ text }) => asm`
        mov  %n, -1
    next:
        addi %n, %n, 1
        load.b %c, [%n + text]
        bnez %c, next
        mov  r0, %n
        halt
    .data
    text: .asciz ${text}`,
  ],
})
