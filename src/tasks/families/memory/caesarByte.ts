import { asm, family, int, word } from "../../dsl/index.js"

export const caesarByte = family({
  id: "memory/caesar_byte",
  level: 3,
  parameters: { text: word(6, 10), shift: int(1, 25), k: int(0, 5) },
  prompt: [
    "<do>Caesar-shift [the string |]{text} forward by {shift} {shift?letter|letters} (wrapping from z to a) and return the ASCII code of the character at index {k} (from 0)",
    "<what>the ASCII code at zero-based index {k} of {text} [encrypted|encoded] with a Caesar cipher of shift {shift} (forward, z wraps to a)",
    "!caesar({text}, shift +{shift} mod 26); ASCII code of the result's zero-based character {k}",
    "move every letter of {text} {shift} {shift?place|places} on in the alphabet, a following z; [what is|return] the ASCII code of the letter at zero-based index {k}",
  ],
  answer: ({ k, shift, text }) => ((text.charCodeAt(k) - 97 + shift) % 26) + 97,
  programs: [
    ({ k, shift, text }) => asm`
        mov  %p, text
        load.b %c, [%p]
    next:
        addi %c, %c, ${shift - 97}
        modi %c, %c, 26
        addi %c, %c, 97
        store.b %c, [%p]
        addi %p, %p, 1
        load.b %c, [%p]
        bnez %c, next
        mov  %q, text
        load.b r0, [%q + ${k}]
        halt
    .data
    text: .asciz ${text}`,
    ({ k, shift, text }) => asm`
        mov  %p, text
        addi %end, %p, ${text.length}
        mov  %z, 122
    next:
        load.b %c, [%p]
        addi %c, %c, ${shift}
        ble  %c, %z, letter
        subi %c, %c, 26
    letter:
        store.b %c, [%p]
        addi %p, %p, 1
        bltu %p, %end, next
        load.b r0, [%p + ${k - text.length}]
        halt
    .data
    text: .ascii ${text}`,
    ({ k, shift, text }) => asm`
        mov  %i, ${text.length}
    next:
        subi %i, %i, 1
        load.b %c, [%i + text]
        addi %c, %c, ${shift}
        slti %inside, %c, 123
        subi %wrap, %inside, 1
        andi %wrap, %wrap, 26
        sub  %c, %c, %wrap
        store.b %c, [%i + text]
        bnez %i, next
        mov  %p, text
        load.b r0, [%p + ${k}]
        halt
    .data
    text: .ascii ${text}`,
  ],
})
