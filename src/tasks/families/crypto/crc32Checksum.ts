import { asm, by, family, text } from "../../dsl/index.js"
import { bytesOf } from "./_shared/oracle/bytes.js"
import { crc32 } from "./_shared/oracle/crc.js"
import { texts } from "./_shared/texts.js"

export const crc32Checksum = family({
  id: "crypto/crc32_checksum",
  level: 5,
  parameters: { text: texts(2, 2) },
  prompt: [
    "<find>the CRC-32 of the [text|string|ASCII bytes] {text} (as in zip and Ethernet[|: reflected polynomial 0xEDB88320, initial value and final XOR 0xFFFFFFFF]), as an unsigned number",
    "<do>compute the standard CRC-32 ([zip|IEEE 802.3]) checksum of {text} as an unsigned number",
    "!crc32({text}), [IEEE|zip] polynomial, unsigned",
    "<do>run CRC-32 over {text}: reflected, polynomial 0xEDB88320, start 0xFFFFFFFF, invert at the end; the result is unsigned",
    "a zip archive stores {text} uncompressed, and with it its CRC-32; which unsigned number is that?",
    by("bit by bit", "<do>compute the CRC-32 (zip) of {text} bit by bit, without an extension, and <give> it unsigned"),
    "what unsigned checksum does the CRC-32 of [zip|gzip|PNG|Ethernet] give for {text}",
  ],
  answer: ({ text }) => crc32(bytesOf(text)),
  asFunction: {
    inputs: ["text"],
    names: { text: "s" },
    domains: { text: text({ length: [0, 20] }) },
    prompt: [
      "<find>the CRC-32 of {text} (as in zip and Ethernet[|: reflected polynomial 0xEDB88320, initial value and final XOR 0xFFFFFFFF]), as an unsigned number",
      "<do>compute the standard CRC-32 ([zip|IEEE 802.3]) checksum of {text} as an unsigned number",
      "!crc32({text}), [IEEE|zip] polynomial, unsigned",
      "<do>run CRC-32 over {text}: reflected, polynomial 0xEDB88320, start 0xFFFFFFFF, invert at the end; the result is unsigned",
      "a zip archive stores {text} uncompressed, and with it its CRC-32; which unsigned number is that?",
      by(
        "bit by bit",
        "<do>compute the CRC-32 (zip) of {text} bit by bit, without an extension, and <give> it unsigned",
      ),
      "what unsigned checksum does the CRC-32 of [zip|gzip|PNG|Ethernet] give for {text}",
    ],
    programs: [
      ({ text }) => asm`
        ext.call r0, crc32, ${text.address}, ${text.length}
        halt`,
      {
        follows: "bit by bit",
        program: ({ text }) => asm`
        mov  %p, ${text.address}
        mov  %n, ${text.length}
        mov  %crc, 0xffffffff
        mov  %poly, 0xedb88320
        beqz %n, done
    byte:
        load.b %x, [%p]
        xor  %crc, %crc, %x
        mov  %bits, 8
    bit:
        andi %low, %crc, 1
        shri %crc, %crc, 1
        beqz %low, even
        xor  %crc, %crc, %poly
    even:
        subi %bits, %bits, 1
        bnez %bits, bit
        addi %p, %p, 1
        subi %n, %n, 1
        bnez %n, byte
    done:
        mov  %x, 0xffffffff
        xor  r0, %crc, %x
        halt`,
      },
      // The polynomial is taken or not by a mask.
      {
        follows: "bit by bit",
        program: ({ text }) => asm`
        mov  %p, ${text.address}
        add  %end, %p, ${text.length}
        mov  %crc, 0xffffffff
        mov  %poly, 0xedb88320
    byte:
        beq  %p, %end, done
        load.b %x, [%p]
        xor  %crc, %crc, %x
        mov  %bits, 8
    bit:
        andi %low, %crc, 1
        sub  %low, zero, %low
        and  %low, %low, %poly
        shri %crc, %crc, 1
        xor  %crc, %crc, %low
        subi %bits, %bits, 1
        bnez %bits, bit
        addi %p, %p, 1
        b    byte
    done:
        xori %crc, %crc, -1
        shli %crc, %crc, 32
        shri r0, %crc, 32
        halt`,
      },
    ],
  },
  programs: [
    ({ text }) => asm`
        mov  %p, message
        mov  %n, ${text.length}
        ext.call r0, crc32, %p, %n
        halt
    .data
    message: .ascii ${text}`,
    {
      follows: "bit by bit",
      program: ({ text }) => asm`
        mov  %p, message
        mov  %crc, 0xffffffff
        mov  %poly, 0xedb88320
        load.b %x, [%p]
    byte:
        xor  %crc, %crc, %x
        mov  %bits, 8
    bit:
        andi %low, %crc, 1
        shri %crc, %crc, 1
        beqz %low, even
        xor  %crc, %crc, %poly
    even:
        subi %bits, %bits, 1
        bnez %bits, bit
        addi %p, %p, 1
        load.b %x, [%p]
        bnez %x, byte
        mov  %x, 0xffffffff
        xor  r0, %crc, %x
        halt
    .data
    message: .asciz ${text}`,
    },
    // The polynomial is taken or not by a mask.
    {
      follows: "bit by bit",
      program: ({ text }) => asm`
        mov  %p, message
        addi %end, %p, ${text.length}
        mov  %crc, 0xffffffff
        mov  %poly, 0xedb88320
    byte:
        load.b %x, [%p]
        xor  %crc, %crc, %x
        mov  %bits, 8
    bit:
        andi %low, %crc, 1
        sub  %low, zero, %low
        and  %low, %low, %poly
        shri %crc, %crc, 1
        xor  %crc, %crc, %low
        subi %bits, %bits, 1
        bnez %bits, bit
        addi %p, %p, 1
        bne  %p, %end, byte
        xori %crc, %crc, -1
        shli %crc, %crc, 32
        shri r0, %crc, 32
        halt
    .data
    message: .ascii ${text}`,
    },
  ],
})
