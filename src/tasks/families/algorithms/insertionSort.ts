import { addressOf, asm, family, list } from "../../dsl/index.js"
import { deliver, inOrder, sortAnswer, sortFormats, sortParameters, sortWordings } from "./_shared/sortedWanted.js"

export const insertionSort = family({
  id: "algorithms/insertion_sort",
  level: 5,
  parameters: sortParameters(list({ length: [5, 9], digits: 3 })),
  formats: sortFormats,
  prompt: [
    ...sortWordings("insertion sort"),
    "<do>insertion sort {xs} in {order:it} order and [return|tell me|report] {want:it}",
    "<do>sort {xs} in {order:it} order by inserting each element into the sorted part before it, and give {want:it}",
  ],
  answer: ({ order, want, xs }) => sortAnswer(xs, order, want),
  programs: [
    ({ order, want, xs }) => {
      const [first, second] = inOrder(order, "%y", "%x")
      return asm`
        mov  %base, values
        addi %end, %base, ${8 * xs.length}
        addi %q, %base, 8
    insert:
        load.d %x, [%q]
        mov  %p, %q
    shift:
        load.d %y, [%p - 8]
        ble  ${first}, ${second}, place
        store.d %y, [%p]
        subi %p, %p, 8
        bne  %p, %base, shift
    place:
        store.d %x, [%p]
        addi %q, %q, 8
        bne  %q, %end, insert
        ${deliver(xs.length, order, want)}
    .data
    values: .dword ${xs}`
    },
    ({ order, want, xs }) => {
      const [first, second] = inOrder(order, "%y", "%x")
      return asm`
        mov  %i, 1
        mov  %n, ${xs.length}
    insert:
        mov  %j, %i
    sink:
        shli %p, %j, 3
        load.d %y, [%p + ${addressOf("values", -8)}]
        load.d %x, [%p + values]
        ble  ${first}, ${second}, placed
        store.d %x, [%p + ${addressOf("values", -8)}]
        store.d %y, [%p + values]
        subi %j, %j, 1
        bnez %j, sink
    placed:
        addi %i, %i, 1
        blt  %i, %n, insert
        ${deliver(xs.length, order, want)}
    .data
    values: .dword ${xs}`
    },
  ],
})
