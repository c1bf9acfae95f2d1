import { asm, by, family, int, mapped } from "../../dsl/index.js"
import { anyEnd } from "./_shared/inputs.js"

export const lowestSetBit = family({
  id: "bitwise/lowest_set_bit",
  level: 1,
  parameters: { x: mapped(int(0, 16 * 65536 - 1), (index) => (2 * Math.floor(index / 16) + 1) * 2 ** (index % 16)) },
  prompt: [
    "<do>isolate the [lowest set bit|lowest one bit|least significant set bit|rightmost set bit] of [{x}|{x:hex}]",
    "<what>the value of the [lowest|rightmost|least significant] set bit of [{x}|{x:hex}]",
    "<do>clear all bits of [{x}|{x:hex}] except its lowest set bit",
    "<what>the largest power of two that divides [{x}|{x:hex}]",
    by("negative", "!x & -x for x = {x}"),
    "there is one weight each of 1, 2, 4, 8 grams and so on, doubling. A load of exactly {x} grams is weighed with some of them. How heavy is the lightest weight that is needed?",
  ],
  answer: ({ x }) => {
    let bit = 1
    while (x % (2 * bit) === 0) bit *= 2
    return bit
  },
  asFunction: {
    inputs: ["x"],
    domains: { x: anyEnd(53) },
    prompt: [
      "<do>isolate the [lowest set bit|lowest one bit|least significant set bit|rightmost set bit] of {x}",
      "<what>the place value of the [lowest|rightmost|least significant] set bit of {x}",
      "<do>clear all bits of {x} except its lowest set bit",
      "<what>the largest power of two that divides {x}",
      by("negative", "!{x} & -{x}"),
      "there is one weight each of 1, 2, 4, 8 grams and so on, doubling. A load of exactly {x} grams is weighed with some of them. How heavy is the lightest weight that is needed?",
    ],
  },
  programs: [
    {
      follows: "negative",
      general: ({ x }) => asm`
        mov %x, ${x}
        sub %t, zero, %x
        and r0, %x, %t
        halt`,
    },
    {
      general: ({ x }) => asm`
        mov  %x, ${x}
        subi %t, %x, 1
        and  %t, %x, %t
        xor  r0, %x, %t
        halt`,
    },
    {
      general: ({ x }) => asm`
        mov  %x, ${x}
        bits.ctz %n, %x
        mov  %one, 1
        shl  r0, %one, %n
        halt`,
    },
    {
      follows: "negative",
      general: ({ x }) => asm`
        mov  %x, ${x}
        xori %t, %x, -1
        addi %t, %t, 1
        and  r0, %t, %x
        halt`,
    },
  ],
})
