import { asm, between, family, mapped, oneOf, word } from "../../dsl/index.js"

const SYMBOLS = "-_@#$%&*+=/"

interface Input {
  readonly text: string
}

/** What may occur: small letters, or digits as well. */
const CLASSES = ["lower-case letters", "lower-case letters and digits"] as const

export const inputValidation = family({
  id: "security/input_validation",
  level: 5,
  predicate: true,
  parameters: {
    allowed: oneOf(CLASSES),
    // A made-up word in which about every second time a digit or a symbol has been put.
    input: mapped(word(6, 9), (text, draws): Input => {
      const kind = draws.below(4)
      if (kind < 2) return { text }
      const inserted = kind === 2 ? String(draws.below(10)) : SYMBOLS[draws.below(SYMBOLS.length)]!
      const at = between(draws, 6, text.length)
      return { text: text.slice(0, at) + inserted + text.slice(at) }
    }),
  },
  formats: { quoted: ({ text }: Input) => `"${text}"` },
  prompt: [
    "<whether>the input {input:quoted} consists of {allowed:bare} only (ASCII), <yesno>",
    "<do>validate the user name {input:quoted}: return 1 if it contains nothing but {allowed:bare}, [else 0|otherwise 0]",
    "only {allowed:bare} are allowed in a name. Is {input:quoted} [valid|acceptable]? [1 for yes, 0 for no|answer 1 or 0]",
    "!is_valid({input:quoted}, allowed = {allowed:bare}) -> [1 or 0|1 if valid, 0 if not]",
    "<do>reject the text {input:quoted} with 0 if any character is not among the {allowed:bare}; [return 1 for a valid one|accept it with 1 otherwise]",
  ],
  answer: ({ allowed, input: { text } }) => {
    for (const c of text) {
      if (!(c >= "a" && c <= "z") && !(allowed !== "lower-case letters" && c >= "0" && c <= "9")) return 0
    }
    return 1
  },
  programs: [
    // A range check is a subtraction and an unsigned comparison.
    ({ allowed, input: { text } }) => asm`
        mov  %p, input
        b    fetch
    check:
        subi %x, %c, 97
        sltui %x, %x, 26
        ${
          allowed === "lower-case letters"
            ? asm`beqz %x, invalid`
            : asm`
        bnez %x, fine
        subi %c, %c, 48
        sltui %x, %c, 10
        beqz %x, invalid
    fine:`
        }
        addi %p, %p, 1
    fetch:
        load.b %c, [%p]
        bnez %c, check
        mov  r0, 1
        halt
    invalid:
        mov  r0, 0
        halt
    .data
    input: .asciz ${text}`,
    // All characters are looked at.
    ({ allowed, input: { text } }) => asm`
        mov  %i, 0
        mov  %n, ${text.length}
        mov  %valid, 1
    next:
        load.b %c, [%i + input]
        subi %x, %c, 97
        sltui %x, %x, 26
        ${
          allowed === "lower-case letters"
            ? undefined
            : asm`
        subi %c, %c, 48
        sltui %c, %c, 10
        or   %x, %x, %c`
        }
        and  %valid, %valid, %x
        addi %i, %i, 1
        blt  %i, %n, next
        mov  r0, %valid
        halt
    .data
    input: .ascii ${text}`,
  ],
})
