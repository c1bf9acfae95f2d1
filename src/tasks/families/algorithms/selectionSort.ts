import { asm, family, list } from "../../dsl/index.js"
import { endOf } from "./_shared/arrays.js"
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

export const selectionSort = family({
  id: "algorithms/selection_sort",
  level: 5,
  parameters: sortParameters(list({ length: [5, 8], digits: 3, signed: true })),
  formats: sortFormats,
  prompt: [
    ...sortWordings("selection sort"),
    "<do>selection sort {xs} ({order:it} order) and [return|tell me|report] {want:it}",
    "<do>put {xs} in {order:it} order by selecting the next element of the rest again and again, and give {want:it}",
  ],
  answer: ({ order, want, xs }) => sortAnswer(xs, order, want),
  programs: [
    ({ order, want, xs }) => {
      const [first, second] = inOrder(order, "%x", "%y")
      return asm`
        mov  %p, values
        addi %end, %p, ${8 * xs.length}
        subi %last, %end, 8
    select:
        mov  %best, %p
        load.d %x, [%p]
        addi %q, %p, 8
    scan:
        load.d %y, [%q]
        ble  ${first}, ${second}, keep
        mov  %best, %q
        mov  %x, %y
    keep:
        addi %q, %q, 8
        bne  %q, %end, scan
        load.d %y, [%p]
        store.d %y, [%best]
        store.d %x, [%p]
        addi %p, %p, 8
        bne  %p, %last, select
        ${deliver(xs.length, order, want)}
    .data
    values: .dword ${xs}`
    },
    ({ order, want, xs }) => {
      // The last element of the unsorted part is chosen first.
      const [first, second] = inOrder(order, "%y", "%x")
      return asm`
        mov  %n, ${8 * (xs.length - 1)}
    fill:
        mov  %best, %n
        load.d %x, [%n + values]
        subi %i, %n, 8
    scan:
        load.d %y, [%i + values]
        ble  ${first}, ${second}, keep
        mov  %best, %i
        mov  %x, %y
    keep:
        subi %i, %i, 8
        bgez %i, scan
        load.d %y, [%n + values]
        store.d %y, [%best + values]
        store.d %x, [%n + values]
        subi %n, %n, 8
        bgtz %n, fill
        ${deliver(xs.length, order, want)}
    .data
    values: .dword ${xs}`
    },
  ],

  asFunction: {
    ...sortFunction(-999, 999),
    prompt: [
      ...sortFunctionWordings("selection sort"),
      "<do>selection sort {xs} ({order:it} order) and [return|tell me|report] {want:it}",
      "<do>put {xs} in {order:it} order by selecting the next element of the rest again and again, and give {want:it}",
    ],
    programs: [
      ({ order, want, xs }) => {
        const [first, second] = inOrder(order, "%x", "%y")
        return asm`
        ${endOf(xs)}
        mov  %p, ${xs.address}
    select:
        addi %q, %p, ${xs.size}
        bgeu %q, %end, sorted
        mov  %best, %p
        ${xs.load("%x", "%p")}
    scan:
        ${xs.load("%y", "%q")}
        ble  ${first}, ${second}, keep
        mov  %best, %q
        mov  %x, %y
    keep:
        addi %q, %q, ${xs.size}
        bne  %q, %end, scan
        ${xs.load("%y", "%p")}
        ${xs.store("%y", "%best")}
        ${xs.store("%x", "%p")}
        addi %p, %p, ${xs.size}
        b    select
    sorted:
        ${deliverFrom(xs, order, want)}`
      },
      // The last element of the unsorted part is chosen first.
      ({ order, want, xs }) => {
        const [first, second] = inOrder(order, "%y", "%x")
        return asm`
        ${endOf(xs)}
    fill:
        subi %end, %end, ${xs.size}
        bgeu ${xs.address}, %end, sorted
        ${xs.load("%z", "%end")}
        mov  %x, %z
        mov  %best, %end
        mov  %q, %end
    scan:
        subi %q, %q, ${xs.size}
        ${xs.load("%y", "%q")}
        ble  ${first}, ${second}, keep
        mov  %best, %q
        mov  %x, %y
    keep:
        bne  %q, ${xs.address}, scan
        ${xs.store("%z", "%best")}
        ${xs.store("%x", "%end")}
        b    fill
    sorted:
        ${deliverFrom(xs, order, want)}`
      },
    ],
  },
})
