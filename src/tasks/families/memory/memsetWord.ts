import { DATA_BASE } from "../../../vm/isa/limits.js"
import { asm, by, family, int } from "../../dsl/index.js"

export const memsetWord = family({
  id: "memory/memset_word",
  level: 3,
  parameters: { byte: int(1, 255), start: int(0, 2), n: int(2, 4), old: int(0, 0xffff) },
  prompt: [
    by(
      "storing",
      "<do>store {old} as a little-endian 64-bit number, overwrite {n} bytes of it with the value {byte}, starting at byte offset {start}, and load the 64-bit number",
    ),
    "an eight-byte little-endian memory cell holds {old:hex}; after memset has set {n} bytes, starting at offset {start}, to {byte:hex}, [what number does it hold|which number is in it]",
    "<what>the value of a little-endian 64-bit memory cell that held {old} after {n} of its bytes, from byte offset {start} on, are [set to|overwritten with] {byte}",
    "!u64 v = {old:hex} (little-endian in memory); memset((char*)&v + {start}, value {byte:hex}, count {n}); [return|print|load] v",
    "<do>fill {n} bytes of a little-endian 64-bit variable, beginning at its byte {start} (byte 0 is the lowest), with {byte:hex}; it held {old} before; [load|return|print] it",
    "a bug in a program writes {n} bytes of value {byte:hex} into a 64-bit counter (little-endian), from its byte {start} on, when the counter is at {old}. [What does it show then|Which number does it hold then]",
  ],
  answer: ({ byte, n, old, start }) => {
    let value = 0
    for (let k = 7; k >= 0; k--) {
      value = value * 256 + (k >= start && k < start + n ? byte : Math.floor(old / 256 ** k) % 256)
    }
    return value
  },
  programs: [
    ({ byte, n, old, start }) => asm`
        mov  %p, cell
        addi %end, %p, ${start + n}
        mov  %byte, ${byte}
        ${start > 0 ? asm`addi %p, %p, ${start}` : undefined}
    fill:
        store.b %byte, [%p]
        addi %p, %p, 1
        bltu %p, %end, fill
        load.d r0, [cell]
        halt
    .data
    cell: .dword ${old}`,
    {
      follows: "storing",
      program: ({ byte, n, old, start }) => asm`
        mov  %p, ${DATA_BASE}
        mov  %old, ${old}
        store.d %old, [%p]
        mov  %byte, ${byte}
        mov  %n, ${n}
    fill:
        subi %n, %n, 1
        add  %at, %p, %n
        store.b %byte, [%at + ${start}]
        bnez %n, fill
        load.d r0, [%p]
        halt`,
    },
    ({ byte, n, old, start }) => asm`
        mov  %p, cell
        mov  %byte, ${byte}
        ${Array.from({ length: n }, (_, k) => asm`store.b %byte, [%p + ${start + k}]`)}
        load.d r0, [%p]
        halt
    .data
    cell: .dword ${old}`,
  ],
})
