import { asm, between, drawn, family, mapped, pick } from "../../dsl/index.js"
import { foldingTerminated } from "./_shared/givenText.js"
import { eachByte } from "./_shared/text.js"
import { texts } from "./_shared/texts.js"

/** Words of the texts that are inputs. */
const SHORT_WORDS = ["a", "I", "42", "tin", "oak.", "blue", "River", "x-ray", "garden,"]

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
  asFunction: {
    inputs: ["text"],
    names: { text: "s" },
    texts: "terminated",
    domains: {
      text: drawn((draws) =>
        draws.below(4) === 0
          ? ""
          : Array.from({ length: between(draws, 1, 9) }, () => pick(draws, SHORT_WORDS))
              .join(" ")
              .replace(/ /g, () => (draws.below(3) === 0 ? "_" : " ")),
      ),
    },
    prompt: [
      "<do>count the words in {text}, separated by single spaces (an underscore does not separate)",
      "how many words does {text} [have|contain|consist of], separated by single blanks",
      "<find>the number of words in {text}, [which are separated by single spaces|with single blanks between them]",
      "!word_count({text}), [split at single blanks|separated by single blanks]",
      "<do>scan {text} byte by byte and count its words, [which have a single blank between them|separated by single blanks]",
    ],
    programs: [
      // One more than there are blanks, if there is anything.
      ({ text }) => asm`
        mov  %p, ${text.address}
        load.b %x, [%p]
        beqz %x, empty
        mov  %count, 1
    next:
        seqi %blank, %x, 32
        add  %count, %count, %blank
        addi %p, %p, 1
        load.b %x, [%p]
        bnez %x, next
        mov  r0, %count
        halt
    empty:
        mov  r0, 0
        halt`,
      // A word begins where something follows a blank, or nothing.
      foldingTerminated(
        "%count",
        asm`
        mov  %count, 0
        mov  %before, 1`,
        asm`
        add  %count, %count, %before
        seqi %before, %x, 32`,
      ),
    ],
  },
})
