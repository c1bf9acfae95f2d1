import { asm, family, text as inputText } from "../../dsl/index.js"
import { foldingTerminated } from "./_shared/givenText.js"
import { eachByte } from "./_shared/text.js"
import { texts } from "./_shared/texts.js"

/** Bit c − 97 is set for the vowels. */
const VOWEL_BITS = 0x104111

export const countVowels = family({
  id: "memory/count_vowels",
  level: 3,
  parameters: { text: texts(2, 8, { capitals: false, numbers: false }) },
  prompt: [
    "<do>count the vowels (a, e, i, o, u) in [the string |the text |]{text}",
    "how many vowels (a, e, i, o, u) [are there in|occur in] {text}",
    "<find>the number of letters among a, e, i, o, u in {text}",
    "!count_vowels({text}), vowels being a, e, i, o, u",
    "the string {text} lies in memory: count its bytes that are [one|any] of a, e, i, o and u",
    "for a word game every vowel (a, e, i, o, u) gives a point. How many points does {text} [give|bring]",
  ],
  answer: ({ text }) => {
    let count = 0
    for (const letter of text) if ("aeiou".includes(letter)) count++
    return count
  },
  programs: [
    ({ text }, draws) => asm`
        mov  %vowels, ${VOWEL_BITS}
        mov  %count, 0
        ${eachByte(
          draws,
          text.length,
          asm`
        subi %k, %c, 97
        shr  %k, %vowels, %k
        andi %k, %k, 1
        add  %count, %count, %k`,
        )}
        mov  r0, %count
        halt
    .data
    text: .asciz ${text}`,
    ({ text }, draws) => asm`
        mov  %count, 0
        ${eachByte(
          draws,
          text.length,
          asm`
        seqi %same, %c, 97
        add  %count, %count, %same
        seqi %same, %c, 101
        add  %count, %count, %same
        seqi %same, %c, 105
        add  %count, %count, %same
        seqi %same, %c, 111
        add  %count, %count, %same
        seqi %same, %c, 117
        add  %count, %count, %same`,
        )}
        mov  r0, %count
        halt
    .data
    text: .asciz ${text}`,
    ({ text }, draws) => asm`
        mov  %a, ${97}
        mov  %e, ${101}
        mov  %o, ${111}
        mov  %u, ${117}
        mov  %ii, ${105}
        mov  %count, 0
        ${eachByte(
          draws,
          text.length,
          asm`
        beq  %c, %a, vowel
        beq  %c, %e, vowel
        beq  %c, %ii, vowel
        beq  %c, %o, vowel
        bne  %c, %u, skip
    vowel:
        addi %count, %count, 1
    skip:`,
        )}
        mov  r0, %count
        halt
    .data
    text: .asciz ${text}`,
  ],
  asFunction: {
    inputs: ["text"],
    names: { text: "s" },
    texts: "terminated",
    domains: { text: inputText({ length: [0, 24], characters: "abcdefghijklmnopqrstuvwxyzaeiou  .,-" }) },
    prompt: [
      "<do>count the vowels (a, e, i, o, u) in {text}",
      "how many vowels (a, e, i, o, u) [are there in|occur in] {text}",
      "<find>the number of letters among a, e, i, o, u in {text}",
      "!count_vowels({text}), vowels being a, e, i, o, u",
      "<do>go through {text} and <report> how many of its bytes are [one|any] of a, e, i, o and u",
    ],
    programs: [
      foldingTerminated(
        "%count",
        0,
        asm`
        seqi %vowel, %x, 97
        add  %count, %count, %vowel
        seqi %vowel, %x, 101
        add  %count, %count, %vowel
        seqi %vowel, %x, 105
        add  %count, %count, %vowel
        seqi %vowel, %x, 111
        add  %count, %count, %vowel
        seqi %vowel, %x, 117
        add  %count, %count, %vowel`,
      ),
      foldingTerminated(
        "%count",
        asm`
        mov  %count, 0
        mov  %vowels, ${VOWEL_BITS}`,
        asm`
        subi %k, %x, 97
        sltui %letter, %k, 26
        shr  %vowel, %vowels, %k
        and  %vowel, %vowel, %letter
        add  %count, %count, %vowel`,
      ),
    ],
  },
})
