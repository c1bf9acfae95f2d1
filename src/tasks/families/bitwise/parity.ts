import { asm, by, edged, family, int } from "../../dsl/index.js"

export const parity = family({
  id: "bitwise/parity",
  level: 1,
  predicate: true,
  parameters: { x: edged(int(0, 2 ** 24 - 1), [0, 1, 2 ** 24 - 1, 2 ** 23, 3]) },
  prompt: [
    "<what>the parity of [{x}|{x:hex}] (1 if the number of one bits is odd, 0 if it is even)",
    "<whether>[{x}|{x:hex}] has an odd number of [one bits|set bits|ones in binary]: <yesno>",
    by("folding", "<what>the xor of all bits of [{x}|{x:hex}], by folding the upper half onto the lower one"),
    "<what>the even parity bit for [{x}|{x:hex}], the bit that makes the number of ones even",
    "a sender adds one more bit to the word [{x}|{x:hex}], so that the number of ones sent is always even. Is the bit 0 or 1?",
    "!parity bit of {x:hex} (odd number of ones = 1)",
  ],
  answer: ({ x }) => {
    let ones = 0
    for (let rest = x; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2
    return ones % 2
  },
  asFunction: {
    inputs: ["x"],
    domains: { x: edged(int(0, 2 ** 53 - 2), [0, 1, 3, 2 ** 24 - 1, 2 ** 32, 2 ** 52, 2 ** 49 - 1]) },
    prompt: [
      "<what>the parity of {x} (1 if the number of one bits is odd, 0 if it is even)",
      "<whether>{x} has an odd number of [one bits|set bits|ones in binary]: <yesno>",
      by("folding", "<what>the xor of all bits of {x}, by folding the upper half onto the lower one"),
      "<what>the even parity bit for {x}, the bit that makes the number of ones even",
      "a sender adds one more bit to the word {x}, so that the number of ones sent is always even. Is the bit 0 or 1?",
      "!parity bit of {x} (odd number of ones = 1)",
    ],
    programs: [
      ({ x }) => asm`
        mov  %x, ${x}
        bits.popcount %x, %x
        andi r0, %x, 1
        halt`,
      {
        follows: "folding",
        program: ({ x }) => asm`
        mov  %x, ${x}
        ${[32, 16, 8, 4, 2, 1].map(
          (n) => asm`
        shri %t, %x, ${n}
        xor  %x, %x, %t`,
        )}
        andi r0, %x, 1
        halt`,
      },
      // The parity of four bits is looked up in the constant 0x6996.
      {
        follows: "folding",
        program: ({ x }) => asm`
        mov  %x, ${x}
        ${[32, 16, 8, 4].map(
          (n) => asm`
        shri %t, %x, ${n}
        xor  %x, %x, %t`,
        )}
        andi %x, %x, 15
        mov  %table, 0x6996
        shr  %x, %table, %x
        andi r0, %x, 1
        halt`,
      },
    ],
  },
  programs: [
    ({ x }) => asm`
        mov  %x, ${x}
        bits.popcount %x, %x
        andi r0, %x, 1
        halt`,
    // Folds the upper half onto the lower one until one bit is left.
    {
      follows: "folding",
      program: ({ x }) => asm`
        mov  %x, ${x}
        shri %t, %x, 16
        xor  %x, %x, %t
        shri %t, %x, 8
        xor  %x, %x, %t
        shri %t, %x, 4
        xor  %x, %x, %t
        shri %t, %x, 2
        xor  %x, %x, %t
        shri %t, %x, 1
        xor  %x, %x, %t
        andi r0, %x, 1
        halt`,
    },
    // The parity of four bits is looked up in the constant 0x6996.
    ({ x }) => asm`
        mov  %x, ${x}
        shri %t, %x, 16
        xor  %x, %x, %t
        shri %t, %x, 8
        xor  %x, %x, %t
        shri %t, %x, 4
        xor  %x, %x, %t
        andi %x, %x, 15
        mov  %table, 0x6996
        shr  %x, %table, %x
        andi r0, %x, 1
        halt`,
  ],
})
