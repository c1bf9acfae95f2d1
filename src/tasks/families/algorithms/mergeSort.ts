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

/** Where functions have their spare array. */
const SPARE = 0x80000

export const mergeSort = family({
  id: "algorithms/merge_sort",
  level: 5,
  parameters: sortParameters(list({ length: [5, 8], digits: 3, signed: true })),
  formats: sortFormats,
  prompt: [
    ...sortWordings("merge sort"),
    "<do>merge sort {xs} in {order:it} order and [return|tell me|report] {want:it}",
    "<do>sort {xs} in {order:it} order by merging sorted runs, and [give|output] {want:it}",
  ],
  answer: ({ order, want, xs }) => sortAnswer(xs, order, want),
  programs: [
    // Bottom up, between two buffers.
    ({ order, want, xs }) => {
      const [first, second] = inOrder(order, "%x", "%y")
      return asm`
        mov  %src, values
        mov  %dst, spare
        mov  %width, 8
    pass:
        mov  %i, %src
        mov  %out, %dst
        addi %end, %src, ${8 * xs.length}
    run:
        add  %mid, %i, %width
        bltu %mid, %end, half
        mov  %mid, %end
    half:
        mov  %j, %mid
        add  %stop, %mid, %width
        bltu %stop, %end, merge
        mov  %stop, %end
    merge:
        beq  %i, %mid, right
        load.d %x, [%i]
        beq  %j, %stop, left
        load.d %y, [%j]
        ble  ${first}, ${second}, left
        store.d %y, [%out]
        addi %j, %j, 8
        b    step
    left:
        store.d %x, [%out]
        addi %i, %i, 8
        b    step
    right:
        beq  %j, %stop, merged
        load.d %y, [%j]
        store.d %y, [%out]
        addi %j, %j, 8
    step:
        addi %out, %out, 8
        b    merge
    merged:
        mov  %i, %stop
        bne  %i, %end, run
        mov  %x, %src
        mov  %src, %dst
        mov  %dst, %x
        shli %width, %width, 1
        slti %x, %width, ${8 * xs.length}
        bnez %x, pass
        ${deliver(xs.length, order, want, "%src")}
    .data
    values: .dword ${xs}
    spare: .space ${8 * xs.length}`
    },
    // Top down: sorts [%lo, %hi), then merges by way of the spare buffer.
    ({ order, want, xs }) => {
      const [first, second] = inOrder(order, "%x", "%y")
      return asm`
        mov  %lo, values
        addi %hi, %lo, ${8 * xs.length}
        call sort
        ${deliver(xs.length, order, want)}
    sort:
        sub  %mid, %hi, %lo
        shri %mid, %mid, 4
        beqz %mid, sorted
        shli %mid, %mid, 3
        add  %mid, %mid, %lo
        subi sp, sp, 24
        store.d %lo, [sp]
        store.d %mid, [sp + 8]
        store.d %hi, [sp + 16]
        mov  %hi, %mid
        call sort
        load.d %lo, [sp + 8]
        load.d %hi, [sp + 16]
        call sort
        load.d %lo, [sp]
        load.d %mid, [sp + 8]
        load.d %hi, [sp + 16]
        addi sp, sp, 24
        mov  %i, %lo
        mov  %j, %mid
        mov  %p, spare
    merge:
        load.d %x, [%i]
        load.d %y, [%j]
        ble  ${first}, ${second}, left
        store.d %y, [%p]
        addi %p, %p, 8
        addi %j, %j, 8
        bne  %j, %hi, merge
        b    tail
    left:
        store.d %x, [%p]
        addi %p, %p, 8
        addi %i, %i, 8
        bne  %i, %mid, merge
        b    back
    tail:
        subi %hi, %hi, 8
        subi %mid, %mid, 8
        load.d %x, [%mid]
        store.d %x, [%hi]
        bne  %mid, %i, tail
    back:
        mov  %j, spare
    copy:
        load.d %x, [%j]
        store.d %x, [%lo]
        addi %j, %j, 8
        addi %lo, %lo, 8
        bne  %j, %p, copy
    sorted:
        ret
    .data
    values: .dword ${xs}
    spare: .space ${8 * xs.length}`
    },
  ],

  asFunction: {
    ...sortFunction(-999, 999),
    prompt: [
      ...sortFunctionWordings("merge sort"),
      "<do>merge sort {xs} in {order:it} order and [return|tell me|report] {want:it}",
      "<do>sort {xs} in {order:it} order by merging sorted runs, and [give|output] {want:it}",
    ],
    programs: [
      // Sorts [%lo, %hi): both halves by itself, then merges them by way of a spare array.
      ({ order, want, xs }) => {
        const [first, second] = inOrder(order, "%x", "%y")
        return asm`
        mov  %lo, ${xs.address}
        ${endOf(xs, "%hi")}
        call sort
        ${deliverFrom(xs, order, want)}
    sort:
        sub  %mid, %hi, %lo
        shri %mid, %mid, ${xs.shift + 1}
        beqz %mid, done
        shli %mid, %mid, ${xs.shift}
        add  %mid, %mid, %lo
        subi sp, sp, 24
        store.d %lo, [sp]
        store.d %mid, [sp + 8]
        store.d %hi, [sp + 16]
        mov  %hi, %mid
        call sort
        load.d %lo, [sp + 8]
        load.d %hi, [sp + 16]
        call sort
        load.d %lo, [sp]
        load.d %mid, [sp + 8]
        addi sp, sp, 24
        mov  %i, %lo
        mov  %j, %mid
        mov  %p, ${SPARE}
    merge:
        beq  %i, %mid, back
        ${xs.load("%x", "%i")}
        beq  %j, %hi, left
        ${xs.load("%y", "%j")}
        ble  ${first}, ${second}, left
        ${xs.store("%y", "%p")}
        addi %j, %j, ${xs.size}
        b    step
    left:
        ${xs.store("%x", "%p")}
        addi %i, %i, ${xs.size}
    step:
        addi %p, %p, ${xs.size}
        b    merge
    back:
        subi %p, %p, ${xs.size}
        subi %j, %j, ${xs.size}
        ${xs.load("%x", "%p")}
        ${xs.store("%x", "%j")}
        bne  %j, %lo, back
    done:
        ret`
      },
      // Bottom up: merges runs into the spare array and copies them back, with runs of 1, 2, 4, … elements.
      ({ order, want, xs }) => {
        const [first, second] = inOrder(order, "%x", "%y")
        return asm`
        ${endOf(xs)}
        mov  %width, ${xs.size}
    pass:
        mov  %i, ${xs.address}
        mov  %p, ${SPARE}
    run:
        add  %mid, %i, %width
        bgeu %mid, %end, copy
        mov  %j, %mid
        add  %stop, %mid, %width
        bltu %stop, %end, merge
        mov  %stop, %end
    merge:
        beq  %i, %mid, right
        ${xs.load("%x", "%i")}
        beq  %j, %stop, left
        ${xs.load("%y", "%j")}
        ble  ${first}, ${second}, left
        ${xs.store("%y", "%p")}
        addi %j, %j, ${xs.size}
        b    step
    left:
        ${xs.store("%x", "%p")}
        addi %i, %i, ${xs.size}
    step:
        addi %p, %p, ${xs.size}
        b    merge
    right:
        beq  %j, %stop, merged
        ${xs.load("%y", "%j")}
        ${xs.store("%y", "%p")}
        addi %j, %j, ${xs.size}
        b    step
    merged:
        mov  %i, %stop
        bne  %i, %end, run
    copy:
        subi %i, %i, ${xs.size}
        subi %p, %p, ${xs.size}
        ${xs.load("%x", "%p")}
        ${xs.store("%x", "%i")}
        bne  %i, ${xs.address}, copy
        shli %width, %width, 1
        add  %i, ${xs.address}, %width
        bltu %i, %end, pass
        ${deliverFrom(xs, order, want)}`
      },
    ],
  },
})
