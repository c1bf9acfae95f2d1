import { asm, family, int } from "../../dsl/index.js"

const bytesOf = (bitmap: number) => [bitmap & 255, (bitmap >>> 8) & 255, (bitmap >>> 16) & 255, bitmap >>> 24]

const hexByte = (byte: number) => (byte < 16 ? `0x0${byte.toString(16)}` : `0x${byte.toString(16)}`)

export const bitmapTest = family({
  id: "memory/bitmap_test",
  level: 3,
  predicate: true,
  parameters: { bitmap: int(0, 0xffffffff), n: int(0, 31) },
  formats: { bytes: (bitmap: number) => bytesOf(bitmap).map(hexByte).join(" ") },
  prompt: [
    "<whether>bit {n} is set in the bitmap with bytes {bitmap:bytes}, where bit n is bit n % 8 (from the lowest) of byte n / 8<then-yesno>",
    "is bit {n} on in the byte array {bitmap:bytes} (bit n lives in byte n / 8 at position n % 8 from the least significant), [1 if so, 0 otherwise|1 for yes, 0 for no]",
    "!test_bit({n}, bitmap {bitmap:bytes}), bit n = byte n / 8, position n % 8 from the low end; 1 or 0",
    "<please>read bit {n} of the bitmap {bitmap:bytes} that lies in memory: byte n / 8, bit n % 8 counted from the lowest; return [1 if it is set, else 0|1 or 0]",
    "a car park keeps one bit for each of its 32 places in the bytes {bitmap:bytes}, the lowest bit of the first byte for place 0. Is place {n} taken ([1 if its bit is set, 0 if not|return the bit])",
  ],
  answer: ({ bitmap, n }) => Math.floor(bitmap / 2 ** n) % 2,
  programs: [
    ({ bitmap, n }) => asm`
        mov  %n, ${n}
        shri %at, %n, 3
        load.b %byte, [%at + bitmap]
        andi %n, %n, 7
        shr  %byte, %byte, %n
        andi r0, %byte, 1
        halt
    .data
    bitmap: .byte ${bytesOf(bitmap)}`,
    ({ bitmap, n }) => asm`
        mov  %p, bitmap
        load.b %byte, [%p + ${n >> 3}]
        andi %bit, %byte, ${1 << (n & 7)}
        snei r0, %bit, 0
        halt
    .data
    bitmap: .byte ${bytesOf(bitmap)}`,
    ({ bitmap, n }) => asm`
        load.w %bits, [bitmap]
        ${n > 0 ? asm`shri %bits, %bits, ${n}` : undefined}
        andi r0, %bits, 1
        halt
    .data
    bitmap: .byte ${bytesOf(bitmap)}`,
  ],
})
