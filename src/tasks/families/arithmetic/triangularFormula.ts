import { asm, edged, family, int } from "../../dsl/index.js"

export const triangularFormula = family({
  id: "arithmetic/triangular_formula",
  level: 1,
  parameters: { n: int(2, 999999) },
  prompt: [
    "<what>the sum of the integers from 1 to {n} [without a loop|with the closed formula|using the formula n(n + 1) / 2|in closed form]",
    "<do>add up 1 through {n} [by Gauss's formula|without looping|in closed form]",
    "the teacher told young Gauss to add up all numbers from 1 to {n}. What did his formula n(n + 1) / 2 give?",
    "<do>use the formula n(n + 1) / 2 with n = {n}",
    "!n(n + 1) / 2 for n = {n}",
  ],
  answer: ({ n }) => (n * n - n) / 2 + n,
  asFunction: {
    inputs: ["n"],
    names: { n: "k" },
    domains: { n: edged(int(1, 9_999_999), [1, 2]) },
  },
  programs: [
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        addi %t, %n, 1
        mul  %t, %t, %n
        shri r0, %t, 1
        halt`,
    },
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        addi %t, %n, 1
        mul  %t, %n, %t
        divi r0, %t, 2
        halt`,
    },
    ({ n }) => asm`
        mov %t, 1
        mov %n, ${n}
        add %t, %t, %n
        mul %n, %n, %t
        mov %two, 2
        div r0, %n, %two
        halt`,
  ],
})
