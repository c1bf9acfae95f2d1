import { asm, by, family, int, mapped } from "../../dsl/index.js"

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
    by(
      "storing",
      "<do>store the bitmap {bitmap:hex} as a 32-bit word, turn bit {on} on, then bit {off} off, then toggle bit {flip} (bit 0 being the least significant) and [load|return] the unsigned word",
    ),
    "!u32 m = {bitmap:hex} in memory; m = m OR (1 << {on}); m = m AND NOT (1 << {off}); m = m XOR (1 << {flip}); [return|print] m",
    "<what>the unsigned 32-bit word that results in memory from setting bit {on} of {bitmap:HEX}, then clearing bit {off}, then inverting bit {flip} (bit 0 is the least significant)",
    "the lamps of a hall are the bits of the 32-bit word {bitmap:hex} in memory, lamp 0 being the lowest bit. Somebody switches lamp {on} on, then lamp {off} off, and then presses the button of lamp {flip}, which toggles it. Which unsigned number does the word hold [then|now]",
  ],
  answer: ({ bitmap, flip, off, on }) => {
    const bit = (word: number, n: number) => Math.floor(word / 2 ** n) % 2
    const set = bitmap + (1 - bit(bitmap, on)) * 2 ** on
    const cleared = set - bit(set, off) * 2 ** off
    return cleared + (1 - 2 * bit(cleared, flip)) * 2 ** flip
  },
  programs: [
    {
      follows: "storing",
      program: ({ bitmap, flip, off, on }) => {
        const bit = (n: number) => asm`
        mov  %n, ${n}
        shl  %bit, %one, %n`
        return asm`
        mov  %p, bitmap
        mov  %word, ${bitmap}
        store.w %word, [%p]
        mov  %one, 1
        ${bit(on)}
        load.w %m, [%p]
        or   %m, %m, %bit
        store.w %m, [%p]
        ${bit(off)}
        xori %bit, %bit, -1
        load.w %lit, [%p]
        and  %lit, %lit, %bit
        store.w %lit, [%p]
        ${bit(flip)}
        load.w %m, [%p]
        xor  %m, %m, %bit
        store.w %m, [%p]
        load.w r0, [%p]
        halt
    .data
    bitmap: .space 4`
      },
    },
    // Only the byte with the bit is changed.
    ({ bitmap, flip, off, on }) => asm`
        mov  %p, bitmap
        load.b %m, [%p + ${on >> 3}]
        ori  %m, %m, ${1 << (on & 7)}
        store.b %m, [%p + ${on >> 3}]
        load.b %m, [%p + ${off >> 3}]
        mov  %bit, ${1 << (off & 7)}
        xori %bit, %bit, -1
        and  %m, %m, %bit
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
        load.w r0, [bitmap]
        halt
    .data
    bitmap: .word ${bitmap}`,
  ],
})
