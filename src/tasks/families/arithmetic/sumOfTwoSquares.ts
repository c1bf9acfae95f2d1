import { asm, edged, family, int } from "../../dsl/index.js"

export const sumOfTwoSquares = family({
  id: "arithmetic/sum_of_two_squares",
  level: 1,
  parameters: { a: int(-999, 2000), b: int(-999, 2000) },
  formats: { base: (x: number) => (x < 0 ? `(${x})` : `${x}`) },
  prompt: [
    "<what>the sum of the squares of {a} and {b}",
    "<what>{a:base} squared plus {b:base} squared",
    "<do>square {a} and {b} and add the [results|squares]",
    "!a^2 + b^2 with a = {a}, b = {b}",
    "a boat is {a} meters east and {b} meters north of the harbor (negative is west or south). What is the square of its distance?",
  ],
  answer: ({ a, b }) => a ** 2 + b ** 2,
  asFunction: {
    inputs: ["a", "b"],
    domains: { a: edged(int(-999_999, 999_999), [0, 1, -1]), b: edged(int(-999_999, 999_999), [0, 1, -1]) },
  },
  programs: [
    {
      general: ({ a, b }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        mul %a, %a, %a
        mul %b, %b, %b
        add r0, %a, %b
        halt`,
    },
    ({ a, b }) => asm`
        mov %x, ${a}
        mul %sum, %x, %x
        mov %x, ${b}
        mul %x, %x, %x
        add r0, %sum, %x
        halt`,
    {
      general: ({ a, b }) => asm`
        mov %a, ${a}
        mul %a, %a, %a
        mov %b, ${b}
        mul %b, %b, %b
        add r0, %b, %a
        halt`,
    },
  ],
})
