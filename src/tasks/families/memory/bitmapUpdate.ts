import { type Asm, asm, family, int, mapped } from "../../dsl/index.js"

export const bitmapUpdate = family({
  id: "memory/bitmap_update",
  level: 3,
  parameters: {
    bitmap: mapped(int(1, 1 << 20), (n) => Math.imul(n, 0x9e3779b1) >>> 0),
    on: int(0, 31),
    off: int(0, 31),
    flip: int(0, 31),
  },
  prompt: [
    "a 32-bit bitmap in memory holds {bitmap:hex}; set bit {on}, then clear bit {off}, then flip bit {flip} (bit 0 is the lowest) and [load|return] the unsigned word",
    "<do>store the bitmap {bitmap:hex} as a 32-bit word, turn bit {on} on, then bit {off} off, then toggle bit {flip} (bit 0 being the least significant) and return the unsigned word",
    "!u32 m = {bitmap:hex} in memory; m = m OR (1 << {on}); m = m AND NOT (1 << {off}); m = m XOR (1 << {flip}); [return|print] m",
    "<what>the unsigned 32-bit word that results in memory from setting bit {on} of {bitmap:HEX}, then clearing bit {off}, then inverting bit {flip} (bit 0 is the least significant)",
  ],
  answer: ({ bitmap, flip, off, on }) => {
    const bit = (word: number, n: number) => Math.floor(word / 2 ** n) % 2
    const set = bitmap + (1 - bit(bitmap, on)) * 2 ** on
    const cleared = set - bit(set, off) * 2 ** off
    return cleared + (1 - 2 * bit(cleared, flip)) * 2 ** flip
  },
  programs: [
    ({ bitmap, flip, off, on }) => {
      const change = (n: number, operations: Asm) => asm`
        mov  %n, ${n}
        shl  %bit, %one, %n
        load.w %m, [%p]
        ${operations}
        store.w %m, [%p]`
      return asm`
        mov  %p, bitmap
        mov  %one, 1
        ${change(on, asm`or %m, %m, %bit`)}
        ${change(
          off,
          asm`
        xori %bit, %bit, -1
        and  %m, %m, %bit`,
        )}
        ${change(flip, asm`xor %m, %m, %bit`)}
        mov  r0, %m
        halt
    .data
    bitmap: .word ${bitmap}`
    },
    ({ bitmap, flip, off, on }) => asm`
        mov  %p, bitmap
        load.b %m, [%p + ${on >> 3}]
        ori  %m, %m, ${1 << (on & 7)}
        store.b %m, [%p + ${on >> 3}]
        load.b %m, [%p + ${off >> 3}]
        andi %m, %m, ${255 - (1 << (off & 7))}
        store.b %m, [%p + ${off >> 3}]
        load.b %m, [%p + ${flip >> 3}]
        xori %m, %m, ${1 << (flip & 7)}
        store.b %m, [%p + ${flip >> 3}]
        load.w r0, [%p]
        halt
    .data
    bitmap: .word ${bitmap}`,
    ({ bitmap, flip, off, on }) => asm`
        load.w %m, [bitmap]
        mov  %bit, ${2 ** on}
        or   %m, %m, %bit
        mov  %bit, ${-1 - 2 ** off}
        and  %m, %m, %bit
        mov  %bit, ${2 ** flip}
        xor  %m, %m, %bit
        store.w %m, [bitmap]
        mov  r0, %m
        halt
    .data
    bitmap: .word ${bitmap}`,
  ],
})
