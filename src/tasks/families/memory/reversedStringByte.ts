import { asm, family, int, word } from "../../dsl/index.js"

export const reversedStringByte = family({
  id: "memory/reversed_string_byte",
  level: 3,
  parameters: { text: word(6, 11), k: int(0, 5) },
  prompt: [
    "<do>reverse the string {text} in memory and return the ASCII code of its character at index {k} (from 0)",
    "<what>the ASCII code of character {k} (zero-based) of {text} [spelled|written] backwards",
    "!s = reversed({text}); ord of s at zero-based index {k}",
    "turn the string {text} around in memory, then [load|read] the byte at offset {k}",
    "which byte is at offset {k} once the string {text} has been reversed",
  ],
  answer: ({ k, text }) => text.charCodeAt(text.length - 1 - k),
  programs: [
    ({ k, text }) => asm`
        mov  %left, text
        addi %right, %left, ${text.length - 1}
    swap:
        load.b %x, [%left]
        load.b %y, [%right]
        store.b %y, [%left]
        store.b %x, [%right]
        addi %left, %left, 1
        subi %right, %right, 1
        bltu %left, %right, swap
        mov  %p, text
        load.b r0, [%p + ${k}]
        halt
    .data
    text: .asciz ${text}`,
    ({ k, text }) => asm`
        mov  %right, text
    measure:
        load.b %x, [%right]
        addi %right, %right, 1
        bnez %x, measure
        subi %right, %right, 2
        mov  %left, text
    while:
        bgeu %left, %right, met
        load.b %x, [%left]
        load.b %y, [%right]
        store.b %x, [%right]
        store.b %y, [%left]
        addi %left, %left, 1
        subi %right, %right, 1
        b    while
    met:
        mov  %p, text
        load.b r0, [%p + ${k}]
        halt
    .data
    text: .asciz ${text}`,
    ({ k, text }) => asm`
        mov  %from, text
        mov  %to, reversed
        addi %p, %to, ${text.length}
    copy:
        load.b %x, [%from]
        subi %p, %p, 1
        store.b %x, [%p]
        addi %from, %from, 1
        bne  %p, %to, copy
        load.b r0, [%p + ${k}]
        halt
    .data
    text: .ascii ${text}
    reversed: .space ${text.length}`,
  ],
})
