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
    "a chip sends its {x:width} bits lowest first, but the receiver took the first one for the highest and got the unsigned number [{x:value}|{x:hexed}]. Which number was sent?",
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
        ${[1, 2, 4].map((n) => swap(n))}
        ${width === 8 ? undefined : BYTES}
        mov  r0, %x
        halt`,
    ({ x: { width, value } }) => asm`
        mov  %x, ${value}
        ${width === 8 ? undefined : BYTES}
        ${[4, 2, 1].map((n) => swap(n))}
        mov  r0, %x
        halt`,
    // All bytes of the register are done at once, and bswap brings the last to the front.
    ({ x: { width, value } }) => asm`
        mov  %x, ${value}
        ${[1, 2, 4].map((n) => swap(n))}
        bits.bswap %x, %x
        shri r0, %x, ${64 - width}
        halt`,
  ],
})

/** By unit: the lower ones of each pair, in 16 bits. */
const LOW: Readonly<Record<number, number>> = { 1: 0x5555, 2: 0x3333, 4: 0x0f0f }

/** Exchanges neighbours of `n` bits in %x. */
const swap = (n: number) => asm`
        andi %t, %x, ${LOW[n]}
        shli %t, %t, ${n}
        shri %x, %x, ${n}
        andi %x, %x, ${LOW[n]}
        or   %x, %x, %t`

/** Exchanges the two bytes of %x. */
const BYTES = asm`
        andi %t, %x, 255
        shli %t, %t, 8
        shri %x, %x, 8
        or   %x, %x, %t`
