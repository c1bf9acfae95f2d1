import { asm, type Draws, family, mapped, pick } from "../../dsl/index.js"
import { eachByte } from "./_shared/text.js"
import { texts } from "./_shared/texts.js"

/** Mostly a letter of the text, often its first. */
const letterFor = (text: string, draws: Draws): string => {
  const letters = text.replace(/[^a-z]/g, "")
  if (letters === "" || draws.below(6) === 0) return pick(draws, [..."aeioubdhkmwxz"])
  return draws.below(4) === 0 ? letters[0]! : pick(draws, [...letters])
}

export const countLetter = family({
  id: "memory/count_letter",
  level: 3,
  parameters: {
    search: mapped(texts(3, 7, { capitals: false }), (text, draws) => ({
      text,
      letter: letterFor(text, draws),
    })),
  },
  formats: {
    text: ({ text }: { text: string }) => `"${text}"`,
    letter: ({ letter }: { letter: string }) => `'${letter}'`,
  },
  prompt: [
    "<do>count the letter {search:letter} in the [string|text] {search:text}",
    "how often does the [letter|character] {search:letter} [occur|appear] in {search:text}",
    "how many times is the [letter|character] {search:letter} found in [the string |]{search:text}",
    "!count({search:letter} in {search:text})",
    "<find>the number of bytes of the string {search:text} that are equal to the character {search:letter}",
    "a sign is to read {search:text}. How many wooden letters {search:letter} do I have to [buy|order] for it",
  ],
  cases: { absent: ({ search: { letter, text } }) => !text.includes(letter) },
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
