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

export const quickSort = family({
  id: "algorithms/quick_sort",
  level: 5,
  parameters: sortParameters(list({ length: [5, 9], digits: 2, signed: true })),
  formats: sortFormats,
  prompt: [
    ...sortWordings("quicksort"),
    "<do>quicksort {xs} in {order:it} order and [return|tell me|report] {want:it}",
    "<do>sort {xs} in {order:it} order by partitioning around one pivot after the other, and give {want:it}",
  ],
  answer: ({ order, want, xs }) => sortAnswer(xs, order, want),
  programs: [
    // Lomuto's partition, recursive: sorts the %n elements from %lo on.
    ({ order, want, xs }) => {
      const [first, second] = inOrder(order, "%pivot", "%x")
      return asm`
        mov  %lo, values
        mov  %n, ${xs.length}
        call sort
        ${deliver(xs.length, order, want)}
    sort:
        slti %x, %n, 2
        bnez %x, sorted
        shli %hi, %n, 3
        add  %hi, %hi, %lo
        subi %hi, %hi, 8
        load.d %pivot, [%hi]
        mov  %i, %lo
        mov  %j, %lo
    scan:
        load.d %x, [%j]
        ble  ${first}, ${second}, skip
        load.d %y, [%i]
        store.d %x, [%i]
        store.d %y, [%j]
        addi %i, %i, 8
    skip:
        addi %j, %j, 8
        bne  %j, %hi, scan
        load.d %y, [%i]
        store.d %pivot, [%i]
        store.d %y, [%hi]
        sub  %x, %i, %lo
        shri %x, %x, 3
        sub  %n, %n, %x
        subi %n, %n, 1
        subi sp, sp, 16
        store.d %i, [sp]
        store.d %n, [sp + 8]
        mov  %n, %x
        call sort
        load.d %lo, [sp]
        load.d %n, [sp + 8]
        addi sp, sp, 16
        addi %lo, %lo, 8
        b    sort
    sorted:
        ret
    .data
    values: .dword ${xs}`
    },
    // Hoare's partition, with a stack of ranges: where each begins, and how far it goes.
    ({ order, want, xs }) => {
      const [x, pivot] = inOrder(order, "%x", "%pivot")
      const [pivot2, y] = inOrder(order, "%pivot", "%y")
      return asm`
        mov  %lo, values
        addi %hi, %lo, ${8 * (xs.length - 1)}
        mov  %bottom, sp
    range:
        bgeu %lo, %hi, pop
        load.d %pivot, [%lo]
        subi %i, %lo, 8
        addi %j, %hi, 8
    up:
        addi %i, %i, 8
        load.d %x, [%i]
        blt  ${x}, ${pivot}, up
    down:
        subi %j, %j, 8
        load.d %y, [%j]
        blt  ${pivot2}, ${y}, down
        bgeu %i, %j, split
        store.d %y, [%i]
        store.d %x, [%j]
        b    up
    split:
        addi %x, %j, 8
        sub  %hi, %hi, %x
        subi sp, sp, 16
        store.d %x, [sp]
        store.d %hi, [sp + 8]
        mov  %hi, %j
        b    range
    pop:
        beq  sp, %bottom, finished
        load.d %lo, [sp]
        load.d %hi, [sp + 8]
        add  %hi, %hi, %lo
        addi sp, sp, 16
        b    range
    finished:
        ${deliver(xs.length, order, want)}
    .data
    values: .dword ${xs}`
    },
  ],

  asFunction: {
    ...sortFunction(-999, 999),
    prompt: [
      ...sortFunctionWordings("quicksort"),
      "<do>quicksort {xs} in {order:it} order and [return|tell me|report] {want:it}",
      "<do>sort {xs} in {order:it} order by partitioning around one pivot after the other, and give {want:it}",
    ],
    programs: [
      // Lomuto's partition, recursive: sorts the %n elements from %lo on.
      ({ order, want, xs }) => {
        const [first, second] = inOrder(order, "%pivot", "%x")
        return asm`
        mov  %lo, ${xs.address}
        mov  %n, ${xs.length}
        call sort
        ${deliverFrom(xs, order, want)}
    sort:
        slti %x, %n, 2
        bnez %x, done
        subi %n, %n, 1
        shli %hi, %n, ${xs.shift}
        add  %hi, %hi, %lo
        ${xs.load("%pivot", "%hi")}
        mov  %i, %lo
        mov  %j, %lo
    scan:
        ${xs.load("%x", "%j")}
        ble  ${first}, ${second}, skip
        ${xs.load("%y", "%i")}
        ${xs.store("%x", "%i")}
        ${xs.store("%y", "%j")}
        addi %i, %i, ${xs.size}
    skip:
        addi %j, %j, ${xs.size}
        bne  %j, %hi, scan
        ${xs.load("%y", "%i")}
        ${xs.store("%pivot", "%i")}
        ${xs.store("%y", "%hi")}
        sub  %x, %i, %lo
        shri %x, %x, ${xs.shift}
        sub  %n, %n, %x
        subi sp, sp, 16
        store.d %i, [sp]
        store.d %n, [sp + 8]
        mov  %n, %x
        call sort
        load.d %lo, [sp]
        load.d %n, [sp + 8]
        addi sp, sp, 16
        addi %lo, %lo, ${xs.size}
        b    sort
    done:
        ret`
      },
      // Hoare's partition, with a stack of the ranges that are left.
      ({ order, want, xs }) => {
        const [x, pivot] = inOrder(order, "%x", "%pivot")
        const [pivot2, y] = inOrder(order, "%pivot", "%y")
        return asm`
        mov  %lo, ${xs.address}
        ${endOf(xs, "%hi")}
        subi %hi, %hi, ${xs.size}
        mov  %bottom, sp
    range:
        bgeu %lo, %hi, pop
        ${xs.load("%pivot", "%lo")}
        subi %i, %lo, ${xs.size}
        addi %j, %hi, ${xs.size}
    up:
        addi %i, %i, ${xs.size}
        ${xs.load("%x", "%i")}
        blt  ${x}, ${pivot}, up
    down:
        subi %j, %j, ${xs.size}
        ${xs.load("%y", "%j")}
        blt  ${pivot2}, ${y}, down
        bgeu %i, %j, split
        ${xs.store("%y", "%i")}
        ${xs.store("%x", "%j")}
        b    up
    split:
        addi %x, %j, ${xs.size}
        subi sp, sp, 16
        store.d %x, [sp]
        store.d %hi, [sp + 8]
        mov  %hi, %j
        b    range
    pop:
        beq  sp, %bottom, finished
        load.d %lo, [sp]
        load.d %hi, [sp + 8]
        addi sp, sp, 16
        b    range
    finished:
        ${deliverFrom(xs, order, want)}`
      },
    ],
  },
})
