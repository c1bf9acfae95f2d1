import { ascending, asm, family, mapped } from "../../dsl/index.js"

export const binarySearch = family({
  id: "algorithms/binary_search",
  level: 5,
  parameters: {
    task: mapped(ascending(6, 14), (xs, draws) => ({
      xs,
      x: xs[draws.below(xs.length)]! + (draws.below(4) === 0 ? 1 : 0),
    })),
  },
  formats: {
    x: ({ x }: { x: number }) => String(x),
    xs: ({ xs }: { xs: ReadonlyArray<number> }) => `[${xs.join(", ")}]`,
  },
  prompt: [
    "<do>binary search the sorted <array> {task:xs} for {task:x} and return its index (from 0), or -1 if it is missing",
    "<do>use binary search to find {task:x} in {task:xs}; <give> the 0-based index, or -1 if it isn't there",
    "<find>the index (counting from 0) of {task:x} in the sorted <array> {task:xs} by binary search, -1 if absent",
    "!binary_search({task:xs}, x = {task:x}): [0-based index|index from 0], or -1 if absent",
    "{task:xs} is sorted in ascending order; where does a binary search find {task:x}, as an index from 0 (-1 if it is [absent|not there])?",
  ],
  answer: ({ task: { x, xs } }) => xs.indexOf(x),
  programs: [
    ({ task: { x, xs } }) => asm`
        mov  %lo, 0
        mov  %hi, ${xs.length - 1}
        mov  %wanted, ${x}
    probe:
        bgt  %lo, %hi, missing
        add  %mid, %lo, %hi
        shri %mid, %mid, 1
        shli %p, %mid, 3
        load.d %x, [%p + values]
        beq  %x, %wanted, found
        blt  %x, %wanted, above
        subi %hi, %mid, 1
        b    probe
    above:
        addi %lo, %mid, 1
        b    probe
    missing:
        mov  %mid, -1
    found:
        mov  r0, %mid
        halt
    .data
    values: .dword ${xs}`,
    // Narrows [lo, hi) to the first element that is not smaller, then looks whether it is the one.
    ({ task: { x, xs } }) => asm`
        mov  %lo, 0
        mov  %hi, ${xs.length}
        mov  %wanted, ${x}
    narrow:
        add  %mid, %lo, %hi
        shri %mid, %mid, 1
        shli %p, %mid, 1
        load.h %x, [%p + values]
        blt  %x, %wanted, above
        mov  %hi, %mid
        blt  %lo, %hi, narrow
        b    check
    above:
        addi %lo, %mid, 1
        blt  %lo, %hi, narrow
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
