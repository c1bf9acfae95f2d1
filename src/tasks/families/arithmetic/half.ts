import { asm, family, steps } from "../../dsl/index.js"

export const half = family({
  id: "arithmetic/half",
  level: 1,
  parameters: { n: steps(0, 1999998, 2) },
  prompt: [
    "<do>halve {n}",
    "<do>halve the [number|value|integer] {n}",
    "<do>[cut|split] {n} in half",
    "<what>half of {n}",
    "<what>one half of {n}",
    "<what>{n} halved",
    "<what>half of {n:words}",
    "!half({n})",
    "!let x = {n}; halve x",
    "load {n} into a register and halve it",
    "what do you get if you [halve|cut in half] {n}",
  ],
  answer: ({ n }) => n / 2,
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
