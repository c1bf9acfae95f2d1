import { addressOf, asm, by, family, phrase, text as textOf } from "../../dsl/index.js"

const sumOf = (text: string): number => {
  let sum = 0
  for (let n = 0; n < text.length; n++) sum += text.charCodeAt(n)
  return sum
}

/** Makes the byte in %c a capital, if it is a small letter. */
const toCapital = asm`
        subi %letter, %c, 97
        sltui %small, %letter, 26
        shli %small, %small, 5
        sub  %c, %c, %small`

/** Texts with all that is next to the small letters in ASCII. */
const letters = textOf({ length: [1, 30], characters: "abcdefghijklmnopqrstuvwxyzazazaz`{`{AZ@[ 059-!" })

export const upperCase = family({
  id: "memory/upper_case",
  level: 3,
  parameters: { text: phrase({ words: [2, 3] }) },
  prompt: [
    by("in place", "<do>convert [the string |]{text} to upper case in memory and return the sum of its ASCII codes"),
    "<what>the sum of the ASCII codes of {text} in capital letters, blanks included",
    "!sum of the bytes of upper({text})",
    by(
      "in place",
      "<do>uppercase {text} in place, leaving everything but small letters as it is; then [add up|sum] all its bytes",
    ),
    "a sign maker has only capital letters and writes {text} with them; [what do the ASCII codes of the sign add up to|what is the sum of the ASCII codes on the sign], blanks and digits included",
  ],
  answer: ({ text }) => sumOf(text.toUpperCase()),
  asFunction: {
    inputs: ["text"],
    names: { text: "s" },
    domains: { text: letters },
    prompt: [
      by("in place", "<do>convert {text} to upper case in memory and return the sum of its ASCII codes"),
      "<what>the sum of the ASCII codes of {text} in capital letters, all other characters included",
      "!sum of the bytes of upper({text})",
      by(
        "in place",
        "<do>uppercase {text} in place, leaving everything but small letters as it is; then [add up|sum] all its bytes",
      ),
      "a sign maker has only capital letters and writes {text} with them, with all its other characters as they are; [what do the ASCII codes of the sign add up to|what is the sum of the ASCII codes on the sign]",
    ],
    programs: [
      {
        follows: "in place",
        program: ({ text }) => asm`
        mov  %p, ${text.address}
        mov  %end, ${text.length}
        add  %end, %end, %p
        mov  %q, %p
    convert:
        load.b %c, [%q]
        ${toCapital}
        store.b %c, [%q]
        addi %q, %q, 1
        bltu %q, %end, convert
        mov  %sum, 0
    total:
        load.b %c, [%p]
        add  %sum, %sum, %c
        addi %p, %p, 1
        bltu %p, %end, total
        mov  r0, %sum
        halt`,
      },
      // The capitals go straight into the sum.
      ({ text }) => asm`
        mov  %p, ${text.address}
        mov  %n, ${text.length}
        mov  %a, 'a'
        mov  %z, 'z'
        mov  %sum, 0
    next:
        load.b %c, [%p]
        blt  %c, %a, other
        bgt  %c, %z, other
        subi %c, %c, 32
    other:
        add  %sum, %sum, %c
        addi %p, %p, 1
        subi %n, %n, 1
        bnez %n, next
        mov  r0, %sum
        halt`,
    ],
  },
  programs: [
    {
      follows: "in place",
      program: ({ text }) => asm`
        mov  %p, text
        mov  %a, 97
    convert:
        load.b %c, [%p]
        blt  %c, %a, other
        subi %c, %c, 32
        store.b %c, [%p]
    other:
        addi %p, %p, 1
        bnez %c, convert
        mov  %p, text
        mov  %sum, 0
        load.b %c, [%p]
    total:
        add  %sum, %sum, %c
        addi %p, %p, 1
        load.b %c, [%p]
        bnez %c, total
        mov  r0, %sum
        halt
    .data
    text: .asciz ${text}`,
    },
    {
      follows: "in place",
      program: ({ text }) => asm`
        mov  %p, text
        mov  %end, ${addressOf("text", text.length)}
    convert:
        load.b %c, [%p]
        ${toCapital}
        store.b %c, [%p]
        addi %p, %p, 1
        bltu %p, %end, convert
        mov  %start, text
        mov  %sum, 0
    total:
        subi %p, %p, 1
        load.b %c, [%p]
        add  %sum, %sum, %c
        bne  %p, %start, total
        mov  r0, %sum
        halt
    .data
    text: .ascii ${text}`,
    },
    // The capitals go straight into the sum.
    ({ text }) => asm`
        mov  %i, ${text.length}
        mov  %a, 97
        mov  %sum, 0
    next:
        subi %i, %i, 1
        load.b %c, [%i + text]
        blt  %c, %a, other
        subi %c, %c, 32
    other:
        add  %sum, %sum, %c
        bnez %i, next
        mov  r0, %sum
        halt
    .data
    text: .ascii ${text}`,
  ],
})
