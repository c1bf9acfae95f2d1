import { asm, family, word } from "../../dsl/index.js"

export const adler32 = family({
  id: "crypto/adler32",
  level: 5,
  parameters: { text: word(6, 14) },
  prompt: [
    "<find>the Adler-32 checksum of [|the string |the text ]{text}",
    "<do>compute Adler-32 (a from 1, b from 0, modulo 65521, result b * 65536 + a) over {text}",
    "!adler32({text})[| as an unsigned number]",
    "what checksum does zlib's Adler-32 give for the [ASCII text|string|bytes of] {text}",
    "<do>checksum {text} with Adler-32: a = 1 plus all bytes, b the sum of the values of a after each byte, both mod 65521; the answer is b * 65536 + a",
  ],
  answer: ({ text }) => {
    let a = 1
    let b = 0
    for (let n = 0; n < text.length; n++) {
      a += text.charCodeAt(n)
      b += (text.length - n) * text.charCodeAt(n)
    }
    return ((b + text.length) % 65521) * 65536 + (a % 65521)
  },
  programs: [
    ({ text }) => asm`
        mov  %p, message
        mov  %n, ${text.length}
        mov  %a, 1
        mov  %b, 0
    byte:
        load.b %x, [%p]
        add  %a, %a, %x
        modi %a, %a, 65521
        add  %b, %b, %a
        modi %b, %b, 65521
        addi %p, %p, 1
        subi %n, %n, 1
        bnez %n, byte
        shli %b, %b, 16
        or   r0, %b, %a
        halt
    .data
    message: .ascii ${text}`,
    // So short a text overflows nothing: one remainder at the end is enough.
    ({ text }) => asm`
        mov  %p, message
        addi %end, %p, ${text.length}
        mov  %a, 1
        mov  %b, 0
    byte:
        load.b %x, [%p]
        addi %p, %p, 1
        add  %a, %a, %x
        add  %b, %b, %a
        bne  %p, %end, byte
        modui %a, %a, 65521
        modui %b, %b, 65521
        muli %b, %b, 65536
        add  r0, %b, %a
        halt
    .data
    message: .ascii ${text}`,
  ],
})
