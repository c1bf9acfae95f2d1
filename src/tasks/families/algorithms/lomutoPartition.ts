import { addressOf, array, type Asm, asm, family, list, oneOf } from "../../dsl/index.js"
import { endOf } from "./_shared/arrays.js"

/** What is asked: the pivot's index (−1), the last element (−2), or the element at an index. */
const ASKED = [-2, -1, 0, 1, 2, 3, 4] as const

const fetch = (at: number, length: number): Asm =>
  at === -1 ? asm`mov r0, %i` : asm`load.d r0, [zero + ${addressOf("values", 8 * (at < 0 ? length - 1 : at))}]`

export const lomutoPartition = family({
  id: "algorithms/lomuto_partition",
  level: 5,
  parameters: { xs: list({ length: [5, 9], digits: 2, signed: true }), at: oneOf(ASKED) },
  formats: {
    what: (at: number) =>
      at === -1
        ? "the final index of the pivot (from 0)"
        : at < 0
          ? "the last element"
          : `the element at index ${at} (from 0)`,
  },
  prompt: [
    "<do>partition {xs:array} by Lomuto's scheme with the last element as pivot (strictly smaller elements are swapped to the front in order, then the pivot is swapped in after them) and <give> {at:what}",
    "one Lomuto partition of {xs:array}: pivot = last element, i = 0; for every j before the last, if x(j) < pivot swap x(i) with x(j) and add 1 to i; at the end swap x(i) with the pivot. What is {at:what} [afterwards|then]?",
    "!lomuto({xs:array}), last element as pivot, strictly smaller to the left: {at:what} [afterwards|after it]",
    "<find>{at:what} after a single Lomuto partition step of quicksort on {xs:array}, where the pivot is the last element and only elements less than it move to the left",
  ],
  answer: ({ at, xs }) => {
    const pivot = xs[xs.length - 1]!
    // The elements not smaller wait in a queue: each smaller one sends its first to the end.
    const smaller: Array<number> = []
    let others: Array<number> = []
    for (const x of xs.slice(0, -1)) {
      if (x < pivot) {
        smaller.push(x)
        if (others.length > 0) others = [...others.slice(1), others[0]!]
      } else others.push(x)
    }
    if (at === -1) return smaller.length
    return [...smaller, pivot, ...others.slice(1), ...others.slice(0, 1)].at(at === -2 ? -1 : at)!
  },
  programs: [
    ({ at, xs }) => asm`
        mov  %p, values
        mov  %q, %p
        addi %end, %p, ${8 * (xs.length - 1)}
        load.d %pivot, [%end]
        ${at === -1 ? asm`mov %i, 0` : undefined}
    scan:
        load.d %x, [%q]
        bge  %x, %pivot, skip
        load.d %y, [%p]
        store.d %x, [%p]
        store.d %y, [%q]
        addi %p, %p, 8
        ${at === -1 ? asm`addi %i, %i, 1` : undefined}
    skip:
        addi %q, %q, 8
        bne  %q, %end, scan
        load.d %y, [%p]
        store.d %pivot, [%p]
        store.d %y, [%end]
        ${fetch(at, xs.length)}
        halt
    .data
    values: .dword ${xs}`,
    ({ at, xs }) => asm`
        load.d %pivot, [zero + ${addressOf("values", 8 * (xs.length - 1))}]
        mov  %i, 0
        mov  %j, 0
        mov  %n, ${xs.length - 1}
    scan:
        shli %q, %j, 3
        load.d %x, [%q + values]
        ble  %pivot, %x, skip
        shli %p, %i, 3
        load.d %y, [%p + values]
        store.d %x, [%p + values]
        store.d %y, [%q + values]
        addi %i, %i, 1
    skip:
        addi %j, %j, 1
        blt  %j, %n, scan
        shli %p, %i, 3
        load.d %y, [%p + values]
        store.d %pivot, [%p + values]
        store.d %y, [zero + ${addressOf("values", 8 * (xs.length - 1))}]
        ${fetch(at, xs.length)}
        halt
    .data
    values: .dword ${xs}`,
  ],
  asFunction: {
    inputs: ["xs"],
    domains: { xs: array({ length: [5, 6], values: [-99, 99] }) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<do>partition {xs} by Lomuto's scheme with the last element as pivot (strictly smaller elements are swapped to the front in order, then the pivot is swapped in after them) and <give> {at:what}",
      "do one Lomuto partition of {xs}: pivot = last element, i = 0; for every j before the last, if x(j) < pivot swap x(i) with x(j) and add 1 to i; at the end swap x(i) with the pivot. What is {at:what} [afterwards|then]?",
      "!lomuto({xs}), last element as pivot, strictly smaller to the left: {at:what} [afterwards|after it]",
      "<find>{at:what} after a single Lomuto partition step of quicksort on {xs}, where the pivot is the last element and only elements less than it move to the left",
    ],
    programs: [
      ({ at, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %q, %p
        ${endOf(xs)}
        subi %end, %end, ${xs.size}
        ${xs.load("%pivot", "%end")}
    scan:
        beq  %q, %end, scanned
        ${xs.load("%x", "%q")}
        bge  %x, %pivot, skip
        ${xs.load("%y", "%p")}
        ${xs.store("%x", "%p")}
        ${xs.store("%y", "%q")}
        addi %p, %p, ${xs.size}
    skip:
        addi %q, %q, ${xs.size}
        b    scan
    scanned:
        ${
          at === -1
            ? asm`
        sub  %p, %p, ${xs.address}
        shri r0, %p, ${xs.shift}`
            : asm`
        ${xs.load("%y", "%p")}
        ${xs.store("%pivot", "%p")}
        ${xs.store("%y", "%end")}
        ${at === -2 ? xs.load("r0", "%end") : xs.load("r0", xs.address, xs.size * Number(at))}`
        }
        halt`,
    ],
  },
})
