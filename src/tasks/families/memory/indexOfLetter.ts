import { asm, family, mapped, word } from "../../dsl/index.js"

export const indexOfLetter = family({
  id: "memory/index_of_letter",
  level: 3,
  parameters: {
    // The letter is mostly one of the text's.
    search: mapped(word(7, 13), (text, draws) => ({
      text,
      letter: draws.below(5) > 0 ? text[draws.below(text.length)]! : "aeioubdfgklmnprstvz"[draws.below(19)]!,
    })),
  },
  formats: {
    text: ({ text }: { text: string }) => `"${text}"`,
    letter: ({ letter }: { letter: string }) => `'${letter}'`,
  },
  prompt: [
    "<find>the zero-based index of the first {search:letter} in [the string |]{search:text}, or -1 if there is none",
    "at which index (from 0) does the letter {search:letter} first [appear|occur] in {search:text}, [-1 if it does not|-1 if never]",
    "<do>search [the string |]{search:text} for the character {search:letter} and return its first position counted from 0, or -1",
    "!index_of({search:letter} in {search:text}), zero-based, -1 if [absent|missing]",
  ],
  answer: ({ search: { letter, text } }) => text.indexOf(letter),
  programs: [
    ({ search: { letter, text } }) => asm`
        mov  %letter, ${letter.charCodeAt(0)}
        mov  %i, 0
    next:
        load.b %c, [%i + text]
        beqz %c, absent
        beq  %c, %letter, found
        addi %i, %i, 1
        b    next
    absent:
        mov  %i, -1
    found:
        mov  r0, %i
        halt
    .data
    text: .asciz ${text}`,
    ({ search: { letter, text } }) => asm`
        mov  %letter, ${letter.charCodeAt(0)}
        mov  %p, text
        mov  %n, ${text.length}
    next:
        load.b %c, [%p]
        beq  %c, %letter, found
        addi %p, %p, 1
        subi %n, %n, 1
        bnez %n, next
        mov  r0, -1
        halt
    found:
        mov  %start, text
        sub  r0, %p, %start
        halt
    .data
    text: .ascii ${text}`,
    ({ search: { letter, text } }) => asm`
        mov  %letter, ${letter.charCodeAt(0)}
        mov  %where, -1
        mov  %i, ${text.length}
    next:
        subi %i, %i, 1
        load.b %c, [%i + text]
        bne  %c, %letter, other
        mov  %where, %i
    other:
        bnez %i, next
        mov  r0, %where
        halt
    .data
    text: .ascii ${text}`,
  ],
})
