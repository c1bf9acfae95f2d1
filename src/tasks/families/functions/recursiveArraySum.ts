import { addressOf, asm, family, list } from "../../dsl/index.js"

export const recursiveArraySum = family({
  id: "functions/recursive_array_sum",
  level: 4,
  parameters: { xs: list({ length: [4, 8], signed: true }) },
  prompt: [
    "<what>the [sum|total] of the <array> {xs} [recursively|using recursion|with a recursive function]",
    "<do>recursively [add up|sum|total] the [elements|numbers] of {xs}",
    "<please>write a recursive array sum [function|routine] and call it on {xs}",
    "with sum(empty) = 0 and sum(list) = first + sum(rest), [compute|evaluate|return] the sum of {xs}",
  ],
  answer: ({ xs }) => xs.reduce((sum, x) => sum + x, 0),
  programs: [
    ({ xs }) => asm`
        mov  r0, values
        mov  r1, ${xs.length}
        call sum
        halt
    sum:
        beqz r1, empty
        subi sp, sp, 8
        store.d r0, [sp]
        addi r0, r0, 8
        subi r1, r1, 1
        call sum
        load.d %p, [sp]
        addi sp, sp, 8
        load.d %x, [%p]
        add  r0, r0, %x
        ret
    empty:
        mov  r0, 0
        ret
    .data
    values: .dword ${xs}`,
    ({ xs }) => asm`
        mov  %n, ${xs.length * 8}
        mov  r0, 0
        call sum
        halt
    sum:
        beqz %n, done
        subi %n, %n, 8
        load.d %x, [%n + values]
        add  r0, r0, %x
        call sum
    done:
        ret
    .data
    values: .dword ${xs}`,
    ({ xs }) => asm`
        mov  %p, values
        mov  %end, ${addressOf("values", 8 * (xs.length - 1))}
        call sum
        halt
    sum:
        load.d %x, [%p]
        beq  %p, %end, last
        subi sp, sp, 8
        store.d %x, [sp]
        addi %p, %p, 8
        call sum
        load.d %x, [sp]
        addi sp, sp, 8
        add  r0, r0, %x
        ret
    last:
        mov  r0, %x
        ret
    .data
    values: .dword ${xs}`,
  ],
})
