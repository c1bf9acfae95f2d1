import { asm, family } from "../../dsl/index.js"
import { scaled } from "./_shared/scaled.js"
import { anyLength } from "./_shared/inputs.js"

export const highestBit = family({
  id: "bitwise/highest_bit",
  level: 1,
  parameters: { x: scaled },
  prompt: [
    "<find>the [index|position] of the [highest set bit|most significant set bit|highest one bit] of [{x}|{x:hex}] [(bit 0 is the lowest)|(counting from 0 at the low end)]",
    "which bit is the highest one set in [{x}|{x:hex}], [counting from 0 at the low end|if the lowest is bit 0]",
    "<find>the largest k such that bit k of [{x}|{x:hex}] is set (bit 0 is the lowest)",
    "waiting interrupts are marked in a word, bit i for interrupt i, bit 0 being the lowest, and the highest number goes first. The word is {x:hex}. Which interrupt is next?",
    "!index of the top set bit of {x} (LSB = 0)",
  ],
  answer: ({ x }) => {
    let index = -1
    for (let rest = x; rest > 0; rest = Math.floor(rest / 2)) index++
    return index
  },
  asFunction: {
    inputs: ["x"],
    domains: { x: anyLength(53) },
    prompt: [
      "<find>the [index|position] of the [highest set bit|most significant set bit|highest one bit] of {x} [(bit 0 is the lowest)|(counting from 0 at the low end)]",
      "which bit is the highest one set in {x}, [counting from 0 at the low end|if the lowest is bit 0]",
      "<find>the largest k such that bit k of {x} is set (bit 0 is the lowest)",
      "waiting interrupts are marked in a word, bit i for interrupt i, bit 0 being the lowest, and the highest number goes first. The word is {x}. Which interrupt is next?",
      "!index of the top set bit of {x} (LSB = 0)",
    ],
  },
  programs: [
    {
      general: ({ x }) => asm`
        mov %x, ${x}
        bits.clz %n, %x
        mov %top, 63
        sub r0, %top, %n
        halt`,
    },
    {
      general: ({ x }) => asm`
        mov  %x, ${x}
        bits.clz %n, %x
        xori r0, %n, 63
        halt`,
    },
  ],
})
