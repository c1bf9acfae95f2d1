import { asm, family, int } from "../../dsl/index.js"

export const sumOfRoots = family({
  id: "math/sum_of_roots",
  level: 2,
  parameters: { a: int(2, 9999), b: int(2, 24) },
  adjust: ({ a, b }) => ({ a, b: a + b }),
  prompt: [
    "<what>the sum of floor(sqrt(i)) for i from {a} to {b} inclusive",
    "<do>add up the square roots of all integers from {a} up to and including {b}, each rounded down",
    "<do>take the square root of every integer from {a} to {b} (both included), drop its fraction, and [total|sum] the results",
    "what do the integer square roots (rounded down) of {a} through {b} inclusive add up to",
    "!sum(isqrt(i) for i = {a} to {b} inclusive)",
  ],
  answer: ({ a, b }) => {
    let sum = 0
    for (let i = a; i <= b; i++) {
      let root = Math.round(Math.sqrt(i))
      if (root * root > i) root--
      sum += root
    }
    return sum
  },
  programs: [
    ({ a, b }) => asm`
        mov  %i, ${a}
        mov  %b, ${b}
        mov  %sum, 0
    loop:
        fpu.fromint %x, %i
        fpu.sqrt %x, %x
        fpu.toint %root, %x
        add  %sum, %sum, %root
        addi %i, %i, 1
        ble  %i, %b, loop
        mov  r0, %sum
        halt`,
    ({ a, b }) => asm`
        mov  %i, ${b}
        mov  %left, ${b - a + 1}
        mov  %sum, 0
    down:
        fpu.fromint %x, %i
        fpu.sqrt %x, %x
        fpu.floor %x, %x
        fpu.add %sum, %sum, %x
        subi %i, %i, 1
        subi %left, %left, 1
        bnez %left, down
        fpu.toint r0, %sum
        halt`,
    // One root; from there it grows by 1 at every square.
    ({ a, b }) => asm`
        mov  %i, ${a}
        mov  %b, ${b}
        mov  %sum, 0
        fpu.fromint %root, %i
        fpu.sqrt %root, %root
        fpu.toint %root, %root
        addi %next, %root, 1
        mul  %next, %next, %next
    step:
        blt  %i, %next, same
        addi %root, %root, 1
        shli %gap, %root, 1
        addi %gap, %gap, 1
        add  %next, %next, %gap
    same:
        add  %sum, %sum, %root
        addi %i, %i, 1
        ble  %i, %b, step
        mov  r0, %sum
        halt`,
  ],
})
