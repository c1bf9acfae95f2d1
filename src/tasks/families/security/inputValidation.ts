import { asm, between, family, mapped, oneOf, pick, type Domain, word } from "../../dsl/index.js"
import type { Draws } from "../../dsl/Draws.js"

const SYMBOLS = "-_@#$%&*+=/"

/** What may occur: small letters, or digits as well. */
const CLASSES = ["lower-case letters", "lower-case letters and digits"] as const
type Allowed = (typeof CLASSES)[number]

const withInserted = (text: string, sign: string, draws: Draws): string => {
  const at = draws.below(text.length + 1)
  return text.slice(0, at) + sign + text.slice(at)
}

/** A made-up word, in which there may be digits, a symbol or a capital letter. */
const input = mapped(word(6, 9), (text, draws): string => {
  const kind = draws.below(20)
  let result = text
  // Digits alone make every second text invalid, by what is allowed.
  if (kind >= 7)
    for (let n = between(draws, kind < 14 ? 1 : 0, 2); n > 0; n--)
      result = withInserted(result, String(draws.below(10)), draws)
  if (kind >= 17) result = withInserted(result, SYMBOLS[draws.below(SYMBOLS.length)]!, draws)
  else if (kind >= 14) {
    const at = draws.below(result.length)
    result = result.slice(0, at) + result[at]!.toUpperCase() + result.slice(at + 1)
  }
  return result
})

const isValid = (allowed: Allowed, text: string): boolean =>
  [...text].every((c) => (c >= "a" && c <= "z") || (allowed !== "lower-case letters" && c >= "0" && c <= "9"))

/** Characters just beside those that may be allowed, most of them just behind. */
const BESIDE = "{{{{{{:::::`/@AZ_ "

/** Inputs in registers: half of them have a character that may not be allowed, as often at an end as not. */
const validInput: Domain<string> = {
  size: 1,
  at: (_, draws) => {
    const characters = ["az", "az", "abcdefghijklmnopqrstuvwxyz", "az09", "az09azmqx5"][draws.below(5)]!
    const made = Array.from({ length: between(draws, 1, 6) }, () => pick(draws, [...characters]))
    if (draws.below(2) === 0)
      made[[0, made.length - 1, draws.below(made.length)][draws.below(3)]!] = pick(draws, [...BESIDE])
    return made.join("")
  },
}

export const inputValidation = family({
  id: "security/input_validation",
  level: 5,
  predicate: true,
  parameters: { allowed: oneOf(CLASSES), input },
  formats: { quoted: (text: string) => `"${text}"` },
  cases: { capital: ({ input: text }) => /[A-Z]/.test(text), digit: ({ input: text }) => /\d/.test(text) },
  prompt: [
    "<whether>the input {input:quoted} consists of {allowed:bare} only (ASCII), <yesno>",
    "<do>validate the user name {input:quoted}: return 1 if it contains nothing but {allowed:bare}, [else 0|otherwise 0]",
    "only {allowed:bare} are allowed in a name. Is {input:quoted} [valid|acceptable]? [1 for yes, 0 for no|Answer 1 or 0]",
    "!is_valid({input:quoted}, allowed = {allowed:bare}) -> [1 or 0|1 if valid, 0 if not]",
    "<do>reject the text {input:quoted} with 0 if any character is not among the {allowed:bare}; [return 1 for a valid one|accept it with 1 otherwise]",
    "at the door of a club a robot reads names. It opens, answer 1, for a name of {allowed:bare}, and stays shut, answer 0, at any other character. What does it answer to {input:quoted}?",
  ],
  answer: ({ allowed, input: text }) => (isValid(allowed, text) ? 1 : 0),
  asFunction: {
    inputs: ["input"],
    names: { input: "s" },
    domains: { input: validInput },
    prompt: [
      "<whether>only {allowed:bare} (ASCII) occur in {input}, <yesno>",
      "<do>validate {input} as a user name: return 1 if it contains nothing but ASCII {allowed:bare}, [else 0|otherwise 0]",
      "only {allowed:bare} (ASCII) are allowed in a name. Is {input} [valid|acceptable]? [1 for yes, 0 for no|Answer 1 or 0]",
      "!is_valid({input}, allowed = ASCII {allowed:bare}) -> [1 or 0|1 if valid, 0 if not]",
      "<do>look through {input} and reject it with 0 if any character is not among the ASCII {allowed:bare}; [return 1 for a valid one|accept it with 1 otherwise]",
      "at the door of a club a robot reads names. It opens, answer 1, for a name of ASCII {allowed:bare}, and stays shut, answer 0, at any other character. What does it answer to {input}?",
    ],
    programs: [
      // A range check is a subtraction and an unsigned comparison.
      ({ allowed, input }) => asm`
        mov  %p, ${input.address}
        mov  %n, ${input.length}
    check:
        load.b %c, [%p]
        subi %x, %c, 97
        sltui %x, %x, 26
        ${
          (allowed as unknown) === "lower-case letters"
            ? asm`beqz %x, invalid`
            : asm`
        bnez %x, fine
        subi %c, %c, 48
        sltui %x, %c, 10
        beqz %x, invalid
    fine:`
        }
        addi %p, %p, 1
        subi %n, %n, 1
        bnez %n, check
        mov  r0, 1
        halt
    invalid:
        mov  r0, 0
        halt`,
      // All characters are looked at.
      ({ allowed, input }) => asm`
        mov  %p, ${input.address}
        mov  %end, ${input.length}
        add  %end, %end, %p
        mov  %valid, 1
    next:
        load.b %c, [%p]
        subi %x, %c, 97
        sltui %x, %x, 26
        ${
          (allowed as unknown) === "lower-case letters"
            ? undefined
            : asm`
        subi %c, %c, 48
        sltui %c, %c, 10
        or   %x, %x, %c`
        }
        and  %valid, %valid, %x
        addi %p, %p, 1
        bltu %p, %end, next
        mov  r0, %valid
        halt`,
    ],
  },
  programs: [
    // A range check is a subtraction and an unsigned comparison.
    ({ allowed, input: text }) => asm`
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
    ({ allowed, input: text }) => asm`
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
