import { asm, family, mapped, word } from "../../dsl/index.js"
import { eachByte } from "./_shared/text.js"

export const countWords = family({
  id: "memory/count_words",
  level: 3,
  parameters: {
    // One to eight words with a single space between two of them.
    text: mapped(word(6, 7), (first, draws) => {
      let text = first
      for (let n = draws.below(8); n > 0; n--) text += ` ${first.slice(0, 1 + draws.below(4))}`
      return text
    }),
  },
  formats: { text: (text: string) => `"${text}"` },
  prompt: [
    "<do>count the words in the sentence {text:text}, separated by single spaces",
    "how many [space-separated |]words does {text:text} [have|contain|consist of]",
    "<find>the number of [space-separated |]words in the string {text:text}",
    "!word_count({text:text})",
    "store the text {text:text} in memory, scan it byte by byte and count its words",
  ],
  answer: ({ text }) => text.split(" ").length,
  programs: [
    ({ text }, draws) => asm`
        mov  %words, 1
        ${eachByte(
          draws,
          text.length,
          asm`
        seqi %blank, %c, 32
        add  %words, %words, %blank`,
        )}
        mov  r0, %words
        halt
    .data
    text: .asciz ${text}`,
    ({ text }, draws) => asm`
        mov  %words, 1
        mov  %space, 32
        ${eachByte(
          draws,
          text.length,
          asm`
        bne  %c, %space, letter
        addi %words, %words, 1
    letter:`,
        )}
        mov  r0, %words
        halt
    .data
    text: .asciz ${text}`,
  ],
})
