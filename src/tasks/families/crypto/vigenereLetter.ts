import { addressOf, asm, family, int, text, word } from "../../dsl/index.js"

export const vigenereLetter = family({
  id: "crypto/vigenere_letter",
  level: 5,
  parameters: { text: word(6, 12), key: word(3, 5), k: int(0, 5) },
  prompt: [
    "<do>encrypt {text} with the Vigenere cipher and the key {key} (repeated, a = 0, added modulo 26) and return the ASCII code of the letter at index {k} (from 0)",
    "<find>the ASCII code of letter {k} (counting from 0) of the Vigenere [ciphertext|encryption] of {text} under the repeated key {key}, where key letter a shifts by 0",
    "!vigenere({text}, key = {key}): ASCII code of letter {k} ([0-based|index from 0], a = 0)",
    "with the repeated key {key}, each letter of {text} is shifted forward by its key letter's place (a = 0, wrapping after z); what is the ASCII code at index {k} of the [result|ciphertext], from 0?",
    "a spy writes the key word {key} again and again under the message {text} and adds the letters up, a being 0 and 26 being 0 again; what is the ASCII code of the letter at index {k} (from 0) that she sends?",
    "which ASCII code does Vigenere encryption put at index {k} (0-based) when {text} is encrypted under the key {key} (repeated, [a = 0|with a shifting by 0])",
  ],
  answer: ({ k, key, text }) => {
    const sum = text.charCodeAt(k) - 97 + key.charCodeAt(k % key.length) - 97
    return 97 + (sum % 26)
  },
  asFunction: {
    inputs: ["text", "key", "k"],
    names: { text: "s", key: "t" },
    domains: {
      text: text({ length: [6, 18], characters: "abcdefghijklmnopqrstuvwxyzaz" }),
      key: text({ length: [1, 5], characters: "abcdefghijklmnopqrstuvwxyzaz" }),
      k: { size: 1, at: (_, draws, earlier) => draws.below(String(earlier?.["text"]).length) },
    },
    prompt: [
      "<do>encrypt {text} with the Vigenere cipher, the key being {key} (both of small letters; the key repeats, a = 0, added modulo 26), and return the ASCII code of the letter at index {k} (from 0)",
      "<find>the ASCII code of letter {k} (counting from 0) of the Vigenere [ciphertext|encryption] of {text} when the repeated key is {key}, all letters are small and key letter a shifts by 0",
      "!vigenere({text}, key = {key}), small letters: ASCII code of letter {k} ([0-based|index from 0], a = 0)",
      "each letter of {text} is shifted forward by the place (a = 0) of the letter of {key} that belongs to it, wrapping after z; the key repeats, and all letters are small. What is the ASCII code at index {k} of the [result|ciphertext], from 0?",
      "which ASCII code does Vigenere encryption put at index {k} (0-based) when the message is {text} and the repeated key is {key} (small letters, [a = 0|with a shifting by 0])",
    ],
    programs: [
      // Encrypts in place, then looks at the result.
      ({ k, key, text }) => asm`
        mov  %p, ${text.address}
        mov  %n, ${text.length}
        mov  %key, ${key.address}
        add  %stop, %key, ${key.length}
        add  %at, %p, ${k}
        mov  %q, %key
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
        bne  %q, %stop, more
        mov  %q, %key
    more:
        subi %n, %n, 1
        bnez %n, letter
        load.b r0, [%at]
        halt`,
      // Each letter by itself: it is enough to encrypt the one that is asked for.
      ({ k, key, text }) => asm`
        mov  %k, ${k}
        mod  %j, %k, ${key.length}
        add  %j, %j, ${key.address}
        load.b %y, [%j]
        add  %k, %k, ${text.address}
        load.b %x, [%k]
        add  %x, %x, %y
        subi %x, %x, 194
        slti %y, %x, 26
        bnez %y, within
        subi %x, %x, 26
    within:
        addi r0, %x, 97
        halt`,
    ],
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
        load.b r0, [zero + ${addressOf("message", k)}]
        halt
    .data
    message: .ascii ${text}
    key: .asciz ${key}`,
    // The key's letter by the remainder of the index; the ciphertext has a place of its own.
    ({ k, key, text }) => asm`
        mov  %i, 0
    letter:
        modi %j, %i, ${key.length}
        load.b %y, [%j + key]
        load.b %x, [%i + message]
        add  %x, %x, %y
        subi %x, %x, 194
        slti %y, %x, 26
        bnez %y, within
        subi %x, %x, 26
    within:
        addi %x, %x, 97
        store.b %x, [%i + cipher]
        addi %i, %i, 1
        slti %y, %i, ${text.length}
        bnez %y, letter
        load.b r0, [zero + ${addressOf("cipher", k)}]
        halt
    .data
    key: .ascii ${key}
    message: .ascii ${text}
    cipher: .space ${text.length}`,
  ],
})
