import { asm, by, family, int } from "../../src/tasks/dsl/index.js"

export const scaffoldName = family({
  id: "loops/scaffold_name",
  level: 2,
  // What varies. All of it shows in every wording.
  parameters: { n: int(3, 40), step: int(10, 999) },
  // Sentences of their own, each with everything that decides the answer.
  prompt: [
    "<what>the scaffold name: the sum of the first {n} positive multiples of {step}",
    "<do>add up {step} times each integer from 1 to {n} and [return|report] the scaffold name",
    // A sentence that says how comes with the programs that do it that way.
    by("upwards", "for the scaffold name, [loop|run] k from 1 to {n} and total k times {step}"),
    "!scaffold_name = sum of {step} * k for k = 1 to {n}",
  ],
  // The answer by plain TypeScript, not by following a program.
  answer: ({ n, step }) => (step * n * (n + 1)) / 2,
  // Other ways to the same result.
  programs: [
    ({ n, step }) => asm`
        mov  %left, ${n}
        mov  %sum, 0
    next:
        muli %term, %left, ${step}
        add  %sum, %sum, %term
        subi %left, %left, 1
        bnez %left, next
        mov  r0, %sum
        halt`,
    {
      follows: "upwards",
      program: ({ n, step }) => asm`
        mov  %k, 1
        mov  %n, ${n}
        mov  %term, 0
        mov  %sum, 0
    next:
        addi %term, %term, ${step}
        add  %sum, %sum, %term
        addi %k, %k, 1
        ble  %k, %n, next
        mov  r0, %sum
        halt`,
    },
  ],
})
