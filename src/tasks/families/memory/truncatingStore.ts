import { asm, edged, family, int, oneOf } from "../../dsl/index.js"
import { scratch, signed, unsigned } from "./_shared/width.js"

export const truncatingStore = family({
  id: "memory/truncating_store",
  level: 3,
  parameters: { n: int(-99999, 99999), bits: oneOf([8, 16]), sign: oneOf(["signed", "unsigned"]) },
  formats: {
    an: (bits: number) => (bits === 8 ? "an" : "a"),
    article: (sign: string) => (sign === "signed" ? "a signed" : "an unsigned"),
  },
  prompt: [
    "<do>store {n} with {bits:an} {bits}-bit store, which keeps the low bits only, and load the cell back as {sign:article} value",
    "<what>the number read back [as {sign:article} value|with {sign:article} load] after {n} is stored in {bits:an} {bits}-bit memory cell (low bits kept)",
    "!mem{bits} = {n}; [return|print] mem{bits} read as {sign:article} {bits}-bit value",
    "{n} is written to {bits:an} {bits}-bit variable in memory (low bits kept); [what {sign:bare} value does it hold|which {sign:bare} value is in it now]",
    "an old game keeps its score in {bits:an} {bits}-bit memory cell, which keeps only the low bits. A player gets to {n}; [which {sign:bare} score is shown|what is the score on the screen, as {sign:article} number]",
    "<do>truncate {n} to {bits} bits by storing it in memory and [reload|read back] the {sign:bare} value",
  ],
  answer: ({ bits, n, sign }) => {
    const range = 2 ** bits
    const low = ((n % range) + range) % range
    return sign === "signed" && low >= range / 2 ? low - range : low
  },
  asFunction: {
    inputs: ["n"],
    domains: {
      n: edged(int(-1_000_000, 1_000_000), [0, -1, 127, 128, -128, -129, 255, 256, 32767, 32768, -32769, 65535, 65536]),
    },
    prompt: [
      "<do>store {n} with {bits:an} {bits}-bit store, which keeps the low bits only, and load the cell back as {sign:article} value",
      "<what>the number read back [as {sign:article} value|with {sign:article} load] after {n} is stored in {bits:an} {bits}-bit memory cell (low bits kept)",
      "!mem{bits} = {n}; [return|print] mem{bits} read as {sign:article} {bits}-bit value",
      "{n} is written to {bits:an} {bits}-bit variable in memory (low bits kept); [what {sign:bare} value does it hold|which {sign:bare} value is in it now]",
      "an old game keeps its score in {bits:an} {bits}-bit memory cell, which keeps only the low bits. A player gets to {n}; [which {sign:bare} score is shown|what is the score on the screen, as {sign:article} number]",
      "<do>truncate {n} to {bits} bits by storing it in memory and [reload|read back] the {sign:bare} value",
    ],
    programs: [
      ({ bits, n, sign }, draws) => {
        const cell = scratch(draws)
        const width = (sign as unknown) === "signed" ? signed(bits) : unsigned(bits)
        return asm`
        mov  %n, ${n}
        ${width.store("%n", cell)}
        ${width.load("r0", cell)}
        halt`
      },
      ({ bits, n, sign }) => {
        const width = (sign as unknown) === "signed" ? signed(bits) : unsigned(bits)
        return asm`
        mov  %n, ${n}
        mov  %p, cell
        ${width.store("%n", { base: "%p", offset: 0 })}
        ${width.load("r0", { base: "%p", offset: 0 })}
        halt
    .data
    cell: .space ${(bits as number) / 8}`
      },
    ],
  },
  programs: [
    {
      general: ({ bits, n, sign }, draws) => {
        const cell = scratch(draws)
        const width = sign === "signed" ? signed(Number(bits)) : unsigned(Number(bits))
        return asm`
        mov  %n, ${n}
        ${width.store("%n", cell)}
        ${width.load("r0", cell)}
        halt`
      },
    },
    ({ bits, n, sign }) => {
      const width = sign === "signed" ? signed(bits) : unsigned(bits)
      return asm`
        mov  %p, cell
        mov  %n, ${n}
        ${width.store("%n", { base: "%p", offset: 0 })}
        ${width.load("r0", { base: "%p", offset: 0 })}
        halt
    .data
    cell: .space ${bits / 8}`
    },
  ],
})
