import { asm, edged, family, int, phrase, text as textOf } from "../../dsl/index.js"
import { eachByte } from "./_shared/text.js"

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
  asFunction: {
    inputs: ["text", "base", "m"],
    names: { text: "s", base: "b" },
    domains: {
      text: textOf({ length: [1, 20] }),
      base: edged(int(1, 1000), [1]),
      m: edged(int(1, 100_000), [1, 2]),
    },
    prompt: [
      "<what>the polynomial hash of {text}: start with h = 0 and for each byte c (ASCII) set h = (h * {base} + c) mod {m}",
      "<do>hash {text} with h = (h * {base} + c) mod {m} over its ASCII codes c, h starting at 0",
      "!h = 0; for c in {text}: h = (h * {base} + ord(c)) % {m}; [return|print] h",
      "<do>run over the bytes of {text}, multiplying the hash by {base}, adding the ASCII code and reducing modulo {m} each time, from a start value of 0; <report> the hash",
      "a cache files a name, which is {text}, under h, which begins as 0 and becomes (h * {base} + c) mod {m} for each ASCII code c of the name. [What is|Which is] its h in the end",
    ],
    programs: [
      ({ base, m, text }) => asm`
        mov  %p, ${text.address}
        mov  %n, ${text.length}
        mov  %base, ${base}
        mov  %m, ${m}
        mov  %h, 0
    next:
        load.b %c, [%p]
        mul  %h, %h, %base
        add  %h, %h, %c
        mod  %h, %h, %m
        addi %p, %p, 1
        subi %n, %n, 1
        bnez %n, next
        mov  r0, %h
        halt`,
      ({ base, m, text }) => asm`
        mov  %p, ${text.address}
        mov  %end, ${text.length}
        mov  %base, ${base}
        mov  %m, ${m}
        add  %end, %end, %p
        mov  %h, 0
    each:
        mul  %h, %h, %base
        load.b %c, [%p]
        addi %p, %p, 1
        add  %h, %h, %c
        modu %h, %h, %m
        bne  %p, %end, each
        mov  r0, %h
        halt`,
    ],
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
})
