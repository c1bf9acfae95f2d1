import { asm, family, mapped, word } from "../../dsl/index.js"
import { eachByte } from "./_shared/text.js"

export const countLetter = family({
  id: "memory/count_letter",
  level: 3,
  parameters: {
    // The letter is mostly one of the text's.
    search: mapped(word(9, 16), (text, draws) => ({
      text,
      letter: draws.below(3) > 0 ? text[1 + 2 * draws.below(3)]! : "aeiou"[draws.below(5)]!,
    })),
  },
  formats: {
    text: ({ text }: { text: string }) => `"${text}"`,
    letter: ({ letter }: { letter: string }) => `'${letter}'`,
  },
  prompt: [
    "<do>count the letter {search:letter} in the [string|word|text] {search:text}",
    "[find out|tell me|report|work out|determine|say] how often the [letter|character] {search:letter} occurs in {search:text}",
    "how many times does the [letter|character] {search:letter} [occur|appear] in [the string |]{search:text}",
    "!count({search:letter} in {search:text})",
    "number of bytes of the string {search:text} that are equal to the character {search:letter}",
  ],
  answer: ({ search: { letter, text } }) => text.split(letter).length - 1,
  programs: [
    ({ search: { letter, text } }, draws) => asm`
        mov  %letter, ${letter.charCodeAt(0)}
        mov  %count, 0
        ${eachByte(
          draws,
          text.length,
          asm`
        bne  %c, %letter, skip
        addi %count, %count, 1
    skip:`,
        )}
        mov  r0, %count
        halt
    .data
    text: .asciz ${text}`,
    ({ search: { letter, text } }, draws) => asm`
        mov  %count, 0
        ${eachByte(
          draws,
          text.length,
          asm`
        seqi %same, %c, ${letter.charCodeAt(0)}
        add  %count, %count, %same`,
        )}
        mov  r0, %count
        halt
    .data
    text: .asciz ${text}`,
  ],
})
