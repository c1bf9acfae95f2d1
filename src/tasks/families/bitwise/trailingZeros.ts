import { asm, family, int, mapped } from "../../dsl/index.js"
import { anyEnd } from "./_shared/inputs.js"

/** An odd number, moved up by a power of two. */
export const trailingZeros = family({
  id: "bitwise/trailing_zeros",
  level: 1,
  parameters: { x: mapped(int(0, 16 * 65536 - 1), (index) => (2 * Math.floor(index / 16) + 1) * 2 ** (index % 16)) },
  prompt: [
    "<find>the number of trailing [zero bits|zeros in the binary form] of [{x}|{x:hex}]",
    "<do>count the trailing zero bits of [{x}|{x:hex}]",
    "how many [zero bits stand below the lowest one bit of|trailing zero bits are there in] [{x}|{x:hex}]",
    "<find>the index of the lowest set bit of [{x}|{x:hex}] [(bit 0 is the lowest)|(counting from 0 at the low end)]",
    "<find>the largest k for which 2^k divides [{x}|{x:hex}]",
    "!ctz({x})",
    "jobs that wait are marked in a word, bit i for job i, bit 0 being the lowest, and the lowest number goes first. The word is {x:hex}. Which job is next?",
  ],
  answer: ({ x }) => {
    let zeros = 0
    for (let rest = x; rest % 2 === 0; rest /= 2) zeros++
    return zeros
  },
  asFunction: {
    inputs: ["x"],
    domains: { x: anyEnd(53) },
    prompt: [
      "<find>the number of trailing [zero bits|zeros in the binary form] of {x}",
      "<do>count the trailing zero bits of {x}",
      "how many [zero bits stand below the lowest one bit of|trailing zero bits are there in] {x}",
      "<find>the index of the lowest set bit of {x} [(bit 0 is the lowest)|(counting from 0 at the low end)]",
      "<find>the largest k for which 2^k divides {x}",
      "!ctz({x})",
      "jobs that wait are marked in a word, bit i for job i, bit 0 being the lowest, and the lowest number goes first. The word is {x}. Which job is next?",
    ],
  },
  programs: [
    {
      general: ({ x }) => asm`
        mov %x, ${x}
        bits.ctz r0, %x
        halt`,
    },
    // The bits below the lowest one bit, counted.
    {
      general: ({ x }) => asm`
        mov  %x, ${x}
        subi %t, %x, 1
        xori %x, %x, -1
        and  %t, %t, %x
        bits.popcount r0, %t
        halt`,
    },
    {
      general: ({ x }) => asm`
        mov  %x, ${x}
        sub  %t, zero, %x
        and  %x, %x, %t
        bits.clz %n, %x
        xori r0, %n, 63
        halt`,
    },
  ],
})
