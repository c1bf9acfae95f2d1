import { asm, family, int } from "../../dsl/index.js"

export const baseDigit = family({
  id: "math/base_digit",
  level: 2,
  parameters: { n: int(100_000, 9_999_999), base: int(3, 12), k: int(1, 4) },
  prompt: [
    "<find>digit {k} of {n} in base {base}, as a number, counting from 0 at the least significant digit",
    "which digit stands at position {k} when {n} is written in base {base} (the units digit is position 0; answer in decimal)",
    "<find>the digit of {n} in base {base} that counts multiples of {base}^{k}, as a decimal number",
    "<do>divide {n} by {base} {k:times} (dropping remainders), then give the remainder of one more division by {base}",
    "!digit({k}) of {n} in base {base}, position 0 = units",
  ],
  formats: { times: (k: number) => (k === 1 ? "once" : k === 2 ? "twice" : `${k} times`) },
  answer: ({ base, k, n }) => Math.floor(n / base ** k) % base,
  programs: [
    ({ base, k, n }) => asm`
        mov  %n, ${n}
        mov  %k, ${k}
    loop:
        divi %n, %n, ${base}
        subi %k, %k, 1
        bnez %k, loop
        modi r0, %n, ${base}
        halt`,
    ({ base, k, n }) => asm`
        mov  %n, ${n}
        mov  %power, 1
        mov  %i, 0
        mov  %k, ${k}
    next:
        muli %power, %power, ${base}
        addi %i, %i, 1
        blt  %i, %k, next
        divu %n, %n, %power
        modui r0, %n, ${base}
        halt`,
  ],
})
