import { addressOf, asm, family, list } from "../../dsl/index.js"
import { endOf, placeOf } from "./_shared/arrays.js"
import {
  deliver,
  deliverFrom,
  inOrder,
  sortAnswer,
  sortFormats,
  sortFunction,
  sortFunctionWordings,
  sortParameters,
  sortWordings,
} from "./_shared/sortedWanted.js"

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

  asFunction: {
    ...sortFunction(-999, 999),
    prompt: [
      ...sortFunctionWordings("insertion sort"),
      "<do>insertion sort {xs} in {order:it} order and [return|tell me|report] {want:it}",
      "<do>sort {xs} in {order:it} order by inserting each element into the sorted part before it, and give {want:it}",
    ],
    programs: [
      ({ order, want, xs }) => {
        const [first, second] = inOrder(order, "%y", "%x")
        return asm`
        ${endOf(xs)}
        mov  %q, ${xs.address}
    next:
        addi %q, %q, ${xs.size}
        bgeu %q, %end, sorted
        ${xs.load("%x", "%q")}
        mov  %p, %q
    shift:
        ${xs.load("%y", "%p", -xs.size)}
        ble  ${first}, ${second}, place
        ${xs.store("%y", "%p")}
        subi %p, %p, ${xs.size}
        bne  %p, ${xs.address}, shift
    place:
        ${xs.store("%x", "%p")}
        b    next
    sorted:
        ${deliverFrom(xs, order, want)}`
      },
      // Swaps each element down to its place.
      ({ order, want, xs }) => {
        const [first, second] = inOrder(order, "%y", "%x")
        return asm`
        mov  %i, 1
    insert:
        bge  %i, ${xs.length}, sorted
        ${placeOf(xs, "%p", "%i")}
        addi %i, %i, 1
    sink:
        beq  %p, ${xs.address}, insert
        ${xs.load("%x", "%p")}
        subi %p, %p, ${xs.size}
        ${xs.load("%y", "%p")}
        ble  ${first}, ${second}, insert
        ${xs.store("%x", "%p")}
        ${xs.store("%y", "%p", xs.size)}
        b    sink
    sorted:
        ${deliverFrom(xs, order, want)}`
      },
    ],
  },
})
