import { asm, family, list } from "../../dsl/index.js"
import { endOf } from "./_shared/arrays.js"
import {
  deliver,
  deliverFrom,
  sortAnswer,
  sortFormats,
  sortFunction,
  sortParameters,
  sortWordings,
} from "./_shared/sortedWanted.js"

const isUp = (order: unknown): boolean => order === "ascending"

export const countingSort = family({
  id: "algorithms/counting_sort",
  level: 5,
  parameters: sortParameters(list({ length: [5, 8], digits: 1 })),
  formats: sortFormats,
  prompt: [
    ...sortWordings("counting sort"),
    "<do>apply counting sort to the digits {xs} ({order:it} order) and [return|tell me|report] {want:it}",
    "<do>sort the digits {xs} in {order:it} order by counting each of 0 to 9, and [give|output] {want:it}",
  ],
  answer: ({ order, want, xs }) => sortAnswer(xs, order, want),
  programs: [
    // Writes each value as often as it was counted.
    ({ order, want, xs }) => asm`
        mov  %p, values
        addi %end, %p, ${8 * xs.length}
    tally:
        load.d %x, [%p]
        addi %x, %x, counts
        load.b %y, [%x]
        addi %y, %y, 1
        store.b %y, [%x]
        addi %p, %p, 8
        bne  %p, %end, tally
        mov  %p, values
        mov  %x, ${order === "ascending" ? 0 : 9}
    value:
        addi %y, %x, counts
        load.b %count, [%y]
        beqz %count, following
    write:
        store.d %x, [%p]
        addi %p, %p, 8
        subi %count, %count, 1
        bnez %count, write
    following:
        ${order === "ascending" ? asm`addi %x, %x, 1` : asm`subi %x, %x, 1`}
        bne  %p, %end, value
        ${deliver(xs.length, order, want)}
    .data
    values: .dword ${xs}
    counts: .space 10`,
    // Turns the counts into places, then moves each element to its own.
    ({ order, want, xs }) => asm`
        mov  %p, values
        addi %end, %p, ${8 * xs.length}
    tally:
        load.d %x, [%p]
        shli %x, %x, 3
        addi %x, %x, counts
        load.d %y, [%x]
        addi %y, %y, 8
        store.d %y, [%x]
        addi %p, %p, 8
        bne  %p, %end, tally
        mov  %y, 0
        ${
          order === "ascending"
            ? asm`
        mov  %x, counts
        addi %i, %x, 80
    places:
        load.d %count, [%x]
        store.d %y, [%x]
        add  %y, %y, %count
        addi %x, %x, 8
        bne  %x, %i, places`
            : asm`
        mov  %i, counts
        addi %x, %i, 80
    places:
        subi %x, %x, 8
        load.d %count, [%x]
        store.d %y, [%x]
        add  %y, %y, %count
        bne  %x, %i, places`
        }
        mov  %p, values
    move:
        load.d %x, [%p]
        shli %i, %x, 3
        addi %i, %i, counts
        load.d %y, [%i]
        addi %count, %y, sorted
        store.d %x, [%count]
        addi %y, %y, 8
        store.d %y, [%i]
        addi %p, %p, 8
        bne  %p, %end, move
        ${deliver(xs.length, order, want, "%p", asm`mov %p, sorted`)}
    .data
    values: .dword ${xs}
    counts: .space 80
    sorted: .space ${8 * xs.length}`,
  ],

  asFunction: {
    ...sortFunction(0, 9),
    elements: ["i64", "u8", "u16", "i32"],
    prompt: [
      "<do>sort {xs}, all of them digits from 0 to 9, in {order:it} order by counting sort and [return|give|report|output] {want:it}",
      "<do>apply counting sort ({order:it} order) to {xs}, whose values are all from 0 to 9, and [return|tell me|report] {want:it}",
      "<do>put {xs} (only digits, 0 to 9) in {order:it} order by counting each digit, and [give|output] {want:it}",
      "[after|once you have finished] counting sort of {xs}, which are all digits from 0 to 9, in {order:it} order, what is {want:it}?",
      "!counting_sort({xs}), digits 0 to 9, {order:it}: {want:it}",
    ],
    programs: [
      // Writes each digit as often as it was counted.
      ({ order, want, xs }) => asm`
        ${endOf(xs)}
        mov  %p, ${xs.address}
    tally:
        ${xs.load("%x", "%p")}
        shli %x, %x, 3
        load.d %y, [%x + counts]
        addi %y, %y, 1
        store.d %y, [%x + counts]
        addi %p, %p, ${xs.size}
        bne  %p, %end, tally
        mov  %p, ${xs.address}
        mov  %x, ${isUp(order) ? 0 : 9}
    value:
        shli %y, %x, 3
        load.d %count, [%y + counts]
        beqz %count, following
    write:
        ${xs.store("%x", "%p")}
        addi %p, %p, ${xs.size}
        subi %count, %count, 1
        bnez %count, write
    following:
        ${isUp(order) ? asm`addi %x, %x, 1` : asm`subi %x, %x, 1`}
        bne  %p, %end, value
        ${deliverFrom(xs, order, want)}
    .data
    counts: .space 80`,
    ],
  },
})
