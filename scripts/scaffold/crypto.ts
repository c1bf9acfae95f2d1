import { asm, family, int } from "../../src/tasks/dsl/index.js"

export const scaffoldName = family({
  id: "crypto/scaffold_name",
  level: 5,
  // What varies. All of it shows in every wording.
  parameters: { a: int(10, 999), b: int(10, 999) },
  // Sentences of their own, each with everything that decides the answer.
  prompt: [
    "<what>the scaffold name of {a} and {b}: from 7, multiply by 31 and xor with each in turn, modulo 65521",
    "<do>start from 7, multiply by 31, xor with {a}, multiply by 31, xor with {b}; the remainder modulo 65521 is the scaffold name",
    "let h = 7; for x = {a}, then x = {b}, h = h * 31 xor x; [return|report] h mod 65521, the scaffold name",
    "!scaffold_name(a={a}, b={b}) where scaffold_name = (((7 * 31) ^ a) * 31 ^ b) % 65521",
  ],
  // The answer by plain TypeScript, not by following a program.
  answer: ({ a, b }) => ((((7 * 31) ^ a) * 31) ^ b) % 65521,
  // Other ways to the same result.
  programs: [
    ({ a, b }) => asm`
        mov  %h, 7
        muli %h, %h, 31
        xori %h, %h, ${a}
        muli %h, %h, 31
        xori %h, %h, ${b}
        modi r0, %h, 65521
        halt`,
    // 31 h = 32 h - h.
    ({ a, b }) => asm`
        mov  %h, ${7 * 31}
        xori %h, %h, ${a}
        shli %more, %h, 5
        sub  %h, %more, %h
        mov  %b, ${b}
        xor  %h, %h, %b
        mov  %m, 65521
        mod  r0, %h, %m
        halt`,
  ],
})
