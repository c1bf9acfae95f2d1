import { asm, family, int } from "../../dsl/index.js"

export const arithmeticShift = family({
  id: "bitwise/arithmetic_shift",
  level: 1,
  parameters: { n: int(-999999, 199999), k: int(2, 11) },
  prompt: [
    "<do>shift {n} right arithmetically by {k} [bits|bit positions|places]",
    "<do>shift {n} right by {k} [bits|places], [keeping the sign|filling with the sign bit|copying the sign bit in]",
    "<what>the arithmetic right shift of {n} by {k} [bits|places]",
    "<what>{n} arithmetically shifted right by {k}",
    "!{n} sar {k}",
    "!sar of {n} by {k} bits",
  ],
  answer: ({ n, k }) => Math.floor(n / 2 ** k),
  programs: [
    ({ n, k }) => asm`
        mov  %n, ${n}
        sari r0, %n, ${k}
        halt`,
    ({ n, k }) => asm`
        mov %n, ${n}
        mov %k, ${k}
        sar r0, %n, %k
        halt`,
  ],
})
