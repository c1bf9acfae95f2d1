import type { Draws } from "../../dsl/Draws.js"
import { asm, between, edged, family, int, mapped, type Domain } from "../../dsl/index.js"

/** What a user may type by mistake. */
const MISTAKES = "abcxyz-+.:/OlI"

/** A number as text; in two of five a character is no digit. */
const text = mapped(int(10, 999_999), (n, draws: Draws): string => {
  const digits = String(n)
  if (draws.below(5) >= 2) return digits
  const at = draws.below(digits.length + 1)
  return digits.slice(0, at) + MISTAKES[draws.below(MISTAKES.length)]! + digits.slice(at)
})

const isNumber = (line: string): boolean => /^\d+$/.test(line)

/** Digits, as many as nine; in two of five a character is none, often one that is next to the digits in ASCII. */
const digitsInput: Domain<string> = {
  size: 1,
  at: (_, draws) => {
    const digits = Array.from({ length: between(draws, 1, 9) }, () => String(draws.below(10)))
    if (draws.below(5) < 2) {
      const kind = draws.below(5)
      digits[draws.below(digits.length)] = kind < 2 ? ":" : kind === 2 ? "/" : MISTAKES[draws.below(MISTAKES.length)]!
    }
    return digits.join("")
  },
}

export const numberFromInput = family({
  id: "security/number_from_input",
  level: 5,
  parameters: { line: text, factor: int(2, 99), refusal: int(-99, -1) },
  formats: { quoted: (line: string) => `"${line}"` },
  cases: { "no number": ({ line }) => !isNumber(line) },
  prompt: [
    "<do>convert the untrusted text {line:quoted} to a number, digit by digit, and return it times {factor}, or {refusal} if [a character is no digit|anything but digits is in it]",
    "a form sends {line:quoted} as an amount. [Check|Please check] that it is all decimal digits; if so, the result is the amount multiplied by {factor}, and otherwise {refusal}",
    "<what>{factor} times the number in the text {line:quoted}, with {refusal} for a text that is not all digits",
    "untrusted input {line:quoted}: validate every character ({refusal} for a non-digit), parse the decimal number and <give> it multiplied by {factor}",
    "!n = parse_digits({line:quoted}); return {refusal} if it is not all digits, otherwise n * {factor}",
    "a customer writes {line:quoted} in the field for the number of tickets, which cost {factor} each. The program works out the price, but answers {refusal} to whatever has a character other than a digit. [What does it answer?|What is its answer?]",
  ],
  answer: ({ factor, line, refusal }) => (isNumber(line) ? Number(line) * factor : refusal),
  asFunction: {
    inputs: ["line", "factor"],
    names: { line: "s", factor: "f" },
    domains: { line: digitsInput, factor: edged(int(0, 9999), [0, 1]) },
    prompt: [
      "<do>convert {line}, which is untrusted, to a number, digit by digit, and return it times {factor}, or {refusal} if [a character is no digit|anything but digits is in it]",
      "a form sends {line} as an amount. [Check|Please check] that it is all decimal digits; if so, the result is the amount multiplied by {factor}, and otherwise {refusal}",
      "<what>{factor} times the decimal number that {line} spells, with {refusal} for a text that is not all digits",
      "untrusted input comes as {line}: validate every character ({refusal} for a non-digit), parse the decimal number and <give> it multiplied by {factor}",
      "!n = parse_digits({line}); return {refusal} if it is not all digits, otherwise n * {factor}",
      "in the field for the number of tickets, which cost {factor} each, a customer has written {line}. The program works out the price, but answers {refusal} to whatever has a character other than a digit. [What does it answer?|What is its answer?]",
    ],
    programs: [
      ({ factor, line, refusal }) => asm`
        mov  %p, ${line.address}
        mov  %n, ${line.length}
        mov  %x, 0
    digit:
        load.b %c, [%p]
        subi %c, %c, '0'
        sltui %ok, %c, 10
        beqz %ok, invalid
        muli %x, %x, 10
        add  %x, %x, %c
        addi %p, %p, 1
        subi %n, %n, 1
        bnez %n, digit
        mul  r0, %x, ${factor}
        halt
    invalid:
        mov  r0, ${refusal}
        halt`,
      // The number is tainted until all of it has been checked.
      ({ factor, line, refusal }) => asm`
        mov  %p, ${line.address}
        mov  %end, ${line.length}
        mov  %factor, ${factor}
        add  %end, %end, %p
        mov  %x, 0
        taint %x
        mov  %ten, 10
    next:
        load.b %c, [%p]
        subi %c, %c, '0'
        bgeu %c, %ten, checked
        mul  %x, %x, %ten
        add  %x, %x, %c
        addi %p, %p, 1
        bltu %p, %end, next
        sanitize %x
    checked:
        taint.query %bad, %x
        bnez %bad, invalid
        mul  r0, %x, %factor
        halt
    invalid:
        mov  r0, ${refusal}
        halt`,
    ],
  },
  programs: [
    ({ factor, line, refusal }) => asm`
        mov  %p, line
        mov  %n, ${line.length}
        mov  %x, 0
    digit:
        load.b %c, [%p]
        subi %c, %c, '0'
        sltui %ok, %c, 10
        beqz %ok, invalid
        muli %x, %x, 10
        add  %x, %x, %c
        addi %p, %p, 1
        subi %n, %n, 1
        bnez %n, digit
        muli r0, %x, ${factor}
        halt
    invalid:
        mov  r0, ${refusal}
        halt
    .data
    line: .ascii ${line}`,
    // A function converts, and gives -1 for what is no number.
    ({ factor, line, refusal }) => asm`
        mov  r1, line
        call number
        bltz r0, refuse
        muli r0, r0, ${factor}
        halt
    refuse:
        mov  r0, ${refusal}
        halt
    number:
        mov  %nine, 9
        mov  r0, 0
    next:
        load.b %c, [r1]
        beqz %c, done
        subi %c, %c, '0'
        bltu %nine, %c, no
        muli r0, r0, 10
        add  r0, r0, %c
        addi r1, r1, 1
        b    next
    no:
        mov  r0, -1
    done:
        ret
    .data
    line: .asciz ${line}`,
    // The number is tainted until all of it has been checked.
    ({ factor, line, refusal }) => asm`
        mov  %i, 0
        mov  %n, ${line.length}
        mov  %x, 0
        taint %x
        mov  %ten, 10
    next:
        load.b %c, [%i + line]
        subi %c, %c, '0'
        bgeu %c, %ten, checked
        mul  %x, %x, %ten
        add  %x, %x, %c
        addi %i, %i, 1
        blt  %i, %n, next
        sanitize %x
    checked:
        taint.query %bad, %x
        bnez %bad, invalid
        muli r0, %x, ${factor}
        halt
    invalid:
        mov  r0, ${refusal}
        halt
    .data
    line: .ascii ${line}`,
  ],
})
