import { asm, by, edged, family, int } from "../../dsl/index.js"

export const bitMask = family({
  id: "bitwise/bit_mask",
  level: 1,
  parameters: { n: int(2, 26), k: int(1, 52) },
  // Up to bit 52: what does not fit stands for longer masks further down.
  adjust: ({ k, n }) => (n + k <= 53 ? { n, k } : { n: 54 - n, k: k + n - 53 }),
  prompt: [
    "<what>the 64-bit mask of {n} consecutive ones [from bit {k} upwards|whose lowest one is bit {k}|starting at bit {k} and going up] [(bit 0 is the lowest)|(counting bits from 0 at the low end)]",
    by("ones", "<do>[build|make|create|construct] a 64-bit mask of {n} ones shifted left by {k}"),
    "<what>the number whose binary form is {n} ones followed by {k} {k?zero|zeros}",
    "<what>the 64-bit mask that has zeros in the lowest {k} {k?bit|bits}, ones in the next {n} bits and zeros above",
    "!mask: {n} ones, then {k} {k?zero|zeros} below",
    by(["ones", "formula"], "!((1 << {n}) - 1) << {k} in 64 bits"),
    "a chip has 64 pins, numbered from 0, and bit i of a number stands for pin i. Which number switches on exactly {n} pins in a row, the lowest of them pin {k}?",
  ],
  answer: ({ n, k }) => {
    let mask = 0
    for (let bit = k; bit < k + n; bit++) mask += 2 ** bit
    return mask
  },
  asFunction: {
    inputs: ["n", "k"],
    domains: { n: edged(int(0, 26), [0, 1]), k: edged(int(0, 26), [0, 1]) },
    prompt: [
      "<what>the 64-bit mask of {n} consecutive ones [from bit {k} upwards|whose lowest one is bit {k}|starting at bit {k} and going up] [(bit 0 is the lowest)|(counting bits from 0 at the low end)]",
      by("ones", "<do>[build|make|create|construct] a 64-bit mask of {n} ones shifted left by {k}"),
      "<what>the number whose binary form is {n} ones followed by {k} {k?zero|zeros}",
      "<what>the 64-bit mask that has zeros in the lowest {k} {k?bit|bits}, ones in the next {n} bits and zeros above",
      "!mask: {n} ones, then {k} {k?zero|zeros} below",
      by(["ones", "formula"], "!((1 << {n}) - 1) << {k} in 64 bits"),
    ],
    programs: [
      {
        follows: ["ones", "formula"],
        program: ({ n, k }) => asm`
        mov  %m, 1
        shl  %m, %m, ${n}
        subi %m, %m, 1
        shl  r0, %m, ${k}
        halt`,
      },
      {
        follows: "ones",
        program: ({ n, k }) => asm`
        mov  %m, -1
        shl  %m, %m, ${n}
        xori %m, %m, -1
        shl  r0, %m, ${k}
        halt`,
      },
      ({ n, k }) => asm`
        mov  %low, 1
        shl  %low, %low, ${k}
        shl  %top, %low, ${n}
        sub  r0, %top, %low
        halt`,
    ],
  },
  programs: [
    {
      follows: ["ones", "formula"],
      program: ({ n, k }) => asm`
        mov  %m, 1
        shli %m, %m, ${n}
        subi %m, %m, 1
        shli r0, %m, ${k}
        halt`,
    },
    {
      follows: "ones",
      program: ({ n, k }) => asm`
        mov  %m, -1
        shri %m, %m, ${64 - n}
        shli r0, %m, ${k}
        halt`,
    },
    ({ n, k }) => asm`
        mov  %one, 1
        shli %low, %one, ${k}
        shli %top, %low, ${n}
        sub  r0, %top, %low
        halt`,
  ],
})
