import { asm, family, int, list } from "../../dsl/index.js"

export const taintedCount = family({
  id: "security/tainted_count",
  level: 5,
  parameters: { xs: list({ length: [6, 10], digits: 2 }), limit: int(3, 60) },
  prompt: [
    "<do>store {xs} in memory, tainting every value [greater than|above] {limit} before it is stored, then load them all again and count those that are tainted",
    "the numbers {xs} go to memory; those [over|greater than] {limit} carry a taint mark, which memory keeps. [How many tainted values are there when they are read back?|Count the tainted values on reading them back.]",
    "<find>the number of elements of {xs} with a taint mark if exactly the elements greater than {limit} are marked as untrusted",
    "taint all entries of {xs} that exceed {limit} and <report> how many taint queries over the array answer 1",
    "!count_tainted({xs:array}, taint_if=[above|x exceeds] {limit})",
  ],
  answer: ({ limit, xs }) => xs.filter((x) => x > limit).length,
  programs: [
    ({ limit, xs }) => asm`
        mov  %limit, ${limit}
        mov  %p, values
        addi %end, %p, ${8 * xs.length}
    mark:
        load.d %x, [%p]
        ble  %x, %limit, clean
        taint %x
        store.d %x, [%p]
    clean:
        addi %p, %p, 8
        bne  %p, %end, mark
        mov  %count, 0
        mov  %n, ${xs.length}
    query:
        subi %p, %p, 8
        load.d %x, [%p]
        taint.query %x, %x
        add  %count, %count, %x
        subi %n, %n, 1
        bnez %n, query
        mov  r0, %count
        halt
    .data
    values: .dword ${xs}`,
    // One pass, through a stack slot.
    ({ limit, xs }) => asm`
        subi sp, sp, 8
        mov  %limit, ${limit}
        mov  %i, ${xs.length}
        mov  %count, 0
    next:
        subi %i, %i, 1
        load.b %x, [%i + bytes]
        ble  %x, %limit, put
        taint %x
    put:
        store.d %x, [sp]
        load.d %x, [sp]
        taint.query %x, %x
        add  %count, %count, %x
        bnez %i, next
        mov  r0, %count
        halt
    .data
    bytes: .byte ${xs}`,
  ],
})
