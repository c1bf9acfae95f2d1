import { asm, family, int, word } from "../../dsl/index.js"

export const vigenereLetter = family({
  id: "crypto/vigenere_letter",
  level: 5,
  parameters: { text: word(6, 12), key: word(3, 5), k: int(0, 5) },
  prompt: [
    "<do>encrypt {text} with the Vigenere cipher and the key {key} (repeated, a = 0, added modulo 26) and return the ASCII code of the letter at index {k} (from 0)",
    "<find>the ASCII code of letter {k} (counting from 0) of the Vigenere [ciphertext|encryption] of {text} under the repeated key {key}, where key letter a shifts by 0",
    "!vigenere({text}, key = {key}): ASCII code of letter {k} ([0-based|index from 0], a = 0)",
    "with the repeated key {key}, each letter of {text} is shifted forward by its key letter's place (a = 0, wrapping after z); what is the ASCII code at index {k} of the [result|ciphertext], from 0?",
    "which ASCII code does Vigenere encryption put at index {k} (0-based) when {text} is encrypted under the key {key} (repeated, [a = 0|with a shifting by 0])",
  ],
  answer: ({ k, key, text }) => {
    const sum = text.charCodeAt(k) - 97 + key.charCodeAt(k % key.length) - 97
    return 97 + (sum % 26)
  },
  programs: [
    ({ k, key, text }) => asm`
        mov  %p, message
        mov  %q, key
        mov  %i, 0
    letter:
        load.b %x, [%p]
        load.b %y, [%q]
        add  %x, %x, %y
        subi %x, %x, 194
        modi %x, %x, 26
        addi %x, %x, 97
        store.b %x, [%p]
        addi %p, %p, 1
        addi %q, %q, 1
        load.b %y, [%q]
        bnez %y, more
        mov  %q, key
    more:
        addi %i, %i, 1
        slti %y, %i, ${text.length}
        bnez %y, letter
        load.b r0, [%p + ${k - text.length}]
        halt
    .data
    message: .ascii ${text}
    key: .asciz ${key}`,
    // Only the letter that is asked for.
    ({ k, key, text }) => asm`
        mov  %k, ${k}
        mov  %p, message
        add  %p, %p, %k
        load.b %x, [%p]
        modi %k, %k, ${key.length}
        mov  %p, key
        add  %p, %p, %k
        load.b %y, [%p]
        add  %x, %x, %y
        subi %x, %x, 194
        modi %x, %x, 26
        addi r0, %x, 97
        halt
    .data
    key: .ascii ${key}
    message: .ascii ${text}`,
  ],
})
