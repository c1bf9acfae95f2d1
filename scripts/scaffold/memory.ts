import { asm, family, list } from "../../src/tasks/dsl/index.js"

export const scaffoldName = family({
  id: "memory/scaffold_name",
  level: 3,
  // What varies. All of it shows in every wording.
  parameters: { xs: list({ length: [4, 8], digits: 3 }) },
  // Sentences of their own, each with everything that decides the answer.
  prompt: [
    "<what>the scaffold name of the <array> {xs}, [which is |]twice the sum of its elements",
    "<do>double each element of {xs} and [return|report] the total, the scaffold name",
    "the numbers {xs} lie in memory; [compute|work out] the scaffold name: the sum of the elements times 2",
    "!scaffold_name({xs:array}) where scaffold_name(xs) = 2 * sum(xs)",
  ],
  // The answer by plain TypeScript, not by following a program.
  answer: ({ xs }) => 2 * xs.reduce((sum, x) => sum + x, 0),
  // Other ways to the same result.
  programs: [
    ({ xs }) => asm`
        mov  %p, values
        mov  %left, ${xs.length}
        mov  %sum, 0
    next:
        load.d %x, [%p]
        add  %sum, %sum, %x
        addi %p, %p, 8
        subi %left, %left, 1
        bnez %left, next
        shli r0, %sum, 1
        halt
    .data
    values: .dword ${xs}`,
    ({ xs }) => asm`
        mov  %p, values
        addi %end, %p, ${8 * xs.length}
        mov  %sum, 0
    next:
        load.d %x, [%p]
        add  %x, %x, %x
        add  %sum, %sum, %x
        addi %p, %p, 8
        bne  %p, %end, next
        mov  r0, %sum
        halt
    .data
    values: .dword ${xs}`,
  ],
})
