import { asm, by, family, int, mapped } from "../../dsl/index.js"
import { eachByte } from "./_shared/text.js"

export const parseInteger = family({
  id: "memory/parse_integer",
  level: 3,
  parameters: {
    // Some with zeros in front.
    text: mapped(int(-999_999, 999_999), (n, draws) => {
      const zeros = draws.below(5) === 0 ? "0".repeat(1 + draws.below(3)) : ""
      return n < 0 ? `-${zeros}${-n}` : `${zeros}${n}`
    }),
  },
  prompt: [
    "<do>[parse|convert] the decimal string {text} [to|into] an integer",
    by("sign", "<do>turn the digits of the text {text} into a number, minding the sign"),
    "!atoi({text})",
    "which [integer|number] does the ASCII [text|string] {text} stand for",
    by(
      "sign",
      "the bytes of the string {text} are decimal digits, perhaps after a minus sign; [what is its value|read the number]",
    ),
    "somebody types {text} at a terminal and the program gets the characters; which number [is meant|did they type]",
  ],
  cases: { negative: ({ text }) => text.startsWith("-") },
  answer: ({ text }) => Number(text) + 0,
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
    {
      follows: "sign",
      program: ({ text }) => asm`
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
    },
    {
      follows: "sign",
      program: ({ text }) => asm`
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
    },
  ],
  asFunction: {
    inputs: ["text"],
    names: { text: "s" },
    texts: "terminated",
    prompt: [
      "<do>[parse|convert] the decimal number in {text}, which may begin with a minus sign, [to|into] an integer",
      by(
        "sign",
        "<do>turn the decimal digits of {text} into a number, minding the minus sign that may stand before them",
      ),
      "!atoi({text})",
      "which [integer|number] does {text} stand for in decimal, where a minus sign at its beginning means a negative one",
      by("sign", "<find>the value of {text}, whose bytes are decimal digits, perhaps after a minus sign"),
    ],
    programs: [
      {
        follows: "sign",
        program: ({ text }) => asm`
        mov  %p, ${text.address}
        load.b %c, [%p]
        seqi %minus, %c, 45
        add  %p, %p, %minus
        mov  %n, 0
    next:
        load.b %c, [%p]
        beqz %c, end
        subi %c, %c, 48
        muli %n, %n, 10
        add  %n, %n, %c
        addi %p, %p, 1
        b    next
    end:
        beqz %minus, positive
        sub  %n, zero, %n
    positive:
        mov  r0, %n
        halt`,
      },
      {
        follows: "sign",
        program: ({ text }) => asm`
        mov  %p, ${text.address}
        mov  %n, 0
        mov  %sign, 1
        load.b %c, [%p]
        subi %c, %c, 45
        bnez %c, next
        mov  %sign, -1
        addi %p, %p, 1
    next:
        load.b %c, [%p]
        subi %c, %c, 48
        muli %n, %n, 10
        add  %n, %n, %c
        addi %p, %p, 1
        load.b %c, [%p]
        bnez %c, next
        mul  r0, %n, %sign
        halt`,
      },
    ],
  },
})
