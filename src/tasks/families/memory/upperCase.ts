import { asm, family, int, mapped, word } from "../../dsl/index.js"

const isLower = (code: number) => code >= 97

export const upperCase = family({
  id: "memory/upper_case",
  level: 3,
  parameters: {
    // Some vowels are capitals already.
    text: mapped(word(6, 9), (text, draws) =>
      Array.from(text, (letter) =>
        "aeiou".includes(letter) && draws.below(3) === 0 ? letter.toUpperCase() : letter,
      ).join(""),
    ),
    k: int(0, 5),
  },
  prompt: [
    "<do>convert [the string |]{text} to upper case in memory and return the sum of its ASCII codes minus the code at index {k} (from 0)",
    "<what>the sum of the ASCII codes of {text} in capital letters, leaving out the one at zero-based index {k}",
    "!s = upper({text}); sum of all bytes of s except zero-based byte {k}",
    "uppercase {text} in place, capitals staying as they are; then [add up|sum] all its bytes except the one at index {k} (from 0)",
  ],
  answer: ({ k, text }) => {
    let sum = 0
    for (let n = 0; n < text.length; n++) {
      const code = text.charCodeAt(n)
      if (n !== k) sum += isLower(code) ? code - 32 : code
    }
    return sum
  },
  programs: [
    ({ k, text }) => asm`
        mov  %p, text
        mov  %sum, 0
        mov  %a, 97
        load.b %c, [%p]
    next:
        blt  %c, %a, capital
        subi %c, %c, 32
        store.b %c, [%p]
    capital:
        add  %sum, %sum, %c
        addi %p, %p, 1
        load.b %c, [%p]
        bnez %c, next
        mov  %p, text
        load.b %c, [%p + ${k}]
        sub  r0, %sum, %c
        halt
    .data
    text: .asciz ${text}`,
    ({ k, text }) => asm`
        mov  %i, ${text.length}
        mov  %k, ${k}
        mov  %sum, 0
    next:
        subi %i, %i, 1
        load.b %c, [%i + text]
        andi %c, %c, 0xdf
        store.b %c, [%i + text]
        beq  %i, %k, skip
        add  %sum, %sum, %c
    skip:
        bnez %i, next
        mov  r0, %sum
        halt
    .data
    text: .ascii ${text}`,
    ({ k, text }) => asm`
        mov  %p, text
        addi %end, %p, ${text.length}
    convert:
        load.b %c, [%p]
        andi %c, %c, 0xdf
        store.b %c, [%p]
        addi %p, %p, 1
        bltu %p, %end, convert
        mov  %p, text
        load.b %c, [%p + ${k}]
        sub  %sum, zero, %c
    total:
        load.b %c, [%p]
        add  %sum, %sum, %c
        addi %p, %p, 1
        bltu %p, %end, total
        mov  r0, %sum
        halt
    .data
    text: .asciz ${text}`,
  ],
})
