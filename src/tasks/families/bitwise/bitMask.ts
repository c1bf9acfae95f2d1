import { asm, family, int } from "../../dsl/index.js"

export const bitMask = family({
  id: "bitwise/bit_mask",
  level: 1,
  parameters: { n: int(2, 24), k: int(1, 26) },
  prompt: [
    "<what>the 64-bit mask with {n} consecutive ones [from bit {k} upwards|whose lowest one is bit {k}|starting at bit {k} and going up] [(bit 0 is the lowest)|(counting bits from 0 at the low end)]",
    "<do>[build|make|create|construct] a 64-bit mask of {n} ones shifted left by {k}",
    "<what>the number whose binary form is {n} ones followed by {k} {k?zero|zeros}",
    "<what>the 64-bit mask with zeros in the lowest {k} {k?bit|bits}, ones in the next {n} bits and zeros above",
    "!mask: {n} ones, then {k} {k?zero|zeros} below",
    "!((1 << {n}) - 1) << {k} in 64 bits",
  ],
  answer: ({ n, k }) => {
    let mask = 0
    for (let bit = k; bit < k + n; bit++) mask += 2 ** bit
    return mask
  },
  programs: [
    ({ n, k }) => asm`
        mov  %m, 1
        shli %m, %m, ${n}
        subi %m, %m, 1
        shli r0, %m, ${k}
        halt`,
    ({ n, k }) => asm`
        mov  %m, -1
        shri %m, %m, ${64 - n}
        shli r0, %m, ${k}
        halt`,
    ({ n, k }) => asm`
        mov  %one, 1
        shli %top, %one, ${n + k}
        shli %low, %one, ${k}
        sub  r0, %top, %low
        halt`,
  ],
})
