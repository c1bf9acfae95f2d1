import { asm, by, edged, family, int, oneOf } from "../../dsl/index.js"
import { scratch, unsigned, WORD } from "./_shared/width.js"

export const narrowLoad = family({
  id: "memory/narrow_load",
  level: 3,
  parameters: { value: int(0x10000, 0xffffffff), bits: oneOf([8, 16]) },
  formats: { part: (bits: number) => (bits === 8 ? "byte" : "halfword (16 bits)") },
  prompt: [
    by("storing", "<do>store {value:hex} in memory as a 32-bit word and load its low {bits:part} back, zero-extended"),
    by(
      "storing",
      "<please>write the 32-bit value {value} to memory, then read only the lowest {bits} bits back as an unsigned number",
    ),
    by(
      "storing",
      "<do>save {value:HEX} with a [32-bit|four-byte] store, then do an unsigned {bits}-bit load from the same address [(little-endian)|on this little-endian machine]",
    ),
    "[what does|which number does] an unsigned {bits}-bit load give at the address where {value:hex} was stored as a little-endian word",
    by(
      "storing",
      "little-endian: store word {value:hex}, load unsigned {bits:part} from the same address[|, result in r0]",
    ),
    "a sensor has left the little-endian word {value:HEX} in memory, but only its low {bits:part} counts; [what is its unsigned reading|which unsigned value has been measured]",
    "the word {value:HEX} lies in memory in little-endian order; [load|read|fetch] the zero-extended {bits:part} at its address",
  ],
  answer: ({ bits, value }) => value % 2 ** bits,
  programs: [
    {
      follows: "storing",
      general: ({ bits, value }, draws) => {
        const cell = scratch(draws)
        return asm`
        mov  %value, ${value}
        ${WORD.store("%value", cell)}
        ${unsigned(Number(bits)).load("r0", cell)}
        halt`
      },
    },
    ({ bits, value }) => asm`
        mov  %p, cell
        ${unsigned(bits).load("r0", { base: "%p", offset: 0 })}
        halt
    .data
    cell: .word ${value}`,
    {
      follows: "storing",
      program: ({ bits, value }) => asm`
        mov  %p, cell
        mov  %value, ${value}
        ${WORD.store("%value", { base: "%p", offset: 0 })}
        ${unsigned(bits).load("r0", { base: "%p", offset: 0 })}
        halt
    .data
    cell: .space 4`,
    },
  ],
  asFunction: {
    inputs: ["value"],
    names: { value: "v" },
    domains: {
      value: edged(int(0, 0xffffffff), [0, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x10000, 0xffffffff]),
    },
    prompt: [
      by("storing", "<do>store {value} in memory as a 32-bit word and load its low {bits:part} back, zero-extended"),
      by(
        "storing",
        "<please>write the 32-bit value {value} to memory, then read only the lowest {bits} bits back as [an unsigned|a zero-extended] number",
      ),
      by(
        "storing",
        "<do>save {value} with a [32-bit|four-byte] store, then do [an unsigned|a zero-extending] {bits}-bit load from the same address [(little-endian)|on this little-endian machine]",
      ),
      by("storing", "!store.w {value} at p; load unsigned {bits:part} at p, little-endian"),
      by(
        "storing",
        "[what does|which number does] an unsigned {bits}-bit load give at the address to which {value} was stored as a little-endian 32-bit word",
      ),
    ],
  },
})
