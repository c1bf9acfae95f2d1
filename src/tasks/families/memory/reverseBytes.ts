import { asm, by, edged, family, int } from "../../dsl/index.js"
import { swapInwards } from "./_shared/swap.js"
import { after, BYTE, scratch, WORD } from "./_shared/width.js"

export const reverseBytes = family({
  id: "memory/reverse_bytes",
  level: 3,
  parameters: { value: int(0x1000000, 0xffffffff) },
  prompt: [
    by(
      ["storing", "swapping"],
      "<do>store {value:hex} as a 32-bit word in memory, reverse its four bytes in place and load the unsigned word",
    ),
    by(
      "swapping",
      "<do>convert the [stored|in-memory] 32-bit word {value:HEX} from little-endian to big-endian by swapping its bytes in memory, and return the new unsigned word",
    ),
    by(
      ["storing", "swapping"],
      "<what>the unsigned 32-bit word obtained by writing {value:hex} to memory and exchanging byte 0 with byte 3 and byte 1 with byte 2",
    ),
    by(
      "swapping",
      "<do>reverse the byte order of the word {value:HEX} in a four-byte buffer and [read|load] the result as unsigned",
    ),
    "<what>the word {value:HEX} in memory with its four bytes in reverse order, as an unsigned number",
    "a file comes from a machine that writes the highest byte first; on this one, which reads the lowest first, its 32-bit word shows up as {value:hex}. [What number was it|Which unsigned number was written]",
  ],
  answer: ({ value }) =>
    (value % 256) * 2 ** 24 +
    (Math.floor(value / 256) % 256) * 2 ** 16 +
    (Math.floor(value / 2 ** 16) % 256) * 256 +
    Math.floor(value / 2 ** 24),
  programs: [
    {
      follows: ["storing", "swapping"],
      general: ({ value }, draws) => {
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
    },
    {
      follows: ["storing", "swapping"],
      program: ({ value }) => asm`
        mov  %value, ${value}
        store.w %value, [cell]
        mov  %left, cell
        addi %right, %left, 3
        ${swapInwards(BYTE)}
        load.w r0, [cell]
        halt
    .data
    cell: .space 4`,
    },
    {
      follows: "swapping",
      program: ({ value }) => asm`
        mov  %left, cell
        addi %right, %left, 3
        ${swapInwards(BYTE)}
        load.w r0, [cell]
        halt
    .data
    cell: .word ${value}`,
    },
    ({ value }) => asm`
        load.w %value, [cell]
        bits.bswap %value, %value
        shri r0, %value, 32
        halt
    .data
    cell: .word ${value}`,
  ],
  asFunction: {
    inputs: ["value"],
    domains: { value: edged(int(0, 0xffffffff), [0, 1, 0xff, 0xff000000, 0xffffffff]) },
    prompt: [
      by(
        ["storing", "swapping"],
        "<do>store {value} as a 32-bit word in memory, reverse its four bytes in place and load the unsigned word",
      ),
      by(
        ["storing", "swapping"],
        "<what>the unsigned 32-bit word obtained by writing {value} to memory and exchanging byte 0 with byte 3 and byte 1 with byte 2",
      ),
      by(
        "swapping",
        "<do>convert the 32-bit word {value} from little-endian to big-endian by swapping its bytes in memory, and return the new unsigned word",
      ),
      "!bswap32({value}) by way of memory, unsigned",
      "<what>the 32-bit word {value} with its four bytes in reverse order, as an unsigned number, with the help of a four-byte buffer",
    ],
  },
})
