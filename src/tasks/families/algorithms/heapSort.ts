import { addressOf, type ArrayInput, type Asm, asm, family, list } from "../../dsl/index.js"
import { placeOf } from "./_shared/arrays.js"
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
  type Wanted,
} from "./_shared/sortedWanted.js"

/** Moves the root behind the heap until the heap is used up. */
const extractAll = (order: string, n: number, want: Wanted): Asm => asm`
        mov  %n, ${n - 1}
    extract:
        shli %c, %n, 3
        load.d %x, [%c + values]
        load.d %y, [zero + values]
        store.d %y, [%c + values]
        store.d %x, [zero + values]
        mov  %root, 0
        call sift
        subi %n, %n, 1
        bnez %n, extract
        ${deliver(n, order, want)}`

/** Sinks the element at %root in the heap of %n elements. */
const siftBody = (order: string): Asm => {
  const [right, left] = inOrder(order, "%y", "%x")
  const [child, parent] = inOrder(order, "%x", "%y")
  return asm`
        shli %child, %root, 1
        addi %child, %child, 1
        bge  %child, %n, settled
        shli %c, %child, 3
        load.d %x, [%c + values]
        addi %r, %child, 1
        bge  %r, %n, single
        load.d %y, [%c + ${addressOf("values", 8)}]
        ble  ${right}, ${left}, single
        mov  %child, %r
        mov  %x, %y
    single:
        shli %r, %root, 3
        load.d %y, [%r + values]
        ble  ${child}, ${parent}, settled
        store.d %x, [%r + values]
        shli %c, %child, 3
        store.d %y, [%c + values]
        mov  %root, %child
        b    sift
    settled:
        ret`
}

/** Exchanges the root and element %n of an array. */
const swapLast = (xs: ArrayInput): Asm => asm`
        ${placeOf(xs, "%c", "%n")}
        ${xs.load("%x", "%c")}
        ${xs.load("%y", xs.address)}
        ${xs.store("%y", "%c")}
        ${xs.store("%x", xs.address)}`

/** The same sinking in an array. */
const siftIn = (xs: ArrayInput, order: unknown): Asm => {
  const [right, left] = inOrder(order, "%y", "%x")
  const [child, parent] = inOrder(order, "%x", "%y")
  return asm`
        shli %child, %root, 1
        addi %child, %child, 1
        bge  %child, %n, settled
        ${placeOf(xs, "%c", "%child")}
        ${xs.load("%x", "%c")}
        addi %r, %child, 1
        bge  %r, %n, single
        ${xs.load("%y", "%c", xs.size)}
        ble  ${right}, ${left}, single
        mov  %child, %r
        addi %c, %c, ${xs.size}
        mov  %x, %y
    single:
        ${placeOf(xs, "%r", "%root")}
        ${xs.load("%y", "%r")}
        ble  ${child}, ${parent}, settled
        ${xs.store("%x", "%r")}
        ${xs.store("%y", "%c")}
        mov  %root, %child
        b    sift
    settled:
        ret`
}

export const heapSort = family({
  id: "algorithms/heap_sort",
  level: 5,
  parameters: sortParameters(list({ length: [5, 8], digits: 2 })),
  formats: sortFormats,
  prompt: [
    ...sortWordings("heapsort"),
    "<do>heap sort {xs} in {order:it} order and [return|tell me|report] {want:it}",
    "<do>make a binary heap of {xs}, sort it in {order:it} order by moving the root to the end again and again, and [give|output] {want:it}",
  ],
  answer: ({ order, want, xs }) => sortAnswer(xs, order, want),
  programs: [
    ({ order, want, xs }) => asm`
        mov  %start, ${Math.floor(xs.length / 2) - 1}
        mov  %n, ${xs.length}
    heapify:
        mov  %root, %start
        call sift
        subi %start, %start, 1
        bgez %start, heapify
        ${extractAll(order, xs.length, want)}
    sift:
        ${siftBody(order)}
    .data
    values: .dword ${xs}`,
    // Lets one element after the other rise; places are counted from 1.
    ({ order, want, xs }) => {
      const [first, second] = inOrder(order, "%x", "%y")
      return asm`
        mov  %n, 1
    grow:
        addi %n, %n, 1
        mov  %child, %n
    rise:
        shri %root, %child, 1
        shli %c, %child, 3
        shli %r, %root, 3
        load.d %x, [%c + ${addressOf("values", -8)}]
        load.d %y, [%r + ${addressOf("values", -8)}]
        ble  ${first}, ${second}, risen
        store.d %x, [%r + ${addressOf("values", -8)}]
        store.d %y, [%c + ${addressOf("values", -8)}]
        mov  %child, %root
        subi %r, %root, 1
        bnez %r, rise
    risen:
        slti %x, %n, ${xs.length}
        bnez %x, grow
        ${extractAll(order, xs.length, want)}
    sift:
        ${siftBody(order)}
    .data
    values: .dword ${xs}`
    },
  ],

  asFunction: {
    ...sortFunction(-999, 999),
    prompt: [
      ...sortFunctionWordings("heapsort"),
      "<do>heap sort {xs} in {order:it} order and [return|tell me|report] {want:it}",
      "<do>make a binary heap of {xs}, sort it in {order:it} order by moving the root to the end again and again, and [give|output] {want:it}",
    ],
    programs: [
      ({ order, want, xs }) => asm`
        mov  %n, ${xs.length}
        shri %start, %n, 1
    heapify:
        subi %start, %start, 1
        bltz %start, extract
        mov  %root, %start
        call sift
        b    heapify
    extract:
        subi %n, %n, 1
        blez %n, sorted
        ${swapLast(xs)}
        mov  %root, 0
        call sift
        b    extract
    sorted:
        ${deliverFrom(xs, order, want)}
    sift:
        ${siftIn(xs, order)}`,
      // Lets one element after the other rise; places are counted from 1.
      ({ order, want, xs }) => {
        const [first, second] = inOrder(order, "%x", "%y")
        return asm`
        mov  %n, 1
    grow:
        bge  %n, ${xs.length}, extract
        addi %n, %n, 1
        mov  %child, %n
    rise:
        shri %root, %child, 1
        beqz %root, grow
        ${placeOf(xs, "%c", "%child")}
        ${placeOf(xs, "%r", "%root")}
        ${xs.load("%x", "%c", -xs.size)}
        ${xs.load("%y", "%r", -xs.size)}
        ble  ${first}, ${second}, grow
        ${xs.store("%x", "%r", -xs.size)}
        ${xs.store("%y", "%c", -xs.size)}
        mov  %child, %root
        b    rise
    extract:
        subi %n, %n, 1
        blez %n, sorted
        ${swapLast(xs)}
        mov  %root, 0
        call sift
        b    extract
    sorted:
        ${deliverFrom(xs, order, want)}
    sift:
        ${siftIn(xs, order)}`
      },
    ],
  },
})
