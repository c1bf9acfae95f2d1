import { addressOf, asm, family, phrase, text as inputText } from "../../dsl/index.js"
import { foldingTerminated } from "./_shared/givenText.js"

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
  asFunction: {
    inputs: ["text"],
    names: { text: "s" },
    texts: "terminated",
    domains: { text: inputText({ length: [0, 40] }) },
    prompt: [
      "<find>the length of {text}, [blanks included|its zero byte not included]",
      "how long is {text}, [the zero byte not counted|not counting the zero byte]",
      "<do>count the bytes of {text} that come before its zero byte",
      "!strlen({text})",
      "how many [characters|bytes] stand before the zero byte of {text}",
    ],
    programs: [
      foldingTerminated("%length", 0, asm`addi %length, %length, 1`),
      // The address of the end, less that of the beginning.
      ({ text }) => asm`
        mov  %p, ${text.address}
        mov  %start, %p
    next:
        load.b %x, [%p]
        addi %p, %p, 1
        bnez %x, next
        sub  %p, %p, %start
        subi r0, %p, 1
        halt`,
    ],
  },
})
