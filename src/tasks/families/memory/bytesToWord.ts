import { asm, by, family, int, mapped, oneOf } from "../../dsl/index.js"

const hexByte = (byte: number) => (byte < 16 ? `0x0${byte.toString(16)}` : `0x${byte.toString(16)}`)

export const bytesToWord = family({
  id: "memory/bytes_to_word",
  level: 3,
  parameters: {
    bytes: mapped(int(0, 0xffffffff), (n) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]),
    order: oneOf(["little-endian", "big-endian"]),
  },
  formats: { row: (bytes: ReadonlyArray<number>) => bytes.map(hexByte).join(", ") },
  prompt: [
    "<what>the {order:bare} unsigned 32-bit value of the bytes {bytes:row} in memory, lowest address first",
    by(
      "storing",
      "<do>store the bytes {bytes:row} at consecutive addresses and [load|read] them back as one {order:bare} unsigned 32-bit word",
    ),
    "<please>put together a 32-bit unsigned number from the {order:bare} byte sequence {bytes:row} that lies in memory",
    "memory holds {bytes:row} at rising addresses; which unsigned number is that as a {order:bare} 32-bit word",
    "<do>decode the four-byte {order:bare} buffer {bytes:row} as an unsigned [integer|number]",
    "a meter sends its reading as the four bytes {bytes:row}, in {order:bare} order. Which unsigned number [is that|does it show]",
  ],
  answer: ({ bytes, order }) =>
    (order === "big-endian" ? bytes : bytes.slice().reverse()).reduce((word, byte) => word * 256 + byte, 0),
  programs: [
    ({ bytes, order }) => asm`
        load.w ${order === "big-endian" ? "%word" : "r0"}, [bytes]
        ${
          order === "big-endian"
            ? asm`
        bits.bswap %word, %word
        shri r0, %word, 32`
            : undefined
        }
        halt
    .data
    bytes: .byte ${bytes}`,
    ({ bytes, order }) => asm`
        mov  %p, bytes
        ${bytes.map((_, n) => {
          const at = order === "big-endian" ? n : 3 - n
          return n === 0
            ? asm`load.b %word, [%p + ${at}]`
            : asm`
        shli %word, %word, 8
        load.b %byte, [%p + ${at}]
        or   ${n === 3 ? "r0" : "%word"}, %word, %byte`
        })}
        halt
    .data
    bytes: .byte ${bytes}`,
    {
      follows: "storing",
      program: ({ bytes, order }) => asm`
        mov  %p, ${0x2000}
        ${bytes.map(
          (byte, n) => asm`
        mov  %byte, ${byte}
        store.b %byte, [%p + ${n}]`,
        )}
        ${
          order === "big-endian"
            ? asm`
        load.w %word, [%p]
        bits.bswap %word, %word
        shri r0, %word, 32`
            : asm`load.w r0, [%p]`
        }
        halt`,
    },
  ],
})
