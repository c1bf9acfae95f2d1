import { DATA_BASE } from "../../../vm/isa/limits.js"
import { asm, by, family, int, oneOf } from "../../dsl/index.js"
import { after, scratch, unsigned } from "./_shared/width.js"

type Bits = readonly [number, number, number]

const describe = ([a, b, c]: Bits) =>
  `a (${a} bits, offset 0), b (${b} bits, offset ${a / 8}) and c (${c} bits, offset ${(a + b) / 8})`

const widths = ([a, b, c]: Bits) => [unsigned(a), unsigned(b), unsigned(c)] as const

export const packedStruct = family({
  id: "memory/packed_struct",
  level: 3,
  parameters: {
    bits: oneOf([
      [8, 16, 32],
      [8, 32, 16],
      [16, 8, 32],
      [16, 32, 8],
      [32, 16, 8],
      [32, 8, 16],
      [64, 8, 16],
      [8, 64, 32],
    ]),
    a: int(1, 255),
    b: int(1, 255),
    c: int(1, 255),
  },
  formats: { fields: describe },
  prompt: [
    by(
      "storing",
      "[in memory lies|take|there is|suppose we have] a packed struct with the unsigned fields {bits:fields}; store a = {a}, b = {b}, c = {c} and [return|compute] a * b - c",
    ),
    by(
      "storing",
      "<do>fill a packed struct of the unsigned fields {bits:fields}, setting a = {a}, b = {b}, c = {c}, then load the fields and compute a * b - c",
    ),
    "!struct s, unsigned and packed: {bits:fields}; s.a = {a}; s.b = {b}; s.c = {c}; [return |]s.a * s.b - s.c",
    by(
      "storing",
      "with the packed unsigned layout {bits:fields}, write a = {a}, b = {b} and c = {c} to memory and [evaluate|work out] a * b - c from the fields",
    ),
    "the header of a packet has the unsigned fields {bits:fields}, with no gaps between them; in this one a = {a}, b = {b} and c = {c}. [What is|How much is] a * b - c",
  ],
  answer: ({ a, b, c }) => a * b - c,
  programs: [
    {
      follows: "storing",
      program: ({ a, b, bits, c }, draws) => {
        const [wa, wb, wc] = widths(bits)
        const pa = draws.below(2) === 0 ? scratch(draws) : { base: "%p", offset: 0 }
        const pb = after(pa, wa.size)
        const pc = after(pb, wb.size)
        return asm`
        ${pa.base === "%p" ? asm`mov %p, ${DATA_BASE}` : undefined}
        mov  %v, ${a}
        ${wa.store("%v", pa)}
        mov  %v, ${b}
        ${wb.store("%v", pb)}
        mov  %v, ${c}
        ${wc.store("%v", pc)}
        ${wa.load("%a", pa)}
        ${wb.load("%b", pb)}
        ${wc.load("%c", pc)}
        mul  %a, %a, %b
        sub  r0, %a, %c
        halt`
      },
    },
    ({ a, b, bits, c }) => {
      const [wa, wb, wc] = widths(bits)
      const pa = { base: "%p", offset: 0 }
      return asm`
        mov  %p, record
        ${wa.load("%a", pa)}
        ${wb.load("%b", after(pa, wa.size))}
        mul  %a, %a, %b
        ${wc.load("%c", after(pa, wa.size + wb.size))}
        sub  r0, %a, %c
        halt
    .data
    record: ${wa.data([a])}
    ${wb.data([b])}
    ${wc.data([c])}`
    },
  ],
})
