import { asm, by, edged, family, int } from "../../dsl/index.js"

const remainder = (n: number, m: number): number => {
  let product = 1
  for (let factor = 2; factor <= n; factor++) product = (product * factor) % m
  return product
}

export const factorialModulo = family({
  id: "math/factorial_modulo",
  level: 2,
  // 9! is above every modulus.
  parameters: { n: int(9, 40), m: int(101, 9999) },
  cases: { zero: ({ m, n }) => remainder(n, m) === 0 },
  prompt: [
    "<find>the remainder [of {n} factorial divided by {m}|when the factorial of {n} is divided by {m}|that factorial({n}) leaves when divided by {m}]",
    "<what>{n} factorial [modulo|mod] {m}",
    by("reducing", "<do>multiply the integers 1 to {n} together modulo {m}, reducing after every multiplication"),
    by(
      "stopping",
      "<do>work out {n} factorial modulo {m}, and stop multiplying as soon as the product is 0 modulo {m}",
    ),
    "all orders of {n} people in a queue are listed on pages of {m} lines. How many lines are on the last page (0 if the pages come out even)?",
    "what is left over when {n} factorial is divided by {m}",
    "!fact({n}) % {m}",
  ],
  answer: ({ m, n }) => remainder(n, m),
  asFunction: {
    inputs: ["n", "m"],
    domains: { n: edged(int(1, 60), [1, 2, 3, 4]), m: edged(int(2, 99_999), [2, 24, 6, 720, 4096]) },
    programs: [
      {
        follows: "reducing",
        program: ({ m, n }) => asm`
        mov  %n, ${n}
        mov  %product, 1
    loop:
        mul  %product, %product, %n
        mod  %product, %product, ${m}
        subi %n, %n, 1
        bnez %n, loop
        mov  r0, %product
        halt`,
      },
      {
        follows: "reducing",
        program: ({ m, n }) => asm`
        mov  %n, ${n}
        mov  %i, 1
        mov  %product, 1
    loop:
        mul  %product, %product, %i
        modu %product, %product, ${m}
        addi %i, %i, 1
        ble  %i, %n, loop
        mov  r0, %product
        halt`,
      },
      {
        follows: "stopping",
        program: ({ m, n }) => asm`
        mov  %n, ${n}
        mov  %product, 1
    loop:
        mul  %product, %product, %n
        mod  %product, %product, ${m}
        subi %n, %n, 1
        beqz %n, done
        bnez %product, loop
    done:
        mov  r0, %product
        halt`,
      },
    ],
  },
  programs: [
    {
      follows: "reducing",
      program: ({ m, n }) => asm`
        mov  %n, ${n}
        mov  %product, 1
    loop:
        mul  %product, %product, %n
        modi %product, %product, ${m}
        subi %n, %n, 1
        bnez %n, loop
        mov  r0, %product
        halt`,
    },
    {
      follows: "reducing",
      program: ({ m, n }) => asm`
        mov  %n, ${n}
        mov  %m, ${m}
        mov  %i, 1
        mov  %product, 1
    loop:
        mul  %product, %product, %i
        modu %product, %product, %m
        addi %i, %i, 1
        ble  %i, %n, loop
        mov  r0, %product
        halt`,
    },
    {
      follows: "stopping",
      program: ({ m, n }) => asm`
        mov  %n, ${n}
        mov  %product, %n
    loop:
        subi %n, %n, 1
        beqz %n, done
        mul  %product, %product, %n
        modi %product, %product, ${m}
        bnez %product, loop
    done:
        mov  r0, %product
        halt`,
    },
  ],
})
