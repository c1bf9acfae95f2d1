import { asm, family, int, oneOf } from "../../dsl/index.js"
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
    "[a packed struct has|in memory lies a packed struct with|take a packed struct with|there is a packed struct with] the unsigned fields {bits:fields}; store a = {a}, b = {b}, c = {c} and [return|compute] a * b - c",
    "<do>fill a packed struct with unsigned fields {bits:fields} with a = {a}, b = {b}, c = {c}, then load the fields and compute a * b - c",
    "!struct s, unsigned and packed: {bits:fields}; s.a = {a}; s.b = {b}; s.c = {c}; [return |]s.a * s.b - s.c",
    "with the packed unsigned layout {bits:fields}, write a = {a}, b = {b} and c = {c} to memory and [evaluate|work out] a * b - c from the fields",
  ],
  answer: ({ a, b, c }) => a * b - c,
  programs: [
    ({ a, b, bits, c }, draws) => {
      const [wa, wb, wc] = widths(bits)
      const pa = scratch(draws)
      const pb = after(pa, wa.size)
      const pc = after(pb, wb.size)
      return asm`
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
