import { asm, by, edged, family, int } from "../../dsl/index.js"

export const differenceOfSquares = family({
  id: "arithmetic/difference_of_squares",
  level: 1,
  parameters: { a: int(0, 5000), b: int(0, 5000) },
  prompt: [
    "<what>{a} squared minus {b} squared",
    "<what>the square of {a} minus the square of {b}",
    by("squares", "<do>square {a} and {b} and subtract the second square from the first"),
    "<what>the difference of the squares {a}^2 - {b}^2",
    "!a^2 - b^2 with a = {a}, b = {b}",
    "one square tile is {a} mm wide and another {b} mm. By how many square millimeters is the first one larger (negative if it is smaller)?",
  ],
  answer: ({ a, b }) => a ** 2 - b ** 2,
  asFunction: {
    inputs: ["a", "b"],
    domains: { a: edged(int(0, 999_999), [0, 1]), b: edged(int(0, 999_999), [0, 1, ({ a }: { a: number }) => a]) },
  },
  programs: [
    {
      follows: "squares",
      general: ({ a, b }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        mul %a, %a, %a
        mul %b, %b, %b
        sub r0, %a, %b
        halt`,
    },
    {
      general: ({ a, b }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        add %sum, %a, %b
        sub %diff, %a, %b
        mul r0, %sum, %diff
        halt`,
    },
    ({ a, b }) => asm`
        mov  %a, ${a}
        subi %diff, %a, ${b}
        addi %sum, %a, ${b}
        mul  r0, %diff, %sum
        halt`,
  ],
})
