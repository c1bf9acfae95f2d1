import { asm, by, edged, family, int } from "../../dsl/index.js"

export const toggleBit = family({
  id: "bitwise/toggle_bit",
  level: 1,
  parameters: { x: edged(int(0, 1048575), [0, 1, 1048575, 524288]), k: int(0, 19) },
  prompt: [
    "<do>[toggle|flip|invert] bit {k} [of|in] [{x}|{x:hex}][ (bit 0 is the lowest)| (counting from 0 at the low end)|, where bit 0 is the least significant]",
    "<do>[toggle|flip|invert] the bit of [{x}|{x:hex}] with place value 2^{k}",
    "<what>[{x}|{x:hex}] with bit {k} flipped (bit 0 is the lowest)",
    "!toggle bit {k} of {x:hex} (LSB = bit 0)",
    by("shifted one", "!x ^= 1 << {k} for x = {x:hex}"),
    "twenty lamps, numbered from 0, are kept as the number {x:hex}, lamp i lit if bit i is 1 (bit 0 is the lowest). The switch of lamp {k} is used, which turns it on or off. Which number is it then?",
  ],
  cases: { "turned off": ({ k, x }) => Math.floor(x / 2 ** k) % 2 === 1 },
  answer: ({ x, k }) => x + (Math.floor(x / 2 ** k) % 2 === 0 ? 2 ** k : -(2 ** k)),
  asFunction: {
    inputs: ["x", "k"],
    domains: { x: edged(int(0, 2 ** 45), [0, 1, 2 ** 45 - 1, 2 ** 44]), k: edged(int(0, 44), [0, 44]) },
    prompt: [
      "<do>[toggle|flip|invert] bit {k} [of|in] {x}[ (bit 0 is the lowest)| (counting from 0 at the low end)|, where bit 0 is the least significant]",
      "<do>[toggle|flip|invert] the bit of {x:hex} with place value 2^{k}",
      "<what>{x:hex} with bit {k} flipped (bit 0 is the lowest)",
      "!toggle bit {k} of {x:hex} (LSB = bit 0)",
      by("shifted one", "!{x} ^ (1 << {k})"),
      "lamps, numbered from 0, are kept as the number {x:hex}, lamp i lit if bit i is 1 (bit 0 is the lowest). The switch of lamp {k} is used, which turns it on or off. Which number is it then?",
    ],
    programs: [
      ({ x, k }) =>
        typeof k === "number"
          ? asm`
        mov  %x, ${x}
        xori r0, %x, ${2 ** k}
        halt`
          : asm`
        mov  %one, 1
        shl  %one, %one, ${k}
        xor  r0, %one, ${x}
        halt`,
      {
        follows: "shifted one",
        program: ({ x, k }) => asm`
        mov  %x, ${x}
        mov  %one, 1
        shl  %one, %one, ${k}
        xor  r0, %x, %one
        halt`,
      },
    ],
  },
  programs: [
    ({ x, k }) => asm`
        mov  %x, ${x}
        xori r0, %x, ${2 ** k}
        halt`,
    {
      follows: "shifted one",
      program: ({ x, k }) => asm`
        mov  %x, ${x}
        mov  %one, 1
        shli %one, %one, ${k}
        xor  r0, %x, %one
        halt`,
    },
    ({ x, k }) => asm`
        mov %x, ${x}
        mov %mask, ${2 ** k}
        xor r0, %x, %mask
        halt`,
  ],
})
