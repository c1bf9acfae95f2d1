import type { Draws } from "../../dsl/Draws.js"
import { addressOf, asm, by, type Domain, family, phrase, text as inputText } from "../../dsl/index.js"
import { swapInwards } from "./_shared/swap.js"
import { BYTE } from "./_shared/width.js"

/** An index of the text: drawn, not counted. */
const someByte: Domain<number> = {
  size: 1,
  at: (_, draws: Draws, earlier = {}) => draws.below((earlier["text"] as string).length),
}

export const reversedStringByte = family({
  id: "memory/reversed_string_byte",
  level: 3,
  parameters: { text: phrase({ words: [2, 4] }), k: someByte },
  // Of functions alone: an index is one of the text's.
  adjust: ({ k, text }) => ({ k: Math.min(k, text.length - 1), text }),
  prompt: [
    by(
      "in place",
      "<do>reverse the string {text} in memory and return the ASCII code of its character at index {k} (from 0)",
    ),
    "<what>the ASCII code of character {k} (zero-based) of {text} [spelled|written] backwards",
    "!s = reversed({text}); ord of s at zero-based index {k}",
    by("in place", "<do>turn the string {text} around in memory, then [load|read] the byte at offset {k}"),
    "which byte is at offset {k} once the string {text} has been reversed",
    "somebody writes {text} backwards for a secret note; [what is the ASCII code of|which ASCII code has] the character at index {k} of the note, counted from 0",
  ],
  answer: ({ k, text }) => text.charCodeAt(text.length - 1 - k),
  programs: [
    {
      follows: "in place",
      program: ({ k, text }) => asm`
        mov  %left, text
        addi %right, %left, ${text.length - 1}
        ${swapInwards(BYTE)}
        mov  %p, text
        load.b r0, [%p + ${k}]
        halt
    .data
    text: .asciz ${text}`,
    },
    {
      follows: "in place",
      program: ({ k, text }) => asm`
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
    },
    ({ k, text }) => asm`
        mov  %from, text
        mov  %to, reversed
        mov  %p, ${addressOf("reversed", text.length)}
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
  asFunction: {
    inputs: ["text", "k"],
    names: { text: "s" },
    domains: { text: inputText({ length: [2, 20] }) },
    prompt: [
      by("in place", "<do>reverse {text} in memory and return the ASCII code of its character at index {k} (from 0)"),
      "<what>the ASCII code of character {k} (zero-based) of {text} [spelled|written] backwards",
      "!s = reversed({text}); ord of s at zero-based index {k}",
      by("in place", "<do>turn {text} around in memory, then [load|read] the byte at offset {k}"),
      "which byte is at offset {k} once {text} has been reversed",
    ],
    programs: [
      {
        follows: "in place",
        program: ({ k, text }) => asm`
        mov  %left, ${text.address}
        mov  %n, ${text.length}
        mov  %k, ${k}
        add  %at, %left, %k
        add  %right, %left, %n
        subi %right, %right, 1
    swap:
        load.b %x, [%left]
        load.b %y, [%right]
        store.b %y, [%left]
        store.b %x, [%right]
        addi %left, %left, 1
        subi %right, %right, 1
        bltu %left, %right, swap
        load.b r0, [%at]
        halt`,
      },
      // Where it stands before.
      ({ k, text }) => asm`
        mov  %p, ${text.address}
        mov  %n, ${text.length}
        mov  %k, ${k}
        add  %p, %p, %n
        sub  %p, %p, %k
        load.b r0, [%p - 1]
        halt`,
    ],
  },
})
