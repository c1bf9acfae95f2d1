import { asm, edged, family, int } from "../../dsl/index.js"

export const arithmeticShift = family({
  id: "bitwise/arithmetic_shift",
  level: 1,
  parameters: { n: edged(int(-999999, 199999), [0, 1, -1, -2, -1024, 1024, -4096]), k: int(2, 11) },
  prompt: [
    "<do>shift {n} right arithmetically by {k} [bits|bit positions|places]",
    "<do>shift {n} right by {k} [bits|places], [keeping the sign|filling with the sign bit|copying the sign bit in]",
    "<what>the arithmetic right shift of {n} by {k} [bits|places]",
    "<what>{n} divided by 2^{k}, rounded down, by an arithmetic shift",
    "!{n} sar {k}",
    "a sensor sends {n}, a signed fixed-point number whose lowest {k} bits are its fraction. What is the reading, rounded down to a whole number?",
  ],
  cases: { "rounded down below zero": ({ k, n }) => n < 0 && n % 2 ** k !== 0 },
  answer: ({ n, k }) => Math.floor(n / 2 ** k),
  asFunction: {
    inputs: ["n"],
    domains: {
      n: edged(int(-(10 ** 12), 10 ** 12), [0, 1, -1, -2, -1024, 1024, -4096]),
    },
  },
  programs: [
    {
      general: ({ n, k }) => asm`
        mov  %n, ${n}
        sari r0, %n, ${k}
        halt`,
    },
    {
      general: ({ n, k }) => asm`
        mov %n, ${n}
        mov %k, ${k}
        sar r0, %n, %k
        halt`,
    },
  ],
})
