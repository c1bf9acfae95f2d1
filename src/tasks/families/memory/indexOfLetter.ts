import { asm, type Draws, family, mapped, pick } from "../../dsl/index.js"
import { texts } from "./_shared/texts.js"

/** Mostly a letter of the text, often its first or last. */
const letterFor = (text: string, draws: Draws): string => {
  const letters = text.replace(/[^a-z]/g, "")
  if (letters === "" || draws.below(6) === 0) return pick(draws, [..."aeioubdhkmwxz"])
  const place = draws.below(8)
  return place === 0 ? letters[0]! : place === 1 ? letters.at(-1)! : pick(draws, [...letters])
}

export const indexOfLetter = family({
  id: "memory/index_of_letter",
  level: 3,
  parameters: {
    search: mapped(texts(2, 3, { capitals: false }), (text, draws) => ({ text, letter: letterFor(text, draws) })),
  },
  formats: {
    text: ({ text }: { text: string }) => `"${text}"`,
    letter: ({ letter }: { letter: string }) => `'${letter}'`,
  },
  prompt: [
    "<find>the zero-based index of the first {search:letter} in [the string |]{search:text}, or -1 if there is none",
    "what is the index (from 0; -1 if there is none) at which the letter {search:letter} first [appears|occurs] in {search:text}",
    "<do>search [the string |]{search:text} for the character {search:letter} and return its first position counted from 0, or -1 if it is not there",
    "!index_of({search:letter} in {search:text}), zero-based, -1 if [absent|missing]",
    "how many characters stand before the first {search:letter} in {search:text} (answer -1 if [it has none|there is none])",
    "a reader runs a finger along {search:text} and stops at the first {search:letter}. How many characters did the finger pass before it (-1 if it [never stops|does not stop])",
  ],
  cases: { absent: ({ search: { letter, text } }) => !text.includes(letter) },
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
        beqz %n, absent
        load.b %c, [%p]
        beq  %c, %letter, found
        addi %p, %p, 1
        subi %n, %n, 1
        b    next
    absent:
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
        beqz %i, done
        subi %i, %i, 1
        load.b %c, [%i + text]
        bne  %c, %letter, next
        mov  %where, %i
        b    next
    done:
        mov  r0, %where
        halt
    .data
    text: .ascii ${text}`,
  ],
})
