import { asm, family, int } from "../../dsl/index.js"

export const negate = family({
  id: "arithmetic/negate",
  level: 1,
  parameters: { n: int(-99999, 99999) },
  prompt: [
    "<do>negate {n}",
    "<do>[flip|change|invert|reverse] the sign of {n}",
    "<do>load {n} into a register and negate it",
    "<what>the [negative|negation|additive inverse|opposite] of {n}",
    "<what>{n} with its sign [flipped|changed|reversed]",
    "<what>zero minus {n}",
    "<what>minus one times {n}",
    "!neg {n}",
    "!-({n})",
    "which number added to {n} gives zero",
  ],
  answer: ({ n }) => 0 - n,
  programs: [
    ({ n }) => asm`
        mov %n, ${n}
        sub r0, zero, %n
        halt`,
    ({ n }) => asm`
        mov  %n, ${n}
        muli r0, %n, -1
        halt`,
    ({ n }) => asm`
        mov  %n, ${n}
        xori %n, %n, -1
        addi r0, %n, 1
        halt`,
    ({ n }) => asm`
        mov  %n, ${n}
        subi %n, %n, 1
        xori r0, %n, -1
        halt`,
  ],
})
