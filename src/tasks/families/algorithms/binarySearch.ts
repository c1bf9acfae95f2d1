import { addressOf, asm, family } from "../../dsl/index.js"
import { search, searchCases, searchFormats } from "./_shared/searched.js"

export const binarySearch = family({
  id: "algorithms/binary_search",
  level: 5,
  parameters: { task: search(3, 18) },
  formats: searchFormats,
  prompt: [
    "<do>binary search the sorted <array> {task:xs} for {task:x} and return its index (from 0), or -1 if it is missing",
    "<do>use binary search to find {task:x} in {task:xs}; <give> the 0-based index, or -1 if it isn't there",
    "<find>the index (counting from 0) of {task:x} in the sorted <array> {task:xs} by binary search, -1 if absent",
    "!binary_search({task:xs}, x = {task:x}): [0-based index|index from 0], or -1 if absent",
    "{task:xs} is sorted in ascending order; where does a binary search find {task:x}, as an index from 0 (-1 if it is [absent|not there])?",
    "the house numbers along a road are {task:xs}; halving the stretch each time, find the place of number {task:x} in this order (the first place is 0), or answer -1 if there is no such house",
  ],
  cases: searchCases,
  answer: ({ task: { x, xs } }) => xs.indexOf(x),
  programs: [
    // lo, mid and hi are addresses: half of a sum is cut to a whole element.
    ({ task: { x, xs } }) => asm`
        mov  %lo, values
        mov  %hi, ${addressOf("values", 8 * (xs.length - 1))}
        mov  %wanted, ${x}
    probe:
        bgt  %lo, %hi, missing
        add  %mid, %lo, %hi
        shri %mid, %mid, 1
        andi %mid, %mid, -8
        load.d %x, [%mid]
        beq  %x, %wanted, found
        blt  %x, %wanted, above
        subi %hi, %mid, 8
        b    probe
    above:
        addi %lo, %mid, 8
        b    probe
    missing:
        mov  r0, -1
        halt
    found:
        subi %mid, %mid, values
        shri r0, %mid, 3
        halt
    .data
    values: .dword ${xs}`,
    // Narrows [lo, hi) to the first element that is not smaller, then looks whether it is the one.
    ({ task: { x, xs } }) => asm`
        mov  %lo, 0
        mov  %hi, ${xs.length}
        mov  %wanted, ${x}
    narrow:
        bge  %lo, %hi, check
        add  %mid, %lo, %hi
        shri %mid, %mid, 1
        shli %p, %mid, 1
        load.h %x, [%p + values]
        blt  %x, %wanted, above
        mov  %hi, %mid
        b    narrow
    above:
        addi %lo, %mid, 1
        b    narrow
    check:
        shli %p, %lo, 1
        load.h %x, [%p + values]
        beq  %x, %wanted, found
        mov  %lo, -1
    found:
        mov  r0, %lo
        halt
    .data
    values: .half ${[...xs, 0]}`,
  ],
})
