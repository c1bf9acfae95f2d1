import { asm, family, mapped } from "../../dsl/index.js"
import { eachByte } from "./_shared/text.js"
import { texts } from "./_shared/texts.js"

export const countWords = family({
  id: "memory/count_words",
  level: 3,
  parameters: {
    // Underscores join some of the words, so that a text's length tells little.
    text: mapped(texts(2, 11), (text, draws) => text.replace(/ /g, () => (draws.below(2) === 0 ? "_" : " "))),
  },
  formats: { text: (text: string) => `"${text}"` },
  prompt: [
    "<do>count the words in the text {text:text}, separated by single spaces (an underscore does not separate)",
    "how many [space-separated |]words does {text:text} [have|contain|consist of]",
    "<find>the number of [space-separated |]words in the string {text:text}",
    "!word_count({text:text}), [split at blanks|separated by blanks]",
    "the text {text:text} lies in memory; scan it byte by byte and count its words, [which have a single blank between them|separated by single blanks]",
    "a search engine splits what people type at its blanks, and nowhere else. How many terms does it look for when somebody types {text:text} [there|into it]",
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
        beq  %c, %space, between
        bnez %inside, seen
        addi %words, %words, 1
        mov  %inside, 1
        b    seen
    between:
        mov  %inside, 0
    seen:`,
          true,
        )}
        mov  r0, %words
        halt
    .data
    text: .asciz ${text}`,
  ],
})
