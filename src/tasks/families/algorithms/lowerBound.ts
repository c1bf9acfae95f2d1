import { ascending, asm, family, int } from "../../dsl/index.js"

export const lowerBound = family({
  id: "algorithms/lower_bound",
  level: 5,
  parameters: { xs: ascending(5, 12), x: int(100, 900) },
  prompt: [
    "<find>the lower bound of {x} in the sorted <array> {xs:array}: the first index (from 0) whose element is at least {x}, or the length if there is none",
    "<do>find the first index in {xs:array}, counting from 0, where the element is greater than or equal to {x} [by|with|using] binary search; the length if all are smaller",
    "!lower_bound({xs:array}, x = {x}), [0-based|as an index from 0], the length if all are smaller",
    "at which index from 0 would you insert {x} into the sorted <array> {xs:array} [to keep it sorted|so that it stays sorted], before any equal element?",
    "how many elements of the sorted <array> {xs:array} are less than {x}? [Use|Do it with] a lower-bound binary search.",
  ],
  answer: ({ x, xs }) => {
    let n = 0
    while (n < xs.length && xs[n]! < x) n++
    return n
  },
  programs: [
    ({ x, xs }) => asm`
        mov  %lo, 0
        mov  %hi, ${xs.length}
        mov  %bound, ${x}
    narrow:
        add  %mid, %lo, %hi
        shri %mid, %mid, 1
        shli %p, %mid, 3
        load.d %x, [%p + values]
        blt  %x, %bound, above
        mov  %hi, %mid
        blt  %lo, %hi, narrow
        b    done
    above:
        addi %lo, %mid, 1
        blt  %lo, %hi, narrow
    done:
        mov  r0, %lo
        halt
    .data
    values: .dword ${xs}`,
    // Halves a pointer's reach; the length is kept.
    ({ x, xs }) => asm`
        mov  %base, values
        mov  %p, %base
        mov  %n, ${xs.length}
        mov  %bound, ${x}
    halve:
        shri %half, %n, 1
        shli %q, %half, 3
        add  %q, %q, %p
        load.d %x, [%q]
        bge  %x, %bound, below
        addi %p, %q, 8
        sub  %n, %n, %half
        subi %n, %n, 1
        bnez %n, halve
        b    done
    below:
        mov  %n, %half
        bnez %n, halve
    done:
        sub  %p, %p, %base
        shri r0, %p, 3
        halt
    .data
    values: .dword ${xs}`,
  ],
})
