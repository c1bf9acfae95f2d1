import { asm, family, int } from "../dsl.js"

export const bitMask = family({
  id: "bitwise/bit_mask",
  level: 1,
  parameters: { n: int(2, 24), k: int(1, 26) },
  prompt: [
    "<what>the [mask|bit mask] with {n} consecutive ones [starting at bit {k}|whose lowest one is bit {k}|from bit {k} upwards] [(bit 0 is the lowest)|(counting bits from 0)]",
    "<do>[build|make|create|construct] a bit mask of {n} ones shifted left by {k}",
    "<what>the number that has {n} one bits followed by {k} zero {k?bit|bits} in binary",
    "<what>a mask of {n} ones that leaves out the lowest {k} {k?bit|bits}",
    "!mask: {n} ones, then {k} {k?zero|zeros} below",
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
