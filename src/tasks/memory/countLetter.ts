import { asm, family, oneOf, word } from "../dsl.js"
import { eachByte } from "./array/text.js"

export const countLetter = family({
  id: "memory/count_letter",
  level: 3,
  parameters: { letter: oneOf(["a", "e", "i", "o", "u", "l", "m", "n", "r", "s", "t"]), text: word(7, 14) },
  prompt: [
    "<do>count the letter {letter} in the [string|word|text] {text}",
    "<find>how often the [letter|character] {letter} occurs in {text}",
    "how many times does the [letter|character] {letter} [occur|appear] in [the string |]{text}",
    "!count({letter} in {text})",
    "number of bytes of the string {text} that are equal to the character {letter}",
  ],
  answer: ({ letter, text }) => text.split(letter).length - 1,
  programs: [
    ({ letter, text }, draws) => asm`
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
    ({ letter, text }, draws) => asm`
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
