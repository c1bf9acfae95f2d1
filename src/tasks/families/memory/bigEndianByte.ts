import { asm, family, int } from "../../dsl/index.js"
import { after, BYTE, scratch, WORD } from "./_shared/width.js"

export const bigEndianByte = family({
  id: "memory/big_endian_byte",
  level: 3,
  parameters: { value: int(0x1000000, 0xffffffff), k: int(0, 3) },
  prompt: [
    "<what>byte {k} (counting from 0) of {value:hex} stored as a big-endian 32-bit word",
    "<please>write {value:hex} to memory in network byte order (32 bits) and [load|read|fetch] the unsigned byte at offset {k}",
    "<do>store the 32-bit word {value:HEX} most significant byte first and read the unsigned byte at its address plus {k}",
    "which byte is at [address|location] p + {k} after {value:hex} is stored as a big-endian 32-bit word at p",
    "big-endian byte {k} of {value:HEX} in memory, byte 0 being the most significant of the four[| bytes]",
    "<do>serialize {value} as four bytes in big-endian order and [return|give me|show me] the byte at index {k} (from 0)",
    "a packet carries the number {value} in its first four bytes, most significant byte first. What is the [value|number] in its byte {k}, the first byte being byte 0",
  ],
  answer: ({ k, value }) => Math.floor(value / 256 ** (3 - k)) % 256,
  programs: [
    ({ k, value }, draws) => {
      const cell = scratch(draws)
      return asm`
        mov  %value, ${value}
        bits.bswap %value, %value
        shri %value, %value, 32
        ${WORD.store("%value", cell)}
        ${BYTE.load("r0", after(cell, k))}
        halt`
    },
    ({ k, value }, draws) => {
      const cell = scratch(draws)
      return asm`
        mov  %value, ${value}
        ${[3, 2, 1, 0].map(
          (n) => asm`
        ${BYTE.store("%value", after(cell, n))}
        ${n > 0 ? asm`shri %value, %value, 8` : undefined}`,
        )}
        ${BYTE.load("r0", after(cell, k))}
        halt`
    },
    ({ k, value }) => asm`
        mov  %value, ${value}
        mov  %p, buffer
        addi %at, %p, 4
    loop:
        subi %at, %at, 1
        store.b %value, [%at]
        shri %value, %value, 8
        bne  %at, %p, loop
        load.b r0, [%p + ${k}]
        halt
    .data
    buffer: .space 4`,
  ],
  asFunction: {
    inputs: ["value", "k"],
    domains: { value: int(0, 0xffffffff), k: int(0, 3) },
    prompt: [
      "<what>byte {k} (counting from 0) of {value} stored as a big-endian 32-bit word",
      "<do>store {value} as a 32-bit word in big-endian order and [load|read|fetch] the unsigned byte at offset {k}",
      "<do>put the 32-bit word {value} into memory, most significant byte first, and read the unsigned byte at its address plus {k}",
      "which unsigned byte is at [address|location] p + {k} after {value} is stored as a big-endian 32-bit word at p",
      "!u32 big-endian {value}: byte {k}, zero-based",
    ],
    programs: [
      ({ k, value }) => asm`
        mov  %value, ${value}
        mov  %k, ${k}
        mov  %p, ${0x80000}
        bits.bswap %value, %value
        shri %value, %value, 32
        store.w %value, [%p]
        add  %p, %p, %k
        load.b r0, [%p]
        halt`,
      // Byte by byte.
      ({ k, value }) => asm`
        mov  %value, ${value}
        mov  %k, ${k}
        mov  %p, buffer
        
        store.b %value, [%p + 3]
        shri %value, %value, 8
        store.b %value, [%p + 2]
        shri %value, %value, 8
        store.b %value, [%p + 1]
        shri %value, %value, 8
        store.b %value, [%p]
        add  %p, %p, %k
        load.b r0, [%p]
        halt
    .data
    buffer: .space 4`,
    ],
  },
})
