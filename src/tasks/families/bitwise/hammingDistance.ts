import { asm, edged, family, int } from "../../dsl/index.js"

export const hammingDistance = family({
  id: "bitwise/hamming_distance",
  level: 1,
  parameters: { a: int(0, 1048575), b: edged(int(0, 1048575), [0, 1048575, ({ a }: { a: number }) => a]) },
  prompt: [
    "<find>the Hamming distance [of|between] [{a} and {b}|{a:hex} and {b:hex}|the bit patterns of {a} and {b}]",
    "<do>count the [bits|bit positions] in which [{a} and {b}|{a:hex} and {b:hex}] differ",
    "in how many [bits|bit positions] do [{a} and {b}|{a:hex} and {b:hex}] differ?",
    "how many bits must be flipped to turn [{a} into {b}|{a:hex} into {b:hex}]",
    "a message was sent as {a:hex} and arrived as {b:hex}. How many of its bits were flipped on the way?",
    "!hamming distance {a} to {b}",
  ],
  answer: ({ a, b }) => {
    let count = 0
    for (let bit = 1; bit <= 524288; bit *= 2) if (Math.floor(a / bit) % 2 !== Math.floor(b / bit) % 2) count++
    return count
  },
  asFunction: {
    inputs: ["a", "b"],
    domains: { b: edged(int(0, 1048575), [0, 1048575, ({ a }: { a: number }) => a, ({ a }: { a: number }) => a ^ 1]) },
    prompt: [
      "<find>the Hamming distance [of|between] {a} and {b}",
      "<find>the Hamming distance between the bit patterns of {a:hex} and {b:hex}",
      "<do>count the [bits|bit positions] in which {a} and {b} differ",
      "in how many [bits|bit positions] do {a:hex} and {b:hex} differ?",
      "how many bits must be flipped to turn {a} into {b}",
      "a message was sent as {a:hex} and arrived as {b:hex}. How many of its bits were flipped on the way?",
      "!hamming distance {a} to {b}",
    ],
  },
  programs: [
    {
      general: ({ a, b }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        xor %d, %a, %b
        bits.popcount r0, %d
        halt`,
    },
    ({ a, b }) => asm`
        mov  %a, ${a}
        xori %a, %a, ${b}
        bits.popcount r0, %a
        halt`,
    // The bits of either, less those of both.
    {
      general: ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        and  %c, %a, %b
        or   %a, %a, %b
        bits.popcount %a, %a
        bits.popcount %c, %c
        sub  r0, %a, %c
        halt`,
    },
  ],
})
