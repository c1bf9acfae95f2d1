import { asm, family, list } from "../../dsl/index.js"

export const arraySum = family({
  id: "memory/array_sum",
  level: 3,
  parameters: { xs: list({ length: [4, 8], digits: 3, signed: true }) },
  prompt: [
    "<what>the [sum|total] of the <array> {xs}",
    "<what>the sum of [all elements in|the elements of|the numbers in] {xs}",
    "<do>[sum|add up|total] the <array> {xs}",
    "<do>store {xs} in memory and [add up the elements|sum them|return their sum]",
    "!sum({xs:array})",
  ],
  answer: ({ xs }) => xs.reduce((sum, x) => sum + x, 0),
  programs: [
    ({ xs }) => asm`
        mov  %p, values
        mov  %n, ${xs.length}
        mov  %sum, 0
    loop:
        load.d %x, [%p]
        add  %sum, %sum, %x
        addi %p, %p, 8
        subi %n, %n, 1
        bnez %n, loop
        mov  r0, %sum
        halt
    .data
    values: .dword ${xs}`,
    ({ xs }) => asm`
        mov  %i, 0
        mov  %end, ${xs.length}
        mov  %sum, 0
    next:
        bge  %i, %end, done
        shli %offset, %i, 3
        load.d %x, [%offset + arr]
        add  %sum, %sum, %x
        addi %i, %i, 1
        b    next
    done:
        mov  r0, %sum
        halt
    .data
    arr: .dword ${xs}`,
  ],
})
