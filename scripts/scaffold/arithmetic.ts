import { asm, family, int } from "../../src/tasks/dsl/index.js"

export const scaffoldName = family({
  id: "arithmetic/scaffold_name",
  level: 1,
  // What varies. All of it shows in every wording.
  parameters: { a: int(10, 999), b: int(10, 999) },
  // Sentences of their own, each with everything that decides the answer.
  prompt: [
    "<what>the scaffold name of {a} and {b}, [which is |]three times the first plus the second",
    "<do>triple {a}, add {b} and [return|report] the scaffold name",
    "with a = {a} and b = {b}, [what is|compute] the scaffold name, 3a + b",
    "!scaffold_name(a={a}, b={b}) where scaffold_name(a, b) = 3 * a + b",
  ],
  // The answer by plain TypeScript, not by following a program.
  answer: ({ a, b }) => 3 * a + b,
  // Other ways to the same result.
  programs: [
    ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        muli %a, %a, 3
        add  r0, %a, %b
        halt`,
    ({ a, b }) => asm`
        mov  %a, ${a}
        shli %double, %a, 1
        add  %triple, %double, %a
        addi r0, %triple, ${b}
        halt`,
  ],
})
