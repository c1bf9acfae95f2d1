import { asm, by, edged, family, int, oneOf } from "../../dsl/index.js"

export const meanOfSquares = family({
  id: "math/mean_of_squares",
  level: 2,
  parameters: { a: int(1, 900), b: int(2, 24), rounded: oneOf(["down", "up"]) },
  adjust: ({ a, b, rounded }) => ({ a, b: a + b, rounded }),
  prompt: [
    "<what>the [mean|average] of the squares of the integers from {a} to {b} inclusive, rounded {rounded:bare} to an integer",
    "<do>average the squares of all integers from {a} up to and including {b} and round {rounded:bare}",
    "square carpets come with sides of every whole length from {a} to {b} cm, one of each: what is their average area in square centimeters, rounded {rounded:bare}?",
    by(
      "upwards",
      "<do>loop with k from {a} to {b} inclusive, add up k*k, divide by how many there are, and round the quotient {rounded:bare}",
    ),
    by(
      "downwards",
      "<do>loop with k from {b} down to {a} inclusive, add up k*k, divide by the number of rounds, and round the quotient {rounded:bare}",
    ),
    "!mean(k^2 for k = {a} to {b} inclusive), rounded {rounded:bare}",
  ],
  answer: ({ a, b, rounded }) => {
    const below = (k: number) => (k * (k + 1) * (2 * k + 1)) / 6
    const sum = below(b) - below(a - 1)
    const count = b - a + 1
    const rest = sum % count
    return (sum - rest) / count + (rest > 0 && rounded === "up" ? 1 : 0)
  },
  asFunction: { inputs: ["b"], domains: { b: edged(int(0, 60), [0, 1, 2, 3]) } },
  programs: [
    {
      follows: "upwards",
      general: ({ a, b, rounded }) => asm`
        mov  %k, ${a}
        mov  %b, ${b}
        mov  %sum, 0
    loop:
        fpu.fromint %x, %k
        fpu.mul %x, %x, %x
        fpu.add %sum, %sum, %x
        addi %k, %k, 1
        ble  %k, %b, loop
        subi %k, %k, ${a}
        fpu.fromint %count, %k
        fpu.div %sum, %sum, %count
        ${rounded === "up" ? asm`fpu.ceil %sum, %sum` : []}
        fpu.toint r0, %sum
        halt`,
    },
    // Integers alone: rounded up, the sum is raised by one less than the count.
    {
      follows: "upwards",
      general: ({ a, b, rounded }) => asm`
        mov  %k, ${a}
        mov  %b, ${b}
        mov  %count, 0
        mov  %sum, 0
    loop:
        mul  %square, %k, %k
        add  %sum, %sum, %square
        addi %count, %count, 1
        addi %k, %k, 1
        ble  %k, %b, loop
        ${
          rounded === "up"
            ? asm`
        add  %sum, %sum, %count
        subi %sum, %sum, 1`
            : []
        }
        div  r0, %sum, %count
        halt`,
    },
    {
      follows: "downwards",
      general: ({ a, b, rounded }) => asm`
        mov  %k, ${b}
        mov  %a, ${a}
        mov  %rounds, 0
        mov  %sum, 0
    next:
        mul  %square, %k, %k
        add  %sum, %sum, %square
        addi %rounds, %rounds, 1
        subi %k, %k, 1
        bge  %k, %a, next
        fpu.fromint %mean, %sum
        fpu.fromint %rounds, %rounds
        fpu.div %mean, %mean, %rounds
        ${rounded === "up" ? asm`fpu.ceil %mean, %mean` : []}
        fpu.toint r0, %mean
        halt`,
    },
    // From one square to the next it is 2k + 1.
    ({ a, b, rounded }) => asm`
        mov  %k, ${a}
        mov  %b, ${b}
        mul  %square, %k, %k
        shli %step, %k, 1
        addi %step, %step, 1
        mov  %sum, %square
        sub  %left, %b, %k
        addi %count, %left, 1
    next:
        add  %square, %square, %step
        addi %step, %step, 2
        add  %sum, %sum, %square
        subi %left, %left, 1
        bnez %left, next
        ${
          rounded === "up"
            ? asm`
        add  %sum, %sum, %count
        subi %sum, %sum, 1`
            : []
        }
        div  r0, %sum, %count
        halt`,
  ],
})
