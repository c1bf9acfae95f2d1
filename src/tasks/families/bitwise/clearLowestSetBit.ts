import { asm, by, edged, family, int } from "../../dsl/index.js"
import { anyEnd } from "./_shared/inputs.js"

export const clearLowestSetBit = family({
  id: "bitwise/clear_lowest_set_bit",
  level: 1,
  parameters: { x: edged(int(1, 16777215), [1, 2, 64, 4096, 65536, 8388608, 16777215]) },
  prompt: [
    "<do>[clear|turn off|reset] the [lowest set bit|lowest one bit|rightmost set bit|least significant set bit] of [{x}|{x:hex}]",
    "<what>[{x}|{x:hex}] with its [lowest|rightmost] set bit [cleared|turned off|removed]",
    "<what>[{x}|{x:hex}] minus the largest power of two that divides it",
    by("less one", "!x & (x - 1) for x = {x}"),
    "a bitmap has a one for each free block of a disk and is {x:hex} now. The free block with the lowest bit is taken. What is the bitmap then?",
  ],
  answer: ({ x }) => {
    let bit = 1
    while (x % (2 * bit) === 0) bit *= 2
    return x - bit
  },
  asFunction: {
    inputs: ["x"],
    domains: { x: anyEnd(53) },
    prompt: [
      "<do>[clear|turn off|reset] the [lowest set bit|lowest one bit|rightmost set bit|least significant set bit] of {x}",
      "<what>{x} with its [lowest|rightmost] set bit [cleared|turned off|removed]",
      "<what>{x} minus the largest power of two that divides it",
      by("less one", "!{x} & ({x} - 1)"),
      "a bitmap has a one for each free block of a disk and is {x} now. The free block with the lowest bit is taken. What is the bitmap then?",
    ],
  },
  programs: [
    {
      follows: "less one",
      general: ({ x }) => asm`
        mov  %x, ${x}
        subi %t, %x, 1
        and  r0, %x, %t
        halt`,
    },
    {
      general: ({ x }) => asm`
        mov %x, ${x}
        sub %t, zero, %x
        and %t, %x, %t
        sub r0, %x, %t
        halt`,
    },
    {
      general: ({ x }) => asm`
        mov %x, ${x}
        bits.ctz %n, %x
        mov %one, 1
        shl %one, %one, %n
        xor r0, %x, %one
        halt`,
    },
  ],
})
