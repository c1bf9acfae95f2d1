import { asm, edged, family, int } from "../../dsl/index.js"

export const half = family({
  id: "arithmetic/half",
  level: 1,
  parameters: { n: edged(int(0, 1_999_999), [0, 1]) },
  prompt: [
    "<do>halve {n}[ and drop the fraction|, rounding down]",
    "<what>half of {n}, rounded down",
    "<what>{n:words} halved and rounded down",
    "!half({n}), rounded down",
    "!let x = {n}; halve x (integer division)",
    "two friends share {n} {n?marble|marbles} equally. How many does each of them get at most?",
    "load {n} into a register and halve it, dropping any fraction",
  ],
  answer: ({ n }) => Math.floor(n / 2),
  asFunction: {
    inputs: ["n"],
    domains: { n: edged(int(-9_999_999, 99_999_999), [0, 1, -1, -2]) },
    prompt: [
      "<do>halve {n}, rounding down",
      "<what>half of [the signed number |]{n}, rounded down",
      "<what>the signed integer {n} halved and rounded down",
      "!half({n}), rounded [down|toward minus infinity]",
      "!let x = {n}; halve x, rounding down",
      "<do>divide the signed number {n} by two and round down [|(toward minus infinity)]",
    ],
    programs: [
      ({ n }) => asm`
        mov  %n, ${n}
        sari r0, %n, 1
        halt`,
      ({ n }) => asm`
        mov  %n, ${n}
        andi %odd, %n, 1
        sub  %n, %n, %odd
        divi r0, %n, 2
        halt`,
    ],
  },
  programs: [
    ({ n }) => asm`
        mov  %n, ${n}
        divi r0, %n, 2
        halt`,
    ({ n }) => asm`
        mov  %n, ${n}
        shri r0, %n, 1
        halt`,
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %two, 2
        div  r0, %n, %two
        halt`,
  ],
})
