import { asm, family, mapped, word } from "../../dsl/index.js"
import { eachByte } from "./_shared/text.js"

/** Bit c − 97 is set for the vowels. */
const VOWEL_BITS = 0x104111

export const countVowels = family({
  id: "memory/count_vowels",
  level: 3,
  parameters: {
    // Any letters after the first six, so that vowels are not every second letter.
    text: mapped(word(6, 6), (text, draws) => {
      let longer = text
      for (let n = 0, more = draws.below(8); n < more; n++) longer += "aeioubdfgklmnprst"[draws.below(17)]!
      return longer
    }),
  },
  prompt: [
    "<do>count the vowels (a, e, i, o, u) in [the string |the word |]{text}",
    "how many vowels (a, e, i, o, u) [are there in|occur in] {text}",
    "<find>the number of letters among a, e, i, o, u in {text}",
    "!count_vowels({text}), vowels being a, e, i, o, u",
    "store {text} in memory and count the bytes that are one of a, e, i, o and u",
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
        ${["a", "e", "i", "o", "u"].map(
          (vowel) => asm`
        seqi %same, %c, ${vowel.charCodeAt(0)}
        add  %count, %count, %same`,
        )}`,
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
})
