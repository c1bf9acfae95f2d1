import { addressOf, asm, family, phrase, text as textOf } from "../../dsl/index.js"

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
  asFunction: {
    inputs: ["text"],
    names: { text: "s" },
    texts: "terminated",
    domains: { text: textOf({ length: [0, 40] }) },
    prompt: [
      "<find>the length of {text}, blanks included and without the byte 0",
      "how long is {text}, counting blanks but not the byte 0",
      "<do>count the characters of {text} up to the terminating zero byte",
      "!strlen({text})",
      "how many [characters|bytes] does {text} have before its zero byte",
      "a text message is {text}; how many characters [does it have|are that], with the blanks and without the final byte 0",
    ],
    programs: [
      ({ text }) => asm`
        mov  %p, ${text.address}
        mov  %n, 0
    next:
        load.b %c, [%p]
        beqz %c, done
        addi %n, %n, 1
        addi %p, %p, 1
        b    next
    done:
        mov  r0, %n
        halt`,
      // The distance from the beginning to the zero.
      ({ text }) => asm`
        mov  %start, ${text.address}
        mov  %p, %start
        b    test
    forward:
        addi %p, %p, 1
    test:
        load.b %c, [%p]
        bnez %c, forward
        sub  r0, %p, %start
        halt`,
    ],
  },
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
