import { asm, family, int, oneOf } from "../../dsl/index.js"

export const meanOfSquares = family({
  id: "math/mean_of_squares",
  level: 2,
  parameters: { a: int(1, 900), b: int(2, 24), rounded: oneOf(["down", "up"]) },
  adjust: ({ a, b, rounded }) => ({ a, b: a + b, rounded }),
  prompt: [
    "<what>the [mean|average] of the squares of the integers from {a} to {b} inclusive, rounded {rounded:bare} to an integer",
    "<do>average the squares of all integers from {a} up to and including {b} and round {rounded:bare}",
    "what is the average square of the whole numbers from {a} to {b} (both included), rounded {rounded:bare}",
    "<do>sum i*i for i from {a} to {b} inclusive, divide by how many there are, and round the quotient {rounded:bare}",
    "!mean(i^2 for i = {a} to {b} inclusive), rounded {rounded:bare}",
  ],
  answer: ({ a, b, rounded }) => {
    const below = (k: number) => (k * (k + 1) * (2 * k + 1)) / 6
    const sum = below(b) - below(a - 1)
    const count = b - a + 1
    const rest = sum % count
    return (sum - rest) / count + (rest > 0 && rounded === "up" ? 1 : 0)
  },
  programs: [
    ({ a, b, rounded }) => asm`
        mov  %i, ${a}
        mov  %b, ${b}
        mov  %sum, 0
    loop:
        fpu.fromint %x, %i
        fpu.mul %x, %x, %x
        fpu.add %sum, %sum, %x
        addi %i, %i, 1
        ble  %i, %b, loop
        subi %i, %i, ${a}
        fpu.fromint %count, %i
        fpu.div %sum, %sum, %count
        ${rounded === "up" ? asm`fpu.ceil %sum, %sum` : asm`fpu.floor %sum, %sum`}
        fpu.toint r0, %sum
        halt`,
    // The sum as an integer, only the quotient in binary64.
    ({ a, b, rounded }) => asm`
        mov  %i, ${b}
        mov  %left, ${b - a + 1}
        fpu.fromint %count, %left
        mov  %sum, 0
    next:
        mul  %square, %i, %i
        add  %sum, %sum, %square
        subi %i, %i, 1
        subi %left, %left, 1
        bnez %left, next
        fpu.fromint %mean, %sum
        fpu.div %mean, %mean, %count
        ${rounded === "up" ? asm`fpu.ceil %mean, %mean` : []}
        fpu.toint r0, %mean
        halt`,
    // Integers alone; from one square to the next it is 2i + 1.
    ({ a, b, rounded }) => asm`
        mov  %square, ${a * a}
        mov  %step, ${2 * a + 1}
        mov  %last, ${b * b}
        mov  %sum, ${rounded === "up" ? a * a + b - a : a * a}
    next:
        add  %square, %square, %step
        addi %step, %step, 2
        add  %sum, %sum, %square
        blt  %square, %last, next
        divi r0, %sum, ${b - a + 1}
        halt`,
  ],
})
