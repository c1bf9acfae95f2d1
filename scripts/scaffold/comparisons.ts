import { asm, edged, family, int } from "../../src/tasks/dsl/index.js"

export const scaffoldName = family({
  id: "comparisons/scaffold_name",
  level: 2,
  // What varies. All of it shows in every wording.
  parameters: { a: int(10, 999), b: edged(int(10, 999), [({ a }: { a: number }) => a]) },
  // Sentences of their own, each with everything that decides the answer.
  prompt: [
    "<what>the scaffold name of {a} and {b}: twice the first if it is above the second, else three times the second",
    "<do>compare {a} with {b}; if it is greater double it, else triple the other, and [return|report] the scaffold name",
    "with a = {a} and b = {b}, the scaffold name is 2a if a > b, otherwise 3b; [what is it|compute it]",
    "!scaffold_name(a={a}, b={b}) where scaffold_name(a, b) = 2 * a if a > b else 3 * b",
  ],
  // What the sentences speak of, and must happen.
  cases: { equal: ({ a, b }) => a === b },
  // The answer by plain TypeScript, not by following a program.
  answer: ({ a, b }) => (a > b ? 2 * a : 3 * b),
  // Other ways to the same result.
  programs: [
    ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        bgt  %a, %b, above
        muli r0, %b, 3
        halt
    above:
        shli r0, %a, 1
        halt`,
    ({ a, b }) => asm`
        mov  %b, ${b}
        mov  %a, ${a}
        add  %result, %a, %a
        bgt  %a, %b, done
        shli %result, %b, 1
        add  %result, %result, %b
    done:
        mov  r0, %result
        halt`,
  ],
})
