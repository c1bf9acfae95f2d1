import { asm, edged, family, int } from "../../dsl/index.js"

export const xor = family({
  id: "bitwise/xor",
  level: 1,
  parameters: { a: int(0, 65535), b: edged(int(0, 65535), [0, 1, 65535, ({ a }: { a: number }) => a]) },
  formats: { symbol: (a: number) => `${a} ^`, hexed: (a: number) => `0x${a.toString(16)} ^` },
  prompt: [
    "<what>the bitwise XOR of [{a} and {b}|{a:hex} and {b:hex}]",
    "<what>[{a} XOR {b}, bit by bit|{a:hex} XOR {b:hex}]",
    "<what>the bitwise exclusive or of {a} and {b}",
    "<what>the number whose set bits are those in which {a} and {b} differ",
    "<do>[take the bitwise XOR of|XOR together, bit by bit,] {a} and {b}",
    "<do>keep the bits that are set in exactly one of {a} and {b}",
    "!{a:symbol} {b}",
    "!{a:hexed} {b:hex}",
    "load {a:hex} into a register and XOR it with {b:hex}",
    "a row of lamps shows the bits of {a}. Every lamp at a one bit of {b} is switched, from off to on or from on to off. Which number do the lamps show then?",
  ],
  answer: ({ a, b }) => a ^ b,
  asFunction: {
    inputs: ["a", "b"],
    domains: {
      a: edged(int(-(2 ** 31), 2 ** 31 - 1), [0, -1, 65535]),
      b: edged(int(-(2 ** 31), 2 ** 31 - 1), [0, 1, 65535, -1, ({ a }: { a: number }) => a]),
    },
    prompt: [
      "<what>the bitwise XOR of {a} and {b}",
      "<what>{a} XOR {b}, bit by bit",
      "<what>the bitwise exclusive or of {a:hex} and {b:hex}",
      "<what>the number whose set bits are those in which {a} and {b} differ",
      "<do>[take the bitwise XOR of|XOR together, bit by bit,] {a:hex} and {b:hex}",
      "<do>keep the bits that are set in exactly one of {a} and {b}",
      "!{a} ^ {b}",
      "a row of lamps shows the bits of {a:hex}. Every lamp at a one bit of {b:hex} is switched, from off to on or from on to off. Which number do the lamps show then?",
    ],
  },
  programs: [
    {
      general: ({ a, b }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        xor r0, %a, %b
        halt`,
    },
    ({ a, b }) => asm`
        mov  %a, ${a}
        xori r0, %a, ${b}
        halt`,
  ],
})
