import { asm, family } from "../../dsl/index.js"
import { SIZED, sized } from "./_shared/sized.js"

export const zeroBits = family({
  id: "bitwise/zero_bits",
  level: 1,
  parameters: { x: sized([16, 24, 32]) },
  formats: SIZED,
  prompt: [
    "<find>the number of zero bits in the {x:width}-bit [number|value|word] [{x:value}|{x:hexed}]",
    "<do>count the [zero bits|zeros|clear bits] of [{x:value}|{x:hexed}] as [a|an unsigned] {x:width}-bit [number|value]",
    "how many of the {x:width} bits of [{x:value}|{x:hexed}] are [zero|clear|not set]",
    "a car park has {x:width} spaces and keeps them as the number [{x:value}|{x:hexed}], a one bit for each car. How many spaces are free?",
    "!zero bits of {x:hexed} in {x:width} bits",
  ],
  answer: ({ x: { width, value } }) => {
    let zeros = 0
    let rest = value
    for (let n = 0; n < width; n++) {
      if (rest % 2 === 0) zeros++
      rest = Math.floor(rest / 2)
    }
    return zeros
  },
  programs: [
    ({ x: { width, value } }) => asm`
        mov %x, ${value}
        bits.popcount %ones, %x
        mov %width, ${width}
        sub r0, %width, %ones
        halt`,
    ({ x: { width, value } }) =>
      width < 32
        ? asm`
        mov  %x, ${value}
        xori %x, %x, ${2 ** width - 1}
        bits.popcount r0, %x
        halt`
        : asm`
        mov %x, ${value}
        mov %ones, ${2 ** width - 1}
        xor %x, %x, %ones
        bits.popcount r0, %x
        halt`,
  ],
})
