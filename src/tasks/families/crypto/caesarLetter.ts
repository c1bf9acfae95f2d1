import { addressOf, asm, edged, family, int, phrase, text } from "../../dsl/index.js"

const shifted = (code: number, shift: number): number => {
  const small = code | 32
  if (small < 97 || small > 122) return code
  const first = code - small + 97
  return first + ((code - first + shift) % 26)
}

export const caesarLetter = family({
  id: "crypto/caesar_letter",
  level: 5,
  parameters: { text: phrase({ words: [2, 4] }), shift: int(1, 25), k: int(0, 6) },
  prompt: [
    "<do>encrypt {text} with a Caesar cipher that shifts each letter forward by {shift} (z wraps to a, Z to A, all else stays) and return the ASCII code of the character at index {k} (from 0)",
    "shift every letter of {text} forward by {shift} {shift?place|places} in the alphabet, wrapping around, and leave other characters alone; what is the ASCII code of character {k} of the result, counting from 0?",
    "!caesar({text}, +{shift}), only letters, capitals stay capitals: ASCII code of character {k} ([0-based|index from 0])",
    "<find>the ASCII code at index {k} (0-based) of the Caesar [ciphertext|encryption] of {text}, letters shifted forward by {shift} within their case and the rest unchanged",
    "Julius hides {text} by moving each letter {shift} {shift?step|steps} on in the alphabet (behind z it starts over), capitals and small letters alike, everything else kept; which ASCII code stands at offset {k} (from 0) then?",
  ],
  cases: { "not a letter": ({ k, text }) => !/[A-Za-z]/.test(text[k]!) },
  answer: ({ k, shift, text }) => shifted(text.charCodeAt(k), shift),
  asFunction: {
    inputs: ["text", "shift", "k"],
    names: { text: "s", shift: "d" },
    domains: {
      text: text({
        length: [9, 24],
        characters: "azAZ[@{`M",
      }),
      shift: edged(int(1, 25), [1, 25]),
      k: { size: 1, at: (_, draws, earlier) => draws.below(String(earlier?.["text"]).length) },
    },
    prompt: [
      "<do>encrypt {text} with a Caesar cipher that shifts each letter forward by {shift} (z wraps to a, Z to A, all else stays) and return the ASCII code of the character at index {k} (from 0)",
      "shift every letter of {text} forward by {shift} {shift?place|places} in the alphabet, wrapping around, and leave other characters alone; what is the ASCII code of character {k} of the result, counting from 0?",
      "!caesar({text}, +{shift}), only letters, capitals stay capitals: ASCII code of character {k} ([0-based|index from 0])",
      "<find>the ASCII code at index {k} (0-based) of the Caesar [ciphertext|encryption] of {text}, letters shifted forward by {shift} within their case and the rest unchanged",
    ],
    programs: [
      // Encrypts in place, then looks at the result.
      ({ k, shift, text }) => asm`
        mov  %p, ${text.address}
        add  %end, %p, ${text.length}
        add  %at, %p, ${k}
    letter:
        load.b %x, [%p]
        andi %case, %x, 32
        sub  %y, %x, %case
        subi %y, %y, 65
        sltui %z, %y, 26
        beqz %z, keep
        add  %y, %y, ${shift}
        modi %y, %y, 26
        addi %y, %y, 65
        add  %y, %y, %case
        store.b %y, [%p]
    keep:
        addi %p, %p, 1
        bne  %p, %end, letter
        load.b r0, [%at]
        halt`,
      // Each letter by itself: it is enough to encrypt the one that is asked for.
      ({ k, shift, text }) => asm`
        mov  %p, ${text.address}
        add  %p, %p, ${k}
        load.b %x, [%p]
        mov  %first, 65
        slti %y, %x, 97
        bnez %y, capital
        mov  %first, 97
    capital:
        sub  %y, %x, %first
        sltui %z, %y, 26
        beqz %z, keep
        add  %y, %y, ${shift}
        modi %y, %y, 26
        add  %x, %y, %first
    keep:
        mov  r0, %x
        halt`,
    ],
  },
  programs: [
    // %case is 32 for a small letter, which becomes a capital for the while.
    ({ k, shift, text }) => asm`
        mov  %p, message
        load.b %x, [%p]
    letter:
        andi %case, %x, 32
        sub  %y, %x, %case
        subi %y, %y, 65
        sltui %z, %y, 26
        beqz %z, keep
        addi %y, %y, ${shift}
        modi %y, %y, 26
        addi %y, %y, 65
        add  %y, %y, %case
        store.b %y, [%p]
    keep:
        addi %p, %p, 1
        load.b %x, [%p]
        bnez %x, letter
        load.b r0, [zero + ${addressOf("message", k)}]
        halt
    .data
    message: .asciz ${text}`,
    ({ k, shift, text }) => asm`
        mov  %p, message
        addi %end, %p, ${text.length}
    next:
        load.b %x, [%p]
        mov  %first, 65
        slti %y, %x, 97
        bnez %y, capital
        addi %first, %first, 32
    capital:
        sub  %x, %x, %first
        bltz %x, keep
        addi %x, %x, ${shift}
        slti %y, %x, 26
        bnez %y, within
        subi %x, %x, 26
    within:
        add  %x, %x, %first
        store.b %x, [%p]
    keep:
        addi %p, %p, 1
        bne  %p, %end, next
        load.b r0, [zero + ${addressOf("message", k)}]
        halt
    .data
    message: .ascii ${text}`,
  ],
})
