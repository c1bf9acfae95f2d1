import { asm, family, int } from "../../dsl/index.js"
import { after, BYTE, scratch, WORD } from "./_shared/width.js"

export const littleEndianByte = family({
  id: "memory/little_endian_byte",
  level: 3,
  parameters: { value: int(0x1000000, 0xffffffff), k: int(0, 3) },
  prompt: [
    "<what>byte {k} (counting from 0) of {value:hex} stored as a little-endian 32-bit word",
    "<do>store {value:hex} in little-endian order and [load|read|fetch] the unsigned byte at offset {k}",
    "<do>put the word {value:HEX} into memory, least significant byte first, and read the unsigned byte at its address plus {k}",
    "which unsigned byte is at [address|location] p + {k} after {value:hex} is stored as a little-endian word at p",
    "<please>write the 32-bit number {value} at some address in little-endian order, then load the unsigned byte at that address plus {k}",
    "little-endian byte {k} of {value:HEX} in memory[| (byte 0 is at the lowest address)], as an unsigned [number|value]",
    "a sensor writes the 32-bit number {value} to memory, lowest byte first. What is the unsigned [number|value] in its byte {k}, the first being byte 0",
  ],
  answer: ({ k, value }) => Math.floor(value / 256 ** k) % 256,
  programs: [
    ({ k, value }, draws) => {
      const cell = scratch(draws)
      return asm`
        mov  %value, ${value}
        ${WORD.store("%value", cell)}
        ${BYTE.load("r0", after(cell, k))}
        halt`
    },
    ({ k, value }) => asm`
        mov  %value, ${value}
        mov  %at, buffer
        addi %end, %at, 4
    loop:
        store.b %value, [%at]
        shri %value, %value, 8
        addi %at, %at, 1
        bne  %at, %end, loop
        load.b r0, [%at - ${4 - k}]
        halt
    .data
    buffer: .space 4`,
    ({ k, value }, draws) => {
      const cell = scratch(draws)
      return asm`
        mov  %value, ${value}
        ${[0, 1, 2, 3].map(
          (n) => asm`
        ${BYTE.store("%value", after(cell, n))}
        ${n < 3 ? asm`shri %value, %value, 8` : undefined}`,
        )}
        ${BYTE.load("r0", after(cell, k))}
        halt`
    },
  ],
  asFunction: {
    inputs: ["value", "k"],
    domains: { value: int(0, 0xffffffff), k: int(0, 3) },
    prompt: [
      "<what>byte {k} (counting from 0) of {value} stored as a little-endian 32-bit word",
      "<do>store {value} as a 32-bit word in little-endian order and [load|read|fetch] the unsigned byte at offset {k}",
      "<do>put the 32-bit word {value} into memory, least significant byte first, and read the unsigned byte at its address plus {k}",
      "which unsigned byte is at [address|location] p + {k} after {value} is stored as a little-endian 32-bit word at p",
      "!u32 little-endian {value}: byte {k}, zero-based",
    ],
    programs: [
      ({ k, value }) => asm`
        mov  %value, ${value}
        mov  %k, ${k}
        mov  %p, ${0x80000}
        store.w %value, [%p]
        add  %p, %p, %k
        load.b r0, [%p]
        halt`,
      // Byte by byte.
      ({ k, value }) => asm`
        mov  %value, ${value}
        mov  %k, ${k}
        mov  %p, buffer
        
        store.b %value, [%p]
        shri %value, %value, 8
        store.b %value, [%p + 1]
        shri %value, %value, 8
        store.b %value, [%p + 2]
        shri %value, %value, 8
        store.b %value, [%p + 3]
        add  %p, %p, %k
        load.b r0, [%p]
        halt
    .data
    buffer: .space 4`,
    ],
  },
})
