import { addressOf, asm, family, int, list } from "../../dsl/index.js"

export const capabilitySlice = family({
  id: "security/capability_slice",
  level: 5,
  parameters: { xs: list({ length: [7, 10], digits: 2 }), from: int(0, 3), count: int(2, 4) },
  prompt: [
    "<do>give a function a read-only capability for {count} elements of {xs} from index {from} on (counting from 0) and <report> their sum",
    "<do>sum {count} elements of {xs}, beginning with index {from} (zero-based), through a capability that covers only those elements",
    "<find>the sum of the {count} elements of {xs} from zero-based index {from} on, read through a capability that is [restricted|narrowed] to them",
    "<do>share only the slice of {xs} with offset {from} (the first element has offset 0) and {count} elements as a capability, and [add up|total] the slice",
    "!sum(cap_slice({xs:array}, from={from}, count={count})) [# indices from 0|# zero-based]",
  ],
  answer: ({ count, from, xs }) => {
    let sum = 0
    for (let n = from; n < from + count; n++) sum += xs[n]!
    return sum
  },
  programs: [
    // The callee learns the slice's length from the capability.
    ({ count, from, xs }) => asm`
        mov  %p, values
        mov  %length, ${8 * xs.length}
        cap.new %p, %p, %length
        ${from > 0 ? asm`addi %p, %p, ${8 * from}` : undefined}
        mov  %length, ${8 * count}
        cap.new %p, %p, %length
        cap.restrict %p, %p, %length, 1
        call total
        mov  r0, %sum
        halt
    total:
        cap.query %end, %p, 1
        add  %end, %end, %p
        mov  %sum, 0
    loop:
        load.d %x, [%p]
        add  %sum, %sum, %x
        addi %p, %p, 8
        bltu %p, %end, loop
        ret
    .data
    values: .dword ${xs}`,
    // A thread of its own gets nothing but the slice.
    ({ count, from, xs }) => asm`
        mov  %p, ${addressOf("values", 8 * from)}
        mov  %n, ${8 * count}
        cap.new %p, %p, %n
        cap.restrict %p, %p, %n, 1
        spawn %t, reader
        join r0, %t
        halt
    reader:
        mov  %sum, 0
    next:
        load.d %x, [%p]
        add  %sum, %sum, %x
        addi %p, %p, 8
        subi %n, %n, 8
        bnez %n, next
        mov  r0, %sum
        halt
    .data
    values: .dword ${xs}`,
    ({ count, from, xs }) => asm`
        mov  %p, ${addressOf("values", 8 * from)}
        mov  %length, ${8 * count}
        cap.new %p, %p, %length
        cap.restrict %p, %p, %length, 1
        call total
        mov  r0, %sum
        halt
    total:
        load.d %sum, [%p]
        ${Array.from(
          { length: count - 1 },
          (_, n) => asm`
        load.d %x, [%p + ${8 * (n + 1)}]
        add  %sum, %sum, %x`,
        )}
        ret
    .data
    values: .dword ${xs}`,
  ],
})
