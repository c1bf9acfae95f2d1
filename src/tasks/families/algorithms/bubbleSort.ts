import { asm, family } from "../../dsl/index.js"
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

export const bubbleSort = family({
  id: "algorithms/bubble_sort",
  level: 5,
  parameters: sortParameters(),
  formats: sortFormats,
  prompt: [
    ...sortWordings("bubble sort"),
    "<do>bubble sort {xs} ({order:it}) and [return|tell me|report] {want:it}",
    "keep swapping neighbours of {xs} that are out of {order:it} order until everything is sorted; what is {want:it}?",
  ],
  answer: ({ order, want, xs }) => sortAnswer(xs, order, want),
  programs: [
    ({ order, want, xs }) => {
      const [first, second] = inOrder(order, "%x", "%y")
      return asm`
        mov  %n, ${xs.length - 1}
    pass:
        mov  %p, values
        mov  %j, %n
    compare:
        load.d %x, [%p]
        load.d %y, [%p + 8]
        ble  ${first}, ${second}, ordered
        store.d %y, [%p]
        store.d %x, [%p + 8]
    ordered:
        addi %p, %p, 8
        subi %j, %j, 1
        bnez %j, compare
        subi %n, %n, 1
        bnez %n, pass
        ${deliver(xs.length, order, want)}
    .data
    values: .dword ${xs}`
    },
    ({ order, want, xs }) => {
      const [first, second] = inOrder(order, "%x", "%y")
      return asm`
    pass:
        mov  %p, values
        addi %end, %p, ${8 * (xs.length - 1)}
        mov  %swapped, 0
    compare:
        load.d %x, [%p]
        load.d %y, [%p + 8]
        ble  ${first}, ${second}, ordered
        store.d %y, [%p]
        store.d %x, [%p + 8]
        mov  %swapped, 1
    ordered:
        addi %p, %p, 8
        bne  %p, %end, compare
        bnez %swapped, pass
        ${deliver(xs.length, order, want)}
    .data
    values: .dword ${xs}`
    },
  ],

  asFunction: {
    ...sortFunction(-999, 999),
    prompt: [
      ...sortFunctionWordings("bubble sort"),
      "<do>bubble sort {xs} ({order:it}) and [return|tell me|report] {want:it}",
      "keep swapping neighbours in {xs} that are out of {order:it} order until everything is sorted; what is {want:it}?",
    ],
    programs: [
      ({ order, want, xs }) => {
        const [first, second] = inOrder(order, "%x", "%y")
        return asm`
        mov  %n, ${xs.length}
    pass:
        subi %n, %n, 1
        blez %n, sorted
        mov  %p, ${xs.address}
        mov  %j, %n
    compare:
        ${xs.load("%x", "%p")}
        ${xs.load("%y", "%p", xs.size)}
        ble  ${first}, ${second}, ordered
        ${xs.store("%y", "%p")}
        ${xs.store("%x", "%p", xs.size)}
    ordered:
        addi %p, %p, ${xs.size}
        subi %j, %j, 1
        bnez %j, compare
        b    pass
    sorted:
        ${deliverFrom(xs, order, want)}`
      },
      // Until a pass has nothing to swap.
      ({ order, want, xs }) => {
        const [first, second] = inOrder(order, "%x", "%y")
        return asm`
        ${endOf(xs)}
        subi %end, %end, ${xs.size}
    pass:
        mov  %p, ${xs.address}
        mov  %swapped, 0
    compare:
        bgeu %p, %end, passed
        ${xs.load("%x", "%p")}
        ${xs.load("%y", "%p", xs.size)}
        ble  ${first}, ${second}, ordered
        ${xs.store("%y", "%p")}
        ${xs.store("%x", "%p", xs.size)}
        mov  %swapped, 1
    ordered:
        addi %p, %p, ${xs.size}
        b    compare
    passed:
        bnez %swapped, pass
        ${deliverFrom(xs, order, want)}`
      },
    ],
  },
})
