import { asm, by, edged, family, int } from "../../dsl/index.js"
import { after, BYTE, scratch, WORD } from "./_shared/width.js"

export const patchByte = family({
  id: "memory/patch_byte",
  level: 3,
  parameters: { value: int(0x10000000, 0xffffffff), k: int(0, 3), byte: int(0, 255) },
  prompt: [
    by(
      "storing",
      "<do>store {value:hex} as a little-endian 32-bit word, overwrite the byte at offset {k} with {byte}, and load the word back unsigned",
    ),
    by(
      "storing",
      "<please>write {value:HEX} to memory as a little-endian 32-bit word, set its byte {k} (from 0, least significant first) to {byte:hex} and [read|return] the whole unsigned word",
    ),
    "<what>the unsigned 32-bit word that results when byte {k} of {value:hex} in memory (byte 0 is the least significant) is replaced [by|with] {byte}",
    "the colour {value:hex} is kept as a little-endian 32-bit word, a byte for each of its four parts. Part {k} (from 0, lowest byte first) is set to {byte}. [Which colour is it now, as an unsigned number|What is the unsigned word now]",
    "a little-endian word at address p holds {value:hex}; after storing the single byte {byte:hex} at p + {k}, [what unsigned value does the word have|which unsigned word is at p]",
    "<do>patch byte {k} of the stored 32-bit word {value:HEX} with {byte}, [counting bytes from 0 at the least significant end|where byte 0 is the lowest byte], and load the unsigned result",
  ],
  answer: ({ byte, k, value }) => value + (byte - (Math.floor(value / 256 ** k) % 256)) * 256 ** k,
  programs: [
    {
      follows: "storing",
      program: ({ byte, k, value }, draws) => {
        const cell = scratch(draws)
        return asm`
        mov  %value, ${value}
        ${WORD.store("%value", cell)}
        mov  %byte, ${byte}
        ${BYTE.store("%byte", after(cell, k))}
        ${WORD.load("r0", cell)}
        halt`
      },
    },
    {
      follows: "storing",
      program: ({ byte, k, value }) => asm`
        mov  %p, cell
        mov  %x, ${value}
        store.w %x, [%p]
        mov  %x, ${byte}
        store.b %x, [%p + ${k}]
        load.w r0, [%p]
        halt
    .data
    cell: .space 4`,
    },
    ({ byte, k, value }) => asm`
        mov  %p, cell
        mov  %byte, ${byte}
        store.b %byte, [%p + ${k}]
        load.w r0, [%p]
        halt
    .data
    cell: .word ${value}`,
  ],
  asFunction: {
    inputs: ["value", "k", "byte"],
    names: { byte: "b" },
    domains: { value: edged(int(0, 0xffffffff), [0, 0xffffffff]), k: int(0, 3), byte: edged(int(0, 255), [0, 255]) },
    prompt: [
      by(
        "storing",
        "<do>store {value} as a little-endian 32-bit word, overwrite the byte at offset {k} with {byte}, and load the word back unsigned",
      ),
      by(
        "storing",
        "<please>write {value} to memory as a little-endian 32-bit word, set its byte {k} (from 0, least significant first) to {byte} and [read|return] the whole unsigned word",
      ),
      "<what>the unsigned 32-bit word that results when byte {k} of {value} in memory (byte 0 is the least significant) is replaced [by|with] {byte}",
      "!u32 w = {value} in memory; byte {k} of w (from 0, lowest first) = {byte}; [return|print] w",
    ],
    programs: [
      {
        follows: "storing",
        program: ({ byte, k, value }) => asm`
        mov  %value, ${value}
        mov  %k, ${k}
        mov  %byte, ${byte}
        mov  %p, ${0x80000}
        store.w %value, [%p]
        add  %k, %k, %p
        store.b %byte, [%k]
        load.w r0, [%p]
        halt`,
      },
    ],
  },
})
