import { asm, by, edged, family, int } from "../../dsl/index.js"
import { above } from "./_shared/above.js"

export const sumOfSquaresRange = family({
  id: "loops/sum_of_squares_range",
  level: 2,
  parameters: { a: int(1, 700), b: above("a", int(2, 40)) },
  // Where an input is drawn anew, the last number is not below the first.
  adjust: ({ a, b }) => ({ a, b: Math.max(a, b) }),
  prompt: [
    "<what>the sum of the squares [of the integers|of all whole numbers] from {a} to {b} inclusive",
    by("squaring", "<do>square every [integer|number] from {a} through {b} and [add up|sum] the [squares|results]"),
    by(["squaring", "upwards"], "<do>loop from {a} to {b} inclusive, adding the square of [each number|the counter]"),
    by(["squaring", "upwards"], "!s = 0; for i = {a} to {b} inclusive: s += i*i; at the end return s"),
    "{a} squared plus the squares of all following integers up to and including {b}",
    "!sum of i^2 (squares), i = {a} to {b} inclusive",
    "a tower has square layers of blocks, the top one {a} blocks wide and long, each lower one a block wider and longer, the lowest {b} wide and long. How many blocks are there?",
  ],
  answer: ({ a, b }) => {
    const upTo = (n: number) => (n * (n + 1) * (2 * n + 1)) / 6
    return upTo(b) - upTo(a - 1)
  },
  asFunction: {
    inputs: ["a", "b"],
    domains: { a: edged(int(1, 200), [1, 2]), b: above("a", edged(int(0, 60), [0, 1])) },
  },
  programs: [
    {
      follows: ["squaring", "upwards"],
      general: ({ a, b }) => asm`
        mov  %sum, 0
        mov  %i, ${a}
        mov  %last, ${b}
    next:
        mul  %square, %i, %i
        add  %sum, %sum, %square
        addi %i, %i, 1
        ble  %i, %last, next
        mov  r0, %sum
        halt`,
    },
    {
      follows: ["squaring", "upwards"],
      program: ({ a, b }) => asm`
        mov  %i, ${a}
        mov  %sum, 0
    while:
        slti %more, %i, ${b + 1}
        beqz %more, done
        mul  %square, %i, %i
        add  %sum, %sum, %square
        addi %i, %i, 1
        b    while
    done:
        mov  r0, %sum
        halt`,
    },
    {
      follows: "squaring",
      general: ({ a, b }) => asm`
        mov  %i, ${b}
        mov  %first, ${a}
        mov  %sum, 0
    while:
        blt  %i, %first, done
        mul  %square, %i, %i
        add  %sum, %sum, %square
        subi %i, %i, 1
        b    while
    done:
        mov  r0, %sum
        halt`,
    },
    // The next square is 2i + 1 more.
    ({ a, b }) => asm`
        mov  %square, ${a}
        shli %odd, %square, 1
        mul  %square, %square, %square
        addi %odd, %odd, 1
        mov  %rounds, ${b + 1}
        subi %rounds, %rounds, ${a}
        mov  %sum, 0
    again:
        add  %sum, %sum, %square
        add  %square, %square, %odd
        addi %odd, %odd, 2
        subi %rounds, %rounds, 1
        bnez %rounds, again
        mov  r0, %sum
        halt`,
  ],
})
