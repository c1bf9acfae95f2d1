import { asm, by, edged, family, int, oneOf } from "../../dsl/index.js"
import { scratch, signed, unsigned, WORD } from "./_shared/width.js"

export const signedNarrowLoad = family({
  id: "memory/signed_narrow_load",
  level: 3,
  parameters: { value: int(0x10000, 0xffffffff), bits: oneOf([8, 16]) },
  formats: { part: (bits: number) => (bits === 8 ? "byte" : "halfword (16 bits)") },
  prompt: [
    by("storing", "<do>store {value:hex} as a 32-bit word and load its low {bits:part} back, sign-extended"),
    by(
      "storing",
      "<please>write the 32-bit word {value:HEX} to memory and [read|load] its lowest {bits} bits as a two's complement number",
    ),
    by(
      "storing",
      "<do>put {value} into a [32-bit|four-byte] memory cell and fetch its low {bits:part} with sign extension",
    ),
    "what does a sign-extending {bits}-bit load return at the address where {value:hex} lies as a little-endian word",
    by(
      "storing",
      "little-endian: store word {value:hex}, load signed {bits:part} from the same address[|, result in r0]",
    ),
    "the low {bits:part} of the word {value:hex} in memory, [loaded|read|fetched] as a signed value",
    "a sensor has left the little-endian word {value:HEX} in memory; its low {bits:part}, as a signed number, is the reading. [What is the reading|Which number is that]",
  ],
  cases: { negative: ({ bits, value }) => value % 2 ** bits >= 2 ** (bits - 1) },
  answer: ({ bits, value }) => {
    const low = value % 2 ** bits
    return low < 2 ** (bits - 1) ? low : low - 2 ** bits
  },
  programs: [
    {
      follows: "storing",
      general: ({ bits, value }, draws) => {
        const cell = scratch(draws)
        return asm`
        mov  %value, ${value}
        ${WORD.store("%value", cell)}
        ${signed(Number(bits)).load("r0", cell)}
        halt`
      },
    },
    ({ bits, value }) => asm`
        mov  %p, cell
        ${signed(bits).load("r0", { base: "%p", offset: 0 })}
        halt
    .data
    cell: .word ${value}`,
    {
      follows: "storing",
      general: ({ bits, value }, draws) => {
        const cell = scratch(draws)
        return asm`
        mov  %value, ${value}
        ${WORD.store("%value", cell)}
        ${unsigned(Number(bits)).load("%low", cell)}
        shli %low, %low, ${64 - Number(bits)}
        sari r0, %low, ${64 - Number(bits)}
        halt`
      },
    },
  ],
  asFunction: {
    inputs: ["value"],
    names: { value: "v" },
    domains: {
      value: edged(int(0, 0xffffffff), [0, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x10000, 0xffffffff]),
    },
    prompt: [
      by("storing", "<do>store {value} in memory as a 32-bit word and load its low {bits:part} back, sign-extended"),
      by(
        "storing",
        "<please>write the 32-bit value {value} to memory, then read only the lowest {bits} bits back as [a signed|a two's complement] number",
      ),
      by(
        "storing",
        "<do>save {value} with a [32-bit|four-byte] store, then do [a signed|a sign-extending] {bits}-bit load from the same address [(little-endian)|on this little-endian machine]",
      ),
      by("storing", "!store.w {value} at p; load signed {bits:part} at p, little-endian"),
      by(
        "storing",
        "[what does|which number does] a sign-extending {bits}-bit load give at the address to which {value} was stored as a little-endian 32-bit word",
      ),
    ],
  },
})
