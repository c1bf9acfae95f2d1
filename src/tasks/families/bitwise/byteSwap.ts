import { asm, family } from "../../dsl/index.js"
import { SIZED, sized } from "./_shared/sized.js"

export const byteSwap = family({
  id: "bitwise/byte_swap",
  level: 1,
  parameters: { x: sized([16, 32]) },
  formats: SIZED,
  prompt: [
    "<do>[swap|reverse] the bytes of the unsigned {x:width}-bit [value|number|word] [{x:value}|{x:hexed}]",
    "<do>reverse the byte order of [{x:value}|{x:hexed}] as an unsigned {x:width}-bit [number|integer]",
    "<do>convert the unsigned {x:width}-bit [value|number] [{x:value}|{x:hexed}] from [little-endian to big-endian|big-endian to little-endian] by swapping its bytes",
    "<what>the unsigned {x:width}-bit [number|value] [{x:value}|{x:hexed}] with its bytes in reverse order",
    "a file from a machine with the other byte order was read as it is, and one unsigned {x:width}-bit field came out as [{x:value}|{x:hexed}]. Which number was meant?",
    "!bswap{x:width} of {x:hexed}, unsigned",
  ],
  answer: ({ x: { width, value } }) => {
    let result = 0
    let rest = value
    for (let n = 0; n < width; n += 8) {
      result = result * 256 + (rest % 256)
      rest = Math.floor(rest / 256)
    }
    return result
  },
  programs: [
    ({ x: { width, value } }) => asm`
        mov  %x, ${value}
        bits.bswap %x, %x
        shri r0, %x, ${64 - width}
        halt`,
    ({ x: { width, value } }) =>
      width === 16
        ? asm`
        mov  %x, ${value}
        shri %high, %x, 8
        andi %low, %x, 255
        shli %low, %low, 8
        or   r0, %low, %high
        halt`
        : asm`
        mov  %x, ${value}
        shri %a, %x, 24
        shri %b, %x, 8
        andi %b, %b, 0xff00
        andi %c, %x, 0xff00
        shli %c, %c, 8
        andi %d, %x, 255
        shli %d, %d, 24
        or   %a, %a, %b
        or   %c, %c, %d
        or   r0, %a, %c
        halt`,
  ],
})
