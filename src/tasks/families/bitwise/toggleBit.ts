import { asm, family, int } from "../../dsl/index.js"

export const toggleBit = family({
  id: "bitwise/toggle_bit",
  level: 1,
  parameters: { x: int(0, 1048575), k: int(0, 19) },
  prompt: [
    "<do>[toggle|flip|invert] bit {k} [of|in] [{x}|{x:hex}][ (bit 0 is the lowest)| (counting from 0 at the low end)|, where bit 0 is the least significant]",
    "<do>[toggle|flip|invert] the bit of [{x}|{x:hex}] with place value 2^{k}",
    "<what>[{x}|{x:hex}] with bit {k} flipped (bit 0 is the lowest)",
    "!toggle bit {k} of {x:hex} (LSB = bit 0)",
    "!x ^= 1 << {k} for x = {x:hex}",
  ],
  answer: ({ x, k }) => x + (Math.floor(x / 2 ** k) % 2 === 0 ? 2 ** k : -(2 ** k)),
  programs: [
    ({ x, k }) => asm`
        mov  %x, ${x}
        xori r0, %x, ${2 ** k}
        halt`,
    ({ x, k }) => asm`
        mov  %x, ${x}
        mov  %one, 1
        shli %one, %one, ${k}
        xor  r0, %x, %one
        halt`,
    ({ x, k }) => asm`
        mov %x, ${x}
        mov %mask, ${2 ** k}
        xor r0, %x, %mask
        halt`,
  ],
})
