import { asm, family, int } from "../../src/tasks/dsl/index.js"

export const scaffoldName = family({
  id: "comparisons/scaffold_name",
  level: 2,
  // What varies. All of it shows in every wording.
  parameters: { a: int(10, 999), b: int(10, 999) },
  // Sentences of their own, each with everything that decides the answer.
  prompt: [
    "<what>the scaffold name of {a} and {b}: twice the first if it is above the second, else the second",
    "<do>compare {a} with {b}; if it is greater double it, else take the other, and [return|report] the scaffold name",
    "with a = {a} and b = {b}, the scaffold name is 2a if a > b, otherwise b; [what is it|compute it]",
    "!scaffold_name(a={a}, b={b}) where scaffold_name(a, b) = 2 * a if a > b else b",
  ],
  // The answer by plain TypeScript, not by following a program.
  answer: ({ a, b }) => (a > b ? 2 * a : b),
  // Other ways to the same result.
  programs: [
    ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        bgt  %a, %b, above
        mov  r0, %b
        halt
    above:
        shli r0, %a, 1
        halt`,
    // Without a branch: the comparison's 1 or 0 as a factor.
    ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        slt  %above, %b, %a
        shli %more, %a, 1
        sub  %more, %more, %b
        mul  %more, %more, %above
        add  r0, %b, %more
        halt`,
  ],
})
