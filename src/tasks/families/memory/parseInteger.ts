import { asm, family, int, mapped } from "../../dsl/index.js"
import { eachByte } from "./_shared/text.js"

export const parseInteger = family({
  id: "memory/parse_integer",
  level: 3,
  parameters: { text: mapped(int(-999_999, 999_999), String) },
  prompt: [
    "<do>[parse|convert] the decimal string {text} [to|into] an integer",
    "<do>turn the digits of the text {text} into a number, minding the sign",
    "!atoi({text})",
    "which [integer|number] does the ASCII [text|string] {text} stand for",
    "the bytes of the string {text} are decimal digits, perhaps after a minus sign; [what is its value|read the number]",
  ],
  answer: ({ text }) => Number(text),
  programs: [
    ({ text }, draws) => {
      const negative = text.startsWith("-")
      return negative
        ? asm`
        mov  %p, text
        mov  %n, 0
        load.b %c, [%p + 1]
    digit:
        subi %c, %c, 48
        muli %n, %n, 10
        sub  %n, %n, %c
        addi %p, %p, 1
        load.b %c, [%p + 1]
        bnez %c, digit
        mov  r0, %n
        halt
    .data
    text: .asciz ${text}`
        : asm`
        mov  %n, 0
        ${eachByte(
          draws,
          text.length,
          asm`
        subi %c, %c, 48
        muli %n, %n, 10
        add  %n, %n, %c`,
        )}
        mov  r0, %n
        halt
    .data
    text: .asciz ${text}`
    },
    ({ text }) => asm`
        mov  %p, text
        load.b %c, [%p]
        seqi %minus, %c, ${45}
        add  %p, %p, %minus
        mov  %n, 0
    digit:
        load.b %c, [%p]
        beqz %c, sign
        muli %n, %n, 10
        add  %n, %n, %c
        subi %n, %n, 48
        addi %p, %p, 1
        b    digit
    sign:
        beqz %minus, positive
        sub  %n, zero, %n
    positive:
        mov  r0, %n
        halt
    .data
    text: .asciz ${text}`,
    ({ text }) => asm`
        mov  %p, text
        load.b %c, [%p]
        seqi %minus, %c, ${45}
        add  %p, %p, %minus
        mov  %n, 0
        load.b %c, [%p]
    digit:
        muli %n, %n, 10
        subi %c, %c, 48
        add  %n, %n, %c
        addi %p, %p, 1
        load.b %c, [%p]
        bnez %c, digit
        sub  %minus, zero, %minus
        xor  %n, %n, %minus
        sub  r0, %n, %minus
        halt
    .data
    text: .asciz ${text}`,
  ],
})
