import { asm, family, int, list } from "../../src/tasks/dsl/index.js"

export const scaffoldName = family({
  id: "security/scaffold_name",
  level: 5,
  // What varies. All of it shows in every wording.
  parameters: { xs: list({ length: [5, 9], digits: 3 }), k: int(10, 99) },
  // Sentences of their own, each with everything that decides the answer.
  prompt: [
    "<what>the scaffold name of {xs}: their sum, read through a capability, plus {k}",
    "<do>add up {xs} through a pointer with bounds, then add {k} and [return|report] the scaffold name",
    "with a capability that covers exactly {xs}, [sum|total] them; the scaffold name is {k} more",
    "!scaffold_name(cap({xs:array})) where scaffold_name(xs) = sum(xs) + {k}",
  ],
  // The answer by plain TypeScript, not by following a program.
  answer: ({ k, xs }) => xs.reduce((sum, x) => sum + x, k),
  // Other ways to the same result.
  programs: [
    ({ k, xs }) => asm`
        mov  %p, values
        mov  %length, ${8 * xs.length}
        cap.new %p, %p, %length
        mov  %left, ${xs.length}
        mov  %sum, ${k}
    next:
        load.d %x, [%p]
        add  %sum, %sum, %x
        addi %p, %p, 8
        subi %left, %left, 1
        bnez %left, next
        mov  r0, %sum
        halt
    .data
    values: .dword ${xs}`,
    // From the end, by offsets from a pointer that stays.
    ({ k, xs }) => asm`
        mov  %base, values
        mov  %offset, ${8 * xs.length}
        cap.new %base, %base, %offset
        mov  %sum, 0
    next:
        subi %offset, %offset, 8
        add  %p, %base, %offset
        load.d %x, [%p]
        add  %sum, %sum, %x
        bnez %offset, next
        addi r0, %sum, ${k}
        halt
    .data
    values: .dword ${xs}`,
  ],
})
