import { asm, family } from "../../dsl/index.js"
import { texts } from "./_shared/texts.js"

export const adler32 = family({
  id: "crypto/adler32",
  level: 5,
  parameters: { text: texts(2, 9) },
  prompt: [
    "<find>the Adler-32 checksum of [|the string |the text ]{text}",
    "<do>compute Adler-32 (a from 1, b from 0, modulo 65521, result b * 65536 + a) over {text}",
    "!adler32({text})[| as an unsigned number]",
    "what checksum does zlib's Adler-32 give for the [ASCII text|string|bytes of] {text}",
    "<do>checksum {text} with Adler-32: s starts at 1 and takes on every byte, t adds up s after each byte, both mod 65521; the answer is t * 65536 + s",
    "an image file keeps its pixels with an Adler-32 checksum behind them; what checksum, as an unsigned number, belongs to the bytes of {text}?",
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
    // Takes 65521 off b where it has got there; so short a text never lets a get so far.
    ({ text }) => asm`
        mov  %p, message
        mov  %n, ${text.length}
        mov  %a, 1
        mov  %b, 0
    byte:
        load.b %x, [%p]
        add  %a, %a, %x
        add  %b, %b, %a
        slti %x, %b, 65521
        bnez %x, low
        subi %b, %b, 65521
    low:
        addi %p, %p, 1
        subi %n, %n, 1
        bnez %n, byte
        shli %b, %b, 16
        or   r0, %b, %a
        halt
    .data
    message: .ascii ${text}`,
    // One remainder at the end is enough.
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
        modui %b, %b, 65521
        muli %b, %b, 65536
        add  r0, %b, %a
        halt
    .data
    message: .ascii ${text}`,
  ],
})
