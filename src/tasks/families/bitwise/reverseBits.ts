import { asm, family } from "../../dsl/index.js"
import { SIZED, sized } from "./_shared/sized.js"

export const reverseBits = family({
  id: "bitwise/reverse_bits",
  level: 1,
  parameters: { x: sized([8, 16]) },
  formats: SIZED,
  prompt: [
    "<do>reverse the [bits|bit order] of the unsigned {x:width}-bit [value|number] [{x:value}|{x:hexed}|{x:binary}]",
    "<do>[mirror|reverse the order of] all {x:width} bits of the unsigned number [{x:value}|{x:hexed}]",
    "<what>the unsigned {x:width}-bit [number|value] [{x:value}|{x:hexed}] with its bits in reverse order",
    "!bitreverse{x:width} of {x:hexed}, unsigned",
  ],
  answer: ({ x: { width, value } }) => {
    let result = 0
    let rest = value
    for (let n = 0; n < width; n++) {
      result = result * 2 + (rest % 2)
      rest = Math.floor(rest / 2)
    }
    return result
  },
  programs: [
    // Swaps neighbouring bits, pairs, nibbles (and bytes).
    ({ x: { width, value } }) => asm`
        mov  %x, ${value}
        ${swap(1, width === 8 ? 0x55 : 0x5555)}
        ${swap(2, width === 8 ? 0x33 : 0x3333)}
        ${swap(4, width === 8 ? 0x0f : 0x0f0f)}
        ${width === 8 ? undefined : swap(8, 0x00ff)}
        mov  r0, %x
        halt`,
    ({ x: { width, value } }) => asm`
        mov  %x, ${value}
        ${width === 8 ? undefined : swap(8, 0x00ff)}
        ${swap(4, width === 8 ? 0x0f : 0x0f0f)}
        ${swap(2, width === 8 ? 0x33 : 0x3333)}
        ${swap(1, width === 8 ? 0x55 : 0x5555)}
        mov  r0, %x
        halt`,
    // All bytes of the register are done at once, and bswap brings the last to the front.
    ({ x: { width, value } }) => asm`
        mov  %x, ${value}
        ${swap(1, 0x5555)}
        ${swap(2, 0x3333)}
        ${swap(4, 0x0f0f)}
        bits.bswap %x, %x
        shri r0, %x, ${64 - width}
        halt`,
  ],
})

/** Exchanges neighbours of `n` bits in %x; `low` has the lower ones of each pair. */
const swap = (n: number, low: number) => asm`
        andi %t, %x, ${low}
        shli %t, %t, ${n}
        shri %x, %x, ${n}
        andi %x, %x, ${low}
        or   %x, %x, %t`
