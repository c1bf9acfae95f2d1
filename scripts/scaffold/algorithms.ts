import { asm, family, int, list } from "../../src/tasks/dsl/index.js"

export const scaffoldName = family({
  id: "algorithms/scaffold_name",
  level: 5,
  // What varies. All of it shows in every wording.
  parameters: { xs: list({ length: [5, 9], digits: 3 }), limit: int(10, 99) },
  // Sentences of their own, each with everything that decides the answer.
  prompt: [
    "<what>the scaffold name: the sum of the elements above {limit} in the <array> {xs}",
    "<do>go through {xs}, add up what is greater than {limit} and [return|report] the scaffold name",
    "of the <values> {xs} only those above {limit} count; [total|sum] them to get the scaffold name",
    "!scaffold_name({xs:array}, limit={limit}) where it sums every x > limit",
  ],
  // The answer by plain TypeScript, not by following a program.
  answer: ({ limit, xs }) => xs.filter((x) => x > limit).reduce((sum, x) => sum + x, 0),
  // Other ways to the same result.
  programs: [
    ({ limit, xs }) => asm`
        mov  %p, values
        mov  %left, ${xs.length}
        mov  %limit, ${limit}
        mov  %sum, 0
    next:
        load.d %x, [%p]
        ble  %x, %limit, skip
        add  %sum, %sum, %x
    skip:
        addi %p, %p, 8
        subi %left, %left, 1
        bnez %left, next
        mov  r0, %sum
        halt
    .data
    values: .dword ${xs}`,
    // Without a branch in the loop: a comparison's 1 or 0 as a factor.
    ({ limit, xs }) => asm`
        mov  %p, values
        addi %end, %p, ${8 * xs.length}
        mov  %limit, ${limit}
        mov  %sum, 0
    next:
        load.d %x, [%p]
        slt  %above, %limit, %x
        mul  %x, %x, %above
        add  %sum, %sum, %x
        addi %p, %p, 8
        bne  %p, %end, next
        mov  r0, %sum
        halt
    .data
    values: .dword ${xs}`,
  ],
})
