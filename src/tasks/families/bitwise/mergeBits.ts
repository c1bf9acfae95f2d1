import { asm, edged, family, int } from "../../dsl/index.js"

const four = (n: number): string => `0x${n.toString(16).padStart(4, "0")}`

export const mergeBits = family({
  id: "bitwise/merge_bits",
  level: 1,
  parameters: { a: int(0, 4095), b: int(0, 4095), m: int(1, 4094) },
  formats: { four },
  prompt: [
    "<do>take the bits of {a:four} where the mask {m:four} is 1 and the bits of {b:four} where it is 0",
    "<do>merge {a:four} and {b:four} under the mask {m:four}: mask bit 1 [takes|picks] the bit of the first, mask bit 0 that of the second",
    "<do>replace the bits of {b:four} selected by the mask {m:four} [with|by] those of {a:four}",
    "<what>the number with the bits of {a:four} where {m:four} has ones and those of {b:four} [elsewhere|everywhere else]",
    "a row of 12 pixels, {a:four}, is drawn over another, {b:four}, through a stencil: where the stencil {m:four} has a one, the pixel of the first row shows, elsewhere that of the second. Which number is the new row?",
    "!bit select: mask {m:four}, ones take {a:four}, zeros take {b:four}",
  ],
  answer: ({ a, b, m }) => {
    let result = 0
    for (let bit = 1; bit < 4096; bit *= 2)
      if (Math.floor((Math.floor(m / bit) % 2 === 1 ? a : b) / bit) % 2 === 1) result += bit
    return result
  },
  asFunction: {
    inputs: ["a", "b", "m"],
    names: { m: "m" },
    domains: {
      a: edged(int(0, 4095), [0, 4095]),
      b: edged(int(0, 4095), [0, 4095]),
      m: edged(int(0, 4095), [0, 4095]),
    },
    programs: [
      ({ a, b, m }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %m, ${m}
        and  %a, %a, %m
        xori %m, %m, -1
        and  %b, %b, %m
        or   r0, %a, %b
        halt`,
      ({ a, b, m }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        xor  %d, %a, %b
        and  %d, %d, ${m}
        xor  r0, %b, %d
        halt`,
    ],
  },
  programs: [
    {
      general: ({ a, b, m }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %m, ${m}
        and  %a, %a, %m
        xori %m, %m, -1
        and  %b, %b, %m
        or   r0, %a, %b
        halt`,
    },
    ({ a, b, m }) => asm`
        mov  %a, ${a}
        andi %a, %a, ${m}
        mov  %b, ${b}
        andi %b, %b, ${-1 - m}
        or   r0, %a, %b
        halt`,
    ({ a, b, m }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        xor  %d, %a, %b
        andi %d, %d, ${m}
        xor  r0, %b, %d
        halt`,
  ],
})
