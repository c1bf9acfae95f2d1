import { asm, by, edged, family, int, mapped } from "../../dsl/index.js"
import { after, scratch, WORD } from "./_shared/width.js"

/** Words that look random, all different. */
const word = mapped(int(1, 1 << 20), (n) => Math.imul(n, 0x9e3779b1) >>> 0)

export const unalignedLoad = family({
  id: "memory/unaligned_load",
  level: 3,
  parameters: { first: word, second: word, offset: int(1, 3) },
  prompt: [
    by(
      ["storing", "one load"],
      "<do>store the 32-bit words {first:hex} and {second:hex} one after the other and load the unsigned 32-bit word at byte offset {offset} (little-endian)",
    ),
    "<what>the unsigned 32-bit word {offset} {offset?byte|bytes} into a little-endian buffer that holds the 32-bit words {first:hex} and {second:hex}",
    by(
      "one load",
      "two little-endian 32-bit words, {first:hex} then {second:hex}, lie back to back in memory; do an unaligned unsigned 32-bit load at offset {offset}[|, counted in bytes]",
    ),
    by(
      "one load",
      "{first:HEX} and {second:HEX} lie in memory as consecutive little-endian 32-bit words; [what does an unsigned word load|which value does a zero-extended 32-bit load] {offset} {offset?byte|bytes} past the first one's address [give|return]",
    ),
    by(
      ["storing", "one load"],
      "<please>write {first:hex} at p and {second:hex} at p + 4 as little-endian words, then load the unsigned word at p + {offset}",
    ),
    "a file's bytes are those of the little-endian 32-bit words {first:hex} and {second:hex}, and a number of four bytes begins at its byte {offset} (the first byte is 0). [Which unsigned number is it|What is its value], lowest byte first",
  ],
  answer: ({ first, offset, second }) =>
    Math.floor(first / 256 ** offset) + (second % 256 ** offset) * 256 ** (4 - offset),
  programs: [
    {
      follows: ["storing", "one load"],
      program: ({ first, offset, second }, draws) => {
        const cell = scratch(draws)
        return asm`
        mov  %a, ${first}
        mov  %b, ${second}
        ${WORD.store("%a", cell)}
        ${WORD.store("%b", after(cell, 4))}
        ${WORD.load("r0", after(cell, offset))}
        halt`
      },
    },
    {
      follows: "one load",
      program: ({ first, offset, second }) => asm`
        mov  %p, words
        load.w r0, [%p + ${offset}]
        halt
    .data
    words: .word ${[first, second]}`,
    },
    ({ first, offset, second }) => asm`
        mov  %p, words
        load.b %word, [%p + ${offset + 3}]
        ${[2, 1, 0].map(
          (n) => asm`
        shli %word, %word, 8
        load.b %byte, [%p + ${offset + n}]
        or   ${n === 0 ? "r0" : "%word"}, %word, %byte`,
        )}
        halt
    .data
    words: .word ${[first, second]}`,
  ],
  asFunction: {
    inputs: ["first", "second", "offset"],
    names: { first: "u", second: "v", offset: "k" },
    domains: {
      first: edged(int(0, 0xffffffff), [0, 0xffffffff]),
      second: edged(int(0, 0xffffffff), [0, 0xffffffff]),
      offset: int(0, 4),
    },
    prompt: [
      by(
        ["storing", "one load"],
        "<do>store the 32-bit words {first} and {second} one after the other and load the unsigned 32-bit word at byte offset {offset} (little-endian)",
      ),
      "<what>the unsigned 32-bit word at byte offset {offset} of a little-endian buffer that holds the 32-bit words {first} and {second}",
      by(
        ["storing", "one load"],
        "<please>write {first} at p and {second} at p + 4 as little-endian 32-bit words, then load the unsigned word at p + {offset}",
      ),
      "!u32 w = ({first}, {second}) in memory, little-endian; unsigned 32-bit load {offset} {offset?byte|bytes} past the first",
    ],
    programs: [
      {
        follows: ["storing", "one load"],
        program: ({ first, offset, second }) => asm`
        mov  %first, ${first}
        mov  %second, ${second}
        mov  %offset, ${offset}
        mov  %p, ${0x80000}
        store.w %first, [%p]
        store.w %second, [%p + 4]
        add  %p, %p, %offset
        load.w r0, [%p]
        halt`,
      },
    ],
  },
})
