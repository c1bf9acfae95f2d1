import { asm, family } from "../../dsl/index.js"
import { deliver, inOrder, sortAnswer, sortFormats, sortParameters, sortWordings } from "./_shared/sortedWanted.js"

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
})
