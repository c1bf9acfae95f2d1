import { asm, by, edged, family, int } from "../../dsl/index.js"

export const setBit = family({
  id: "bitwise/set_bit",
  level: 1,
  parameters: { x: edged(int(0, 1048575), [0, 1, 1048575, 524288]), k: int(0, 19) },
  formats: { code: (k: number) => `|= 1 << ${k}` },
  prompt: [
    "<do>[set|turn on|switch on] bit {k} [of|in] [{x}|{x:hex}][ (bit 0 is the lowest)| (counting from 0 at the low end)|, where bit 0 is the least significant]",
    "<do>[set|turn on|switch on] the bit of [{x}|{x:hex}] with place value 2^{k}",
    "<what>[{x}|{x:hex}] with bit {k} set (bit 0 is the lowest)",
    "!set bit {k} of {x:hex} (LSB = bit 0)",
    by("shifted one", "!x {k:code} for x = {x:hex}"),
    "a row of 20 seats is kept as the number {x:hex}, seat i taken if bit i is 1 (bit 0 is the lowest). Someone sits down on seat {k}, or sits there already. Which number is it then?",
  ],
  cases: { "set already": ({ k, x }) => Math.floor(x / 2 ** k) % 2 === 1 },
  answer: ({ x, k }) => x + (Math.floor(x / 2 ** k) % 2 === 0 ? 2 ** k : 0),
  asFunction: {
    inputs: ["x", "k"],
    domains: { x: edged(int(0, 2 ** 45), [0, 1, 2 ** 45 - 1, 2 ** 44]), k: edged(int(0, 44), [0, 44]) },
    prompt: [
      "<do>[set|turn on|switch on] bit {k} [of|in] {x}[ (bit 0 is the lowest)| (counting from 0 at the low end)|, where bit 0 is the least significant]",
      "<do>[set|turn on|switch on] the bit of {x:hex} with place value 2^{k}",
      "<what>{x:hex} with bit {k} set (bit 0 is the lowest)",
      "!set bit {k} of {x:hex} (LSB = bit 0)",
      by("shifted one", "!{x} OR (1 << {k})"),
      "a row of seats is kept as the number {x:hex}, seat i taken if bit i is 1 (bit 0 is the lowest). Someone sits down on seat {k}, or sits there already. Which number is it then?",
    ],
    programs: [
      ({ x, k }) =>
        typeof k === "number"
          ? asm`
        mov  %x, ${x}
        ori  r0, %x, ${2 ** k}
        halt`
          : asm`
        mov  %one, 1
        shl  %one, %one, ${k}
        or   r0, %one, ${x}
        halt`,
      {
        follows: "shifted one",
        program: ({ x, k }) => asm`
        mov  %x, ${x}
        mov  %one, 1
        shl  %one, %one, ${k}
        or   r0, %x, %one
        halt`,
      },
    ],
  },
  programs: [
    ({ x, k }) => asm`
        mov  %x, ${x}
        ori  r0, %x, ${2 ** k}
        halt`,
    {
      follows: "shifted one",
      program: ({ x, k }) => asm`
        mov  %x, ${x}
        mov  %one, 1
        shli %one, %one, ${k}
        or   r0, %x, %one
        halt`,
    },
    ({ x, k }) => asm`
        mov %x, ${x}
        mov %mask, ${2 ** k}
        or r0, %x, %mask
        halt`,
  ],
})
