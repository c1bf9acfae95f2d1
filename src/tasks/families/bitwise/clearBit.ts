import { asm, by, edged, family, int } from "../../dsl/index.js"

export const clearBit = family({
  id: "bitwise/clear_bit",
  level: 1,
  parameters: { x: edged(int(0, 1048575), [0, 1, 1048575, 524288]), k: int(0, 19) },
  prompt: [
    "<do>[clear|turn off|switch off|reset] bit {k} [of|in] [{x}|{x:hex}][ (bit 0 is the lowest)| (counting from 0 at the low end)|, where bit 0 is the least significant]",
    "<do>[clear|turn off|switch off|reset] the bit of [{x}|{x:hex}] with place value 2^{k}",
    "<what>[{x}|{x:hex}] with bit {k} cleared (bit 0 is the lowest)",
    "!clear bit {k} of {x:hex} (LSB = bit 0)",
    by("shifted one", "!x &= ~(1 << {k}) for x = {x:hex}"),
    "a status register holds {x:hex}, and a driver acknowledges interrupt {k} by clearing bit {k} (bit 0 is the lowest). What does the register hold then?",
  ],
  answer: ({ x, k }) => x - (Math.floor(x / 2 ** k) % 2 === 1 ? 2 ** k : 0),
  asFunction: {
    inputs: ["x"],
    domains: { x: edged(int(0, 2 ** 53 - 2), [0, 1, 1048575, 524288]) },
    prompt: [
      "<do>[clear|turn off|switch off|reset] bit {k} [of|in] {x}[ (bit 0 is the lowest)| (counting from 0 at the low end)|, where bit 0 is the least significant]",
      "<do>[clear|turn off|switch off|reset] the bit of {x} with place value 2^{k}",
      "<what>{x} with bit {k} cleared (bit 0 is the lowest)",
      "!clear bit {k} of {x} (LSB = bit 0)",
      by("shifted one", "!{x} & ~(1 << {k})"),
    ],
    programs: [
      ({ x, k }) => asm`
        mov  %x, ${x}
        andi r0, %x, ${-1 - 2 ** Number(k)}
        halt`,
      {
        follows: "shifted one",
        program: ({ x, k }) => asm`
        mov  %x, ${x}
        mov  %one, 1
        shl  %one, %one, ${k}
        xori %one, %one, -1
        and  r0, %x, %one
        halt`,
      },
    ],
  },
  programs: [
    ({ x, k }) => asm`
        mov  %x, ${x}
        andi r0, %x, ${-1 - 2 ** k}
        halt`,
    {
      follows: "shifted one",
      program: ({ x, k }) => asm`
        mov  %x, ${x}
        mov  %one, 1
        shli %one, %one, ${k}
        xori %one, %one, -1
        and  r0, %x, %one
        halt`,
    },
    ({ x, k }) => asm`
        mov %x, ${x}
        mov %mask, ${-1 - 2 ** k}
        and r0, %x, %mask
        halt`,
  ],
})
