import { asm, by, family, int } from "../../src/tasks/dsl/index.js"

export const scaffoldName = family({
  id: "bitwise/scaffold_name",
  level: 1,
  // What varies. All of it shows in every wording.
  parameters: { a: int(10, 999), b: int(10, 999) },
  // Sentences of their own, each with everything that decides the answer.
  prompt: [
    "<what>the scaffold name of {a} and {b}: the first shifted left by 3, exclusive-or the second",
    // A sentence that says how comes with the programs that do it that way.
    by("shifting", "<do>shift {a} left by 3 bits, xor with {b} and [return|report] the scaffold name"),
    "with a = {a} and b = {b}, [what is|compute] the scaffold name, 8a xor b",
    "!scaffold_name(a={a}, b={b}) where scaffold_name(a, b) = (a << 3) ^ b",
  ],
  // The answer by plain TypeScript, not by following a program.
  answer: ({ a, b }) => (a << 3) ^ b,
  // Other ways to the same result.
  programs: [
    {
      follows: "shifting",
      program: ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        shli %a, %a, 3
        xor  r0, %a, %b
        halt`,
    },
    // What either has and not both have.
    ({ a, b }) => asm`
        mov  %a, ${a}
        muli %a, %a, 8
        ori  %either, %a, ${b}
        andi %both, %a, ${b}
        sub  r0, %either, %both
        halt`,
  ],
})
