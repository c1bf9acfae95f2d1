import { asm, by, edged, family, int, oneOf } from "../../dsl/index.js"
import { walk } from "./_shared/walk.js"
import { after, scratch, signed, unsigned, WORD } from "./_shared/width.js"

export const sumOfStoredParts = family({
  id: "memory/sum_of_stored_parts",
  level: 3,
  parameters: {
    value: int(0x10000, 0xffffffff),
    bits: oneOf([8, 16]),
    sign: oneOf(["signed", "unsigned"]),
  },
  formats: {
    parts: (bits: number) => (bits === 8 ? "four bytes" : "two 16-bit halves"),
    as: (sign: string) => (sign === "signed" ? "signed two's complement numbers" : "unsigned numbers"),
  },
  prompt: [
    by("storing", "<do>store {value:hex} as a 32-bit word and add up its {bits:parts}, [read|loaded] as {sign:as}"),
    "<what>the sum of the {bits:parts} of the 32-bit word {value:HEX} in memory, taken as {sign:as}",
    by(
      "storing",
      "<please>write the 32-bit value {value} to memory, load its {bits:parts} as {sign:as} and [add|sum] them",
    ),
    "a simple checksum of the word {value:HEX} in memory is the sum of its {bits:parts}, taken as {sign:as}; [what is it|which number is that]",
    "the word {value:hex} lies in memory; [what do its {bits:parts} add up to|what is the total of its {bits:parts}] as {sign:as}",
    "<do>add together the {bits:parts} ({sign:as}) of the memory word {value:hex}",
  ],
  answer: ({ bits, sign, value }) => {
    const range = 2 ** bits
    let sum = 0
    for (let rest = value, n = 0; n < 32 / bits; n++, rest = Math.floor(rest / range)) {
      const part = rest % range
      sum += sign === "signed" && part >= range / 2 ? part - range : part
    }
    return sum
  },
  asFunction: {
    inputs: ["value"],
    names: { value: "v" },
    domains: {
      value: edged(int(0, 0xffffffff), [0, 0x7f, 0x80, 0x8000, 0x7fff, 0x80000000, 0xffffffff, 0x80808080]),
    },
    prompt: [
      by("storing", "<do>store {value} as a 32-bit word and add up its {bits:parts}, [read|loaded] as {sign:as}"),
      "<what>the sum of the {bits:parts} of the 32-bit word {value}, taken as {sign:as}",
      by(
        "storing",
        "<please>write the 32-bit value {value} to memory, load its {bits:parts} as {sign:as} and [add|sum] them",
      ),
      "a simple checksum of a 32-bit word, {value}, is the sum of its {bits:parts}, taken as {sign:as}; [what is it|which number is that]",
      "<do>add together the {bits:parts} ({sign:as}) of the 32-bit word {value}",
      "!sum({bits:parts} of {value}, a 32-bit word, as {sign:as})",
    ],
    programs: [
      {
        follows: "storing",
        program: ({ bits, sign, value }, draws) => {
          const width = (sign as unknown) === "signed" ? signed(bits) : unsigned(bits)
          const cell = scratch(draws)
          return asm`
        mov  %value, ${value}
        ${WORD.store("%value", cell)}
        ${width.load("%sum", cell)}
        ${Array.from(
          { length: 4 / width.size - 1 },
          (_, n) => asm`
        ${width.load("%x", after(cell, (n + 1) * width.size))}
        add  %sum, %sum, %x`,
        )}
        mov  r0, %sum
        halt`
        },
      },
      {
        follows: "storing",
        program: ({ bits, sign, value }) => {
          const { load, size } = (sign as unknown) === "signed" ? signed(bits) : unsigned(bits)
          return asm`
        mov  %value, ${value}
        subi %p, sp, 4
        store.w %value, [%p]
        mov  %sum, 0
    next:
        ${load("%x", { base: "%p", offset: 0 })}
        add  %sum, %sum, %x
        addi %p, %p, ${size}
        bltu %p, sp, next
        mov  r0, %sum
        halt`
        },
      },
    ],
  },
  programs: [
    {
      follows: "storing",
      program: ({ bits, sign, value }, draws) => {
        const { load, size } = sign === "signed" ? signed(bits) : unsigned(bits)
        const cell = scratch(draws)
        return asm`
        mov  %value, ${value}
        ${WORD.store("%value", cell)}
        ${load("%sum", cell)}
        ${Array.from(
          { length: 4 / size - 1 },
          (_, n) => asm`
        ${load("%x", after(cell, (n + 1) * size))}
        add  %sum, %sum, %x`,
        )}
        mov  r0, %sum
        halt`
      },
    },
    ({ bits, sign, value }, draws) => {
      const width = sign === "signed" ? signed(bits) : unsigned(bits)
      return asm`
        mov  %sum, 0
        ${walk(
          draws,
          width,
          4 / width.size,
          (at) => asm`
        ${width.load("%x", at)}
        add  %sum, %sum, %x`,
        )}
        mov  r0, %sum
        halt
    .data
    values: .word ${value}`
    },
  ],
})
