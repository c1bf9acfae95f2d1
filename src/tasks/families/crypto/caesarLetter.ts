import { asm, family, int, word } from "../../dsl/index.js"

export const caesarLetter = family({
  id: "crypto/caesar_letter",
  level: 5,
  parameters: { text: word(6, 12), shift: int(1, 25), k: int(0, 5) },
  prompt: [
    "<do>encrypt {text} with a Caesar cipher that shifts each letter forward by {shift} (z wraps to a) and return the ASCII code of the letter at index {k} (from 0)",
    "shift every letter of {text} {shift} {shift?place|places} forward in the alphabet, wrapping around; what is the ASCII code of the result's letter {k}, counting from 0?",
    "!caesar({text}, +{shift}): ASCII code of letter {k} ([0-based|index from 0])",
    "<find>the ASCII code at index {k} (0-based) of the Caesar [ciphertext|encryption] of {text}, shifted forward by {shift} with z wrapping to a",
    "<do>replace every letter of {text} by the one {shift} {shift?step|steps} later in the alphabet (after z comes a) and <report> the ASCII code at offset {k}",
  ],
  answer: ({ k, shift, text }) => {
    const code = text.charCodeAt(k) + shift
    return code > 122 ? code - 26 : code
  },
  programs: [
    ({ k, shift, text }) => asm`
        mov  %p, message
        load.b %x, [%p]
    letter:
        subi %x, %x, ${97 - shift}
        modi %x, %x, 26
        addi %x, %x, 97
        store.b %x, [%p]
        addi %p, %p, 1
        load.b %x, [%p]
        bnez %x, letter
        load.b r0, [%p + ${k - text.length}]
        halt
    .data
    message: .asciz ${text}`,
    ({ k, shift, text }) => asm`
        mov  %p, message
        addi %end, %p, ${text.length}
        mov  %z, 122
    letter:
        load.b %x, [%p]
        addi %x, %x, ${shift}
        ble  %x, %z, within
        subi %x, %x, 26
    within:
        store.b %x, [%p]
        addi %p, %p, 1
        bne  %p, %end, letter
        load.b r0, [%p + ${k - text.length}]
        halt
    .data
    message: .ascii ${text}`,
    // Only the letter that is asked for.
    ({ k, shift, text }) => asm`
        mov  %p, message
        load.b %x, [%p + ${k}]
        addi %x, %x, ${shift}
        slti %low, %x, 123
        bnez %low, within
        subi %x, %x, 26
    within:
        mov  r0, %x
        halt
    .data
    message: .ascii ${text}`,
  ],
})
