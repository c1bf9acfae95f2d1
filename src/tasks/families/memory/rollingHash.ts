import { asm, edged, family, int, phrase, type Register, text as inputText, type TextInput } from "../../dsl/index.js"
import { foldingText } from "./_shared/givenText.js"
import { eachByte } from "./_shared/text.js"

interface Taken {
  readonly text: TextInput
  readonly base: number | Register
  readonly m: number | Register
}

export const rollingHash = family({
  id: "memory/rolling_hash",
  level: 3,
  parameters: { text: phrase({ words: [2, 3] }), base: int(2, 131), m: int(100, 9999) },
  prompt: [
    "<what>the polynomial hash of {text}: start with h = 0 and for each byte c (ASCII) set h = (h * {base} + c) mod {m}",
    "<do>hash the string {text} with h = (h * {base} + c) mod {m} over its ASCII codes c, h starting at 0",
    "!h = 0; for c in {text}: h = (h * {base} + ord(c)) % {m}; [return|print] h",
    "<do>run over the bytes of {text}, multiplying the hash by {base}, adding the ASCII code and reducing modulo {m} each time, from a start value of 0; <report> the hash",
    "a cache files the name {text} under h, which begins as 0 and becomes (h * {base} + c) mod {m} for each ASCII code c of the name. [What is|Which is] its h in the end",
  ],
  answer: ({ base, m, text }) => {
    let h = 0
    for (let n = 0; n < text.length; n++) h = (h * base + text.charCodeAt(n)) % m
    return h
  },
  programs: [
    ({ base, m, text }, draws) => asm`
        mov  %h, 0
        ${eachByte(
          draws,
          text.length,
          asm`
        muli %h, %h, ${base}
        add  %h, %h, %c
        modi %h, %h, ${m}`,
        )}
        mov  r0, %h
        halt
    .data
    text: .asciz ${text}`,
    ({ base, m, text }, draws) => asm`
        mov  %base, ${base}
        mov  %m, ${m}
        mov  %h, 0
        ${eachByte(
          draws,
          text.length,
          asm`
        mul  %h, %h, %base
        add  %h, %h, %c
        mod  %h, %h, %m`,
        )}
        mov  r0, %h
        halt
    .data
    text: .asciz ${text}`,
  ],
  asFunction: {
    inputs: ["text", "base", "m"],
    names: { text: "s" },
    domains: {
      text: inputText({ length: [0, 20] }),
      base: edged(int(0, 1000), [0, 1, 2, 256]),
      m: edged(int(1, 1_000_000), [1, 2, 256]),
    },
    prompt: [
      "<what>the polynomial hash of {text}: start with h = 0 and for each byte c set h = (h * {base} + c) mod {m}",
      "<do>hash {text} with h = (h * {base} + c) mod {m} over its bytes c, h starting at 0",
      "!h = 0; for byte c in {text}: h = (h * {base} + c) % {m}; [return|print] h",
      "<do>run over the bytes of {text}, multiplying the hash by {base}, adding the byte and reducing modulo {m} each time, from a start value of 0; <report> the hash",
    ],
    programs: [
      foldingText<Taken>(
        "%h",
        0,
        ({ base, m }) => asm`
        mul  %h, %h, ${base}
        add  %h, %h, %x
        mod  %h, %h, ${m}`,
      ),
    ],
  },
})
