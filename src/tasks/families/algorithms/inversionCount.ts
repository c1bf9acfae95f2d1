import { array, asm, family, list } from "../../dsl/index.js"
import { endOf } from "./_shared/arrays.js"

export const inversionCount = family({
  id: "algorithms/inversion_count",
  level: 5,
  parameters: { xs: list({ length: [2, 10], digits: 2 }) },
  prompt: [
    "<find>the number of inversions in {xs:array} (pairs i < j with the earlier element greater)",
    "<do>count the inversions of {xs:array}, the pairs of positions whose earlier element is strictly greater than the later one",
    "!inversions({xs:array}), [pairs i < j with x(i) > x(j)|equal elements not counted]",
    "children stand in line with the heights {xs:array}, in cm above 1 metre; how many pairs stand so that the one in front is taller?",
    "how many pairs of elements of {xs:array} are out of order, the earlier strictly greater than the later",
    "how many swaps of neighbours does bubble sort make to put {xs:array} in ascending order, [never swapping equal elements|leaving equal ones alone]",
  ],
  answer: ({ xs }) => {
    // As many as insertion sort moves.
    const sorted: Array<number> = []
    let moves = 0
    for (const x of xs) {
      let at = sorted.length
      while (at > 0 && sorted[at - 1]! > x) at--
      moves += sorted.length - at
      sorted.splice(at, 0, x)
    }
    return moves
  },
  programs: [
    ({ xs }) => asm`
        mov  %p, values
        addi %last, %p, ${xs.length - 1}
        mov  %count, 0
    outer:
        load.b %x, [%p]
        mov  %q, %p
    inner:
        addi %q, %q, 1
        load.b %y, [%q]
        slt  %y, %y, %x
        add  %count, %count, %y
        bne  %q, %last, inner
        addi %p, %p, 1
        bne  %p, %last, outer
        mov  r0, %count
        halt
    .data
    values: .byte ${xs}`,
    // Sorts, and counts the swaps.
    ({ xs }) => asm`
        mov  %count, 0
        mov  %i, 1
    insert:
        mov  %j, %i
    sink:
        load.b %x, [%j + 0xffff]
        load.b %y, [%j + values]
        ble  %x, %y, placed
        store.b %y, [%j + 0xffff]
        store.b %x, [%j + values]
        addi %count, %count, 1
        subi %j, %j, 1
        bnez %j, sink
    placed:
        addi %i, %i, 1
        slti %x, %i, ${xs.length}
        bnez %x, insert
        mov  r0, %count
        halt
    .data
    values: .byte ${xs}`,
  ],
  asFunction: {
    inputs: ["xs"],
    domains: { xs: array({ length: [1, 14], values: [-99, 99] }) },
    elements: ["i64", "i32", "i16", "i8"],
    prompt: [
      "<find>the number of inversions in {xs} (pairs i < j with the earlier element greater)",
      "<do>count the inversions of {xs}, the pairs of positions whose earlier element is strictly greater than the later one",
      "!inversions({xs}), [pairs i < j with x(i) > x(j)|equal elements not counted]",
      "how many pairs of elements of {xs} are out of order, the earlier strictly greater than the later",
      "how many swaps of neighbours does bubble sort make to put {xs} in ascending order, [never swapping equal elements|leaving equal ones alone]",
    ],
    programs: [
      ({ xs }) => asm`
        mov  %p, ${xs.address}
        ${endOf(xs)}
        mov  %count, 0
    outer:
        ${xs.load("%x", "%p")}
        addi %p, %p, ${xs.size}
        mov  %q, %p
    inner:
        beq  %q, %end, next
        ${xs.load("%y", "%q")}
        slt  %y, %y, %x
        add  %count, %count, %y
        addi %q, %q, ${xs.size}
        b    inner
    next:
        bne  %p, %end, outer
        mov  r0, %count
        halt`,
      // Sorts, and counts the swaps.
      ({ xs }) => asm`
        mov  %q, ${xs.address}
        ${endOf(xs)}
        mov  %count, 0
    insert:
        addi %q, %q, ${xs.size}
        bgeu %q, %end, done
        mov  %p, %q
    sink:
        beq  %p, ${xs.address}, insert
        ${xs.load("%y", "%p")}
        subi %p, %p, ${xs.size}
        ${xs.load("%x", "%p")}
        ble  %x, %y, insert
        ${xs.store("%y", "%p")}
        ${xs.store("%x", "%p", xs.size)}
        addi %count, %count, 1
        b    sink
    done:
        mov  r0, %count
        halt`,
    ],
  },
})
