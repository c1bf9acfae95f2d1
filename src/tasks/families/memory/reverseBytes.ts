import { asm, family, int } from "../../dsl/index.js"
import { after, BYTE, scratch, WORD } from "./_shared/width.js"

export const reverseBytes = family({
  id: "memory/reverse_bytes",
  level: 3,
  parameters: { value: int(0x1000000, 0xffffffff) },
  prompt: [
    "<do>store {value:hex} as a 32-bit word in memory, reverse its four bytes in place and load the unsigned word",
    "<do>convert the [stored|in-memory] 32-bit word {value:HEX} from little-endian to big-endian by swapping its bytes in memory, and return the new unsigned word",
    "<what>the unsigned 32-bit word obtained by writing {value:hex} to memory and exchanging byte 0 with byte 3 and byte 1 with byte 2",
    "reverse the byte order of the word {value:HEX} in a four-byte buffer and [read|load] the result as unsigned",
    "put {value} in memory as 32 bits and [flip|turn around] the order of its bytes; which unsigned word comes out",
  ],
  answer: ({ value }) =>
    (value % 256) * 2 ** 24 +
    (Math.floor(value / 256) % 256) * 2 ** 16 +
    (Math.floor(value / 2 ** 16) % 256) * 256 +
    Math.floor(value / 2 ** 24),
  programs: [
    ({ value }, draws) => {
      const cell = scratch(draws)
      const swap = (n: number) => asm`
        ${BYTE.load("%a", after(cell, n))}
        ${BYTE.load("%b", after(cell, 3 - n))}
        ${BYTE.store("%b", after(cell, n))}
        ${BYTE.store("%a", after(cell, 3 - n))}`
      return asm`
        mov  %value, ${value}
        ${WORD.store("%value", cell)}
        ${[swap(0), swap(1)]}
        ${WORD.load("r0", cell)}
        halt`
    },
    ({ value }) => asm`
        mov  %low, cell
        addi %high, %low, 3
    loop:
        load.b %a, [%low]
        load.b %b, [%high]
        store.b %b, [%low]
        store.b %a, [%high]
        addi %low, %low, 1
        subi %high, %high, 1
        bltu %low, %high, loop
        load.w r0, [cell]
        halt
    .data
    cell: .word ${value}`,
    ({ value }) => asm`
        load.w %value, [cell]
        bits.bswap %value, %value
        shri %value, %value, 32
        store.w %value, [cell]
        mov  r0, %value
        halt
    .data
    cell: .word ${value}`,
  ],
})
