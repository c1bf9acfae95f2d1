import { asm, edged, family, int } from "../../dsl/index.js"

export const shiftRight = family({
  id: "bitwise/shift_right",
  level: 1,
  parameters: { a: edged(int(0, 4194303), [0, 1, 1023, 1024, 4194303]), k: int(2, 11) },
  formats: { six: (a: number) => `0x${a.toString(16).padStart(6, "0")}` },
  prompt: [
    "<do>shift [{a}|{a:hex}] right by {k} [bits|bit positions|places]",
    "<do>[move|shift] the bits of [{a}|{a:hex}] right by {k} positions, [dropping the bits that fall off|dropping the low bits]",
    "<do>logically shift {a} right by {k} bits",
    "<what>[{a}|{a:hex}] shifted right by {k} bits",
    "<what>the logical right shift of {a} by {k} bits",
    "!{a} shr {k}",
    "!{a:six} >> {k}",
    "what do you get if you shift {a} right by {k} bits",
    "a file of {a} {a?byte|bytes} lies in pages of 2^{k} bytes. How many full pages does it fill, by a shift?",
  ],
  answer: ({ a, k }) => Math.floor(a / 2 ** k),
  asFunction: {
    inputs: ["a"],
    domains: { a: edged(int(0, 2 ** 53 - 2), [0, 1, 3, 4, 1023, 1024, 2047, 2048, 4194303]) },
    prompt: [
      "<do>shift {a} right by {k} [bits|bit positions|places], filling with zeros",
      "<do>[move|shift] the bits of {a} right by {k} positions, [dropping the bits that fall off|dropping the low bits] and filling with zeros",
      "<do>logically shift {a} right by {k} bits",
      "<what>{a} logically shifted right by {k} bits",
      "<what>the logical right shift of {a} by {k} bits",
      "!{a} shr {k}",
      "!{a} >>> {k}",
      "what do you get if you shift {a} right by {k} bits and zeros come in from the left",
      "a file of {a} bytes lies in pages of 2^{k} bytes. How many full pages does it fill, by a shift?",
    ],
  },
  programs: [
    {
      general: ({ a, k }) => asm`
        mov  %a, ${a}
        shri r0, %a, ${k}
        halt`,
    },
    {
      general: ({ a, k }) => asm`
        mov %a, ${a}
        mov %k, ${k}
        shr r0, %a, %k
        halt`,
    },
  ],
})
