import { asm, family, int } from "../../dsl/index.js"

export const clearLowestSetBit = family({
  id: "bitwise/clear_lowest_set_bit",
  level: 1,
  parameters: { x: int(1, 16777215) },
  prompt: [
    "<do>[clear|turn off|reset] the [lowest set bit|lowest one bit|rightmost set bit|least significant set bit] of [{x}|{x:hex}]",
    "<what>[{x}|{x:hex}] with its [lowest|rightmost] set bit [cleared|turned off|removed]",
    "!x & (x - 1) for x = {x}",
  ],
  answer: ({ x }) => {
    let bit = 1
    while (x % (2 * bit) === 0) bit *= 2
    return x - bit
  },
  programs: [
    ({ x }) => asm`
        mov  %x, ${x}
        subi %t, %x, 1
        and  r0, %x, %t
        halt`,
    ({ x }) => asm`
        mov %x, ${x}
        sub %t, zero, %x
        and %t, %x, %t
        sub r0, %x, %t
        halt`,
    ({ x }) => asm`
        mov %x, ${x}
        bits.ctz %n, %x
        mov %one, 1
        shl %one, %one, %n
        xor r0, %x, %one
        halt`,
  ],
})
