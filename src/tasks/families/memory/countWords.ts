import { asm, family, mapped } from "../../dsl/index.js"
import { eachByte } from "./_shared/text.js"
import { texts } from "./_shared/texts.js"

export const countWords = family({
  id: "memory/count_words",
  level: 3,
  parameters: {
    // Hyphens join some of the words, so that a text's length tells little.
    text: mapped(texts(2, 11), (text, draws) => text.replace(/ /g, () => (draws.below(2) === 0 ? "-" : " "))),
  },
  formats: { text: (text: string) => `"${text}"` },
  prompt: [
    "<do>count the words in the text {text:text}, separated by single spaces (a hyphen does not separate)",
    "how many [space-separated |]words does {text:text} [have|contain|consist of]",
    "<find>the number of [space-separated |]words in the string {text:text}",
    "!word_count({text:text}), [split at blanks|separated by blanks]",
    "the text {text:text} lies in memory; scan it byte by byte and count its words, [which have a single blank between them|separated by single blanks]",
    "a newspaper charges an advertisement by the word, and what is joined by hyphens is one word. For how many words does {text:text} [cost|count]",
  ],
  answer: ({ text }) => (text === "" ? 0 : text.split(" ").length),
  programs: [
    // A word begins where a character other than a blank follows a blank, or nothing.
    ({ text }, draws) => asm`
        mov  %words, 0
        mov  %before, 1
        ${eachByte(
          draws,
          text.length,
          asm`
        add  %words, %words, %before
        seqi %before, %c, 32`,
          true,
        )}
        mov  r0, %words
        halt
    .data
    text: .asciz ${text}`,
    ({ text }, draws) => asm`
        mov  %words, 0
        mov  %space, 32
        mov  %inside, 0
        ${eachByte(
          draws,
          text.length,
          asm`
        bne  %c, %space, letter
        mov  %inside, 0
        b    seen
    letter:
        bnez %inside, seen
        mov  %inside, 1
        addi %words, %words, 1
    seen:`,
          true,
        )}
        mov  r0, %words
        halt
    .data
    text: .asciz ${text}`,
  ],
})
