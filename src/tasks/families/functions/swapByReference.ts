import { asm, family, int } from "../../dsl/index.js"

export const swapByReference = family({
  id: "functions/swap_by_reference",
  level: 4,
  parameters: { a: int(0, 999), b: int(0, 999), k: int(2, 20) },
  prompt: [
    "<do>swap a = {a} and b = {b} in memory with a function that takes their addresses, then [return|compute] a - {k}*b",
    "after a call of swap(&a, &b) with a = {a} and b = {b} beforehand, what is a - {k}*b?",
    "<please>write swap(&a, &b), call it on a = {a} and b = {b} and [return|compute|output] a - {k}*b with the new values",
    "<what>a - {k}*b after a function has exchanged a = {a} and b = {b} through pointers",
  ],
  answer: ({ a, b, k }) => b - k * a,
  programs: [
    ({ a, b, k }) => asm`
        mov  r0, first
        mov  r1, second
        call swap
        load.d %a, [r0]
        load.d %b, [r1]
        muli %b, %b, ${k}
        sub  r0, %a, %b
        halt
    swap:
        load.d %a, [r0]
        load.d %b, [r1]
        store.d %b, [r0]
        store.d %a, [r1]
        ret
    .data
    first: .dword ${a}
    second: .dword ${b}`,
    ({ a, b, k }) => asm`
        subi sp, sp, 16
        mov  %value, ${a}
        store.d %value, [sp]
        mov  %value, ${b}
        store.d %value, [sp + 8]
        mov  %p, sp
        addi %q, sp, 8
        call swap
        load.d %x, [sp]
        load.d %y, [sp + 8]
        addi sp, sp, 16
        muli %y, %y, ${k}
        sub  r0, %x, %y
        halt
    swap:
        load.d %x, [%p]
        load.d %y, [%q]
        store.d %x, [%q]
        store.d %y, [%p]
        ret`,
    ({ a, b, k }) => asm`
        mov  r0, pair
        addi r1, r0, 8
        call swap
        load.d %b, [r1]
        muli %b, %b, ${-k}
        load.d %a, [r0]
        add  r0, %a, %b
        halt
    swap:
        load.d %a, [r0]
        load.d %b, [r1]
        xor  %b, %a, %b
        xor  %a, %a, %b
        xor  %b, %a, %b
        store.d %a, [r0]
        store.d %b, [r1]
        ret
    .data
    pair: .dword ${[a, b]}`,
  ],
})
