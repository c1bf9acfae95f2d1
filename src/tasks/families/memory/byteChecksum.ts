import { asm, by, edged, family, int, type Register, text as inputText, type TextInput } from "../../dsl/index.js"
import { foldingText } from "./_shared/givenText.js"
import { eachByte } from "./_shared/text.js"
import { texts } from "./_shared/texts.js"

interface Taken {
  readonly text: TextInput
  readonly m: number | Register
}

export const byteChecksum = family({
  id: "memory/byte_checksum",
  level: 3,
  // The modulus is above every byte, so that taking it away once is enough.
  parameters: { text: texts(2, 4), m: int(128, 999) },
  prompt: [
    "<what>the sum of the ASCII codes of {text}, modulo {m}",
    by(
      "remainder at the end",
      "<do>add up the bytes of the string {text} and [finally|then] take the remainder on division by {m}",
    ),
    "!checksum({text}) = sum of ASCII codes mod {m}",
    "the string {text} lies in memory: [compute|return] the sum of its bytes modulo {m}",
    "what remains when the byte sum of {text} (ASCII) is divided by {m}",
    "a label printer puts a check number behind its text: the sum of the text's ASCII codes modulo {m}. What number [does it print|stands] behind {text}",
  ],
  answer: ({ m, text }) => {
    let sum = 0
    for (let n = 0; n < text.length; n++) sum += text.charCodeAt(n)
    return sum % m
  },
  programs: [
    {
      follows: "remainder at the end",
      program: ({ m, text }, draws) => asm`
        mov  %sum, 0
        ${eachByte(draws, text.length, asm`add %sum, %sum, %c`)}
        modi r0, %sum, ${m}
        halt
    .data
    text: .asciz ${text}`,
    },
    ({ m, text }, draws) => asm`
        mov  %m, ${m}
        mov  %sum, 0
        ${eachByte(
          draws,
          text.length,
          asm`
        add  %sum, %sum, %c
        blt  %sum, %m, reduced
        sub  %sum, %sum, %m
    reduced:`,
        )}
        mov  r0, %sum
        halt
    .data
    text: .asciz ${text}`,
  ],
  asFunction: {
    inputs: ["text", "m"],
    names: { text: "s" },
    domains: { text: inputText({ length: [0, 24] }), m: edged(int(1, 5000), [1, 2, 256]) },
    prompt: [
      "<what>the sum of the bytes of {text}, modulo {m}",
      by(
        "remainder at the end",
        "<do>add up the bytes of {text} and [finally|then] take the remainder on division by {m}",
      ),
      "!checksum({text}) = sum of bytes mod {m}",
      "what remains when the sum of the ASCII codes in {text} is divided by {m}",
      "<do>sum all bytes of {text} and reduce that modulo {m}",
    ],
    programs: [
      {
        follows: "remainder at the end",
        program: foldingText<Taken>("%sum", 0, asm`add %sum, %sum, %x`, ({ m }) => asm`mod r0, %sum, ${m}`),
      },
    ],
  },
})
