import { asm, by, edged, family, int } from "../../dsl/index.js"
import { above } from "./_shared/above.js"

export const sumOfCubesRange = family({
  id: "loops/sum_of_cubes_range",
  level: 2,
  parameters: { a: int(1, 300), b: above("a", int(2, 40)) },
  // Where an input is drawn anew, the last number is not below the first.
  adjust: ({ a, b }) => ({ a, b: Math.max(a, b) }),
  prompt: [
    "<what>the sum of the cubes [of the integers|of all whole numbers] from {a} to {b} inclusive",
    "<do>cube every [integer|number] from {a} through {b} and [add up|sum] the [cubes|results]",
    by("upwards", "<do>loop from {a} to {b} inclusive, adding the cube of [each number|the counter]"),
    by("upwards", "!s = 0; for i = {a} to {b} inclusive: s += i*i*i; at the end return s"),
    "{a} cubed plus the cubes of all following integers up to and including {b}",
    "!sum of i^3 (cubes), i = {a} to {b} inclusive",
    "an artist has one solid cube of every whole edge length from {a} to {b} cm, both included. What is the volume of all of them together, in cubic cm?",
  ],
  answer: ({ a, b }) => {
    const upTo = (n: number) => ((n * (n + 1)) / 2) ** 2
    return upTo(b) - upTo(a - 1)
  },
  asFunction: {
    inputs: ["a", "b"],
    domains: { a: edged(int(1, 200), [1, 2]), b: above("a", edged(int(0, 60), [0, 1])) },
  },
  programs: [
    {
      follows: "upwards",
      general: ({ a, b }) => asm`
        mov  %sum, 0
        mov  %i, ${a}
        mov  %last, ${b}
    next:
        mul  %cube, %i, %i
        mul  %cube, %cube, %i
        add  %sum, %sum, %cube
        addi %i, %i, 1
        ble  %i, %last, next
        mov  r0, %sum
        halt`,
    },
    ({ a, b }) => asm`
        mov  %i, ${b}
        mov  %sum, 0
    down:
        mul  %square, %i, %i
        mul  %cube, %square, %i
        add  %sum, %sum, %cube
        subi %i, %i, 1
        slti %stop, %i, ${a}
        beqz %stop, down
        mov  r0, %sum
        halt`,
    {
      follows: "upwards",
      program: ({ a, b }) => asm`
        mov  %i, ${a}
        mov  %end, ${b + 1}
        mov  %sum, 0
    while:
        beq  %i, %end, done
        mul  %cube, %i, %i
        mul  %cube, %cube, %i
        add  %sum, %sum, %cube
        addi %i, %i, 1
        b    while
    done:
        mov  r0, %sum
        halt`,
    },
  ],
})
