import { asm, family, list } from "../../src/tasks/dsl/index.js"

export const scaffoldName = family({
  id: "crypto/scaffold_name",
  level: 5,
  // What varies. All of it shows in every wording.
  parameters: { xs: list({ length: [4, 8], digits: 3 }) },
  // Sentences of their own, each with everything that decides the answer.
  prompt: [
    "<what>the scaffold name of {xs:array}: from 7, multiply by 31 and xor with each in turn, always modulo 65521",
    "<do>start from 7 and, for each of {xs}, multiply by 31, xor with it and take the remainder modulo 65521; [return|report] the last one, the scaffold name",
    "let h = 7; for each x of {xs:array}, h = (h * 31 xor x) mod 65521; [return|report] h, the scaffold name",
    "!scaffold_name({xs:array}) where h = ((h * 31) ^ x) % 65521 for each x, from h = 7",
  ],
  // The answer by plain TypeScript, not by following a program.
  answer: ({ xs }) => xs.reduce((h, x) => ((h * 31) ^ x) % 65521, 7),
  // Other ways to the same result.
  programs: [
    ({ xs }) => asm`
        mov  %p, values
        mov  %left, ${xs.length}
        mov  %h, 7
    next:
        load.h %x, [%p]
        muli %h, %h, 31
        xor  %h, %h, %x
        modi %h, %h, 65521
        addi %p, %p, 2
        subi %left, %left, 1
        bnez %left, next
        mov  r0, %h
        halt
    .data
    values: .half ${xs}`,
    // 31 h = 32 h - h.
    ({ xs }) => asm`
        mov  %p, values
        addi %end, %p, ${2 * xs.length}
        mov  %m, 65521
        mov  %h, 7
    next:
        shli %more, %h, 5
        sub  %h, %more, %h
        load.h %x, [%p]
        xor  %h, %h, %x
        mod  %h, %h, %m
        addi %p, %p, 2
        bne  %p, %end, next
        mov  r0, %h
        halt
    .data
    values: .half ${xs}`,
  ],
})
