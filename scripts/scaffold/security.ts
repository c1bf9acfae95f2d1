import { asm, family, int, list } from "../../src/tasks/dsl/index.js"

export const scaffoldName = family({
  id: "security/scaffold_name",
  level: 5,
  // What varies. All of it shows in every wording.
  parameters: { xs: list({ length: [5, 9], digits: 3 }), k: int(10, 99) },
  // Sentences of their own, each with everything that decides the answer.
  prompt: [
    "<what>the scaffold name of {xs}: their sum, read through a capability, plus {k} times its length in bytes (8 a number)",
    "<do>add up {xs} (8 bytes each) through a capability, then add {k} times the length that it tells and [return|report] the scaffold name",
    "with a capability that covers exactly {xs}, 8 bytes each, [sum|total] them; the scaffold name is more by {k} times its length",
    "!scaffold_name(c = cap({xs:array})) where scaffold_name(c) = sum of its 8-byte numbers + {k} * length(c) in bytes",
  ],
  // The answer by plain TypeScript, not by following a program.
  answer: ({ k, xs }) => xs.reduce((sum, x) => sum + x, 8 * k * xs.length),
  // Other ways to the same result.
  programs: [
    ({ k, xs }) => asm`
        mov  %p, values
        mov  %length, ${8 * xs.length}
        cap.new %p, %p, %length
        cap.query %sum, %p, 1
        muli %sum, %sum, ${k}
        mov  %left, ${xs.length}
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
        cap.query %sum, %base, 1
        muli %sum, %sum, ${k}
    next:
        subi %offset, %offset, 8
        add  %p, %base, %offset
        load.d %x, [%p]
        add  %sum, %sum, %x
        bnez %offset, next
        mov  r0, %sum
        halt
    .data
    values: .dword ${xs}`,
  ],
})
