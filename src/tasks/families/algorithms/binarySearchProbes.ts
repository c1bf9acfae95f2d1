import { asm, type Draws, family, pick } from "../../dsl/index.js"
import { search, searchCases, searchFormats } from "./_shared/searched.js"

/** How many elements the search for x looks at. */
const probes = (xs: ReadonlyArray<number>, x: number, lo = 0, hi = xs.length - 1): number => {
  if (lo > hi) return 0
  const mid = Math.floor((lo + hi) / 2)
  if (xs[mid] === x) return 1
  return 1 + (xs[mid]! < x ? probes(xs, x, mid + 1, hi) : probes(xs, x, lo, mid - 1))
}

/** Any number of probes is as likely. */
const elementOfSomeDepth = (xs: ReadonlyArray<number>, draws: Draws): number => {
  const depth = 1 + draws.below(Math.floor(Math.log2(xs.length)) + 1)
  return pick(
    draws,
    xs.filter((x) => probes(xs, x) === depth),
  )
}

export const binarySearchProbes = family({
  id: "algorithms/binary_search_probes",
  level: 5,
  parameters: { task: search(4, 28, elementOfSomeDepth) },
  formats: searchFormats,
  prompt: [
    "how many elements does a binary search for {task:x} look at in {task:xs}, starting with lo = 0 and hi = n - 1, probing mid = floor((lo + hi) / 2), going on with lo = mid + 1 or hi = mid - 1, and [stopping|ending] when the element is found or lo > hi",
    "<find>the number of probes of a binary search for {task:x} in {task:xs} (lo = 0, hi = n - 1, mid = (lo + hi) div 2, then lo = mid + 1 or hi = mid - 1; stop on a match or when lo > hi)",
    "<do>count the [probes|iterations] that binary search needs for {task:x} in {task:xs}: start with lo = 0 and hi = length - 1, probe mid = floor((lo + hi) / 2), go on with lo = mid + 1 or hi = mid - 1, end on equality or when lo exceeds hi",
    "!binary search probes: {task:x} in {task:xs}, mid = (lo + hi) >> 1, lo = 0 and hi = n - 1 at first, then lo = mid + 1 or hi = mid - 1, until [found|equal] or lo > hi",
    "a librarian looks for the shelf mark {task:x} in the row {task:xs} by always checking the middle book of what is left (the left one of two middle ones) and dropping the half that cannot have it; how many books does she check until she has found it or nothing is left?",
  ],
  cases: searchCases,
  answer: ({ task: { x, xs } }) => probes(xs, x),
  programs: [
    ({ task: { x, xs } }) => asm`
        mov  %lo, 0
        mov  %hi, ${xs.length - 1}
        mov  %wanted, ${x}
        mov  %probes, 0
    probe:
        bgt  %lo, %hi, done
        addi %probes, %probes, 1
        add  %mid, %lo, %hi
        shri %mid, %mid, 1
        shli %p, %mid, 3
        load.d %x, [%p + values]
        beq  %x, %wanted, done
        blt  %x, %wanted, above
        subi %hi, %mid, 1
        b    probe
    above:
        addi %lo, %mid, 1
        b    probe
    done:
        mov  r0, %probes
        halt
    .data
    values: .dword ${xs}`,
    ({ task: { x, xs } }) => asm`
        mov  %base, values
        mov  %lo, 0
        mov  %hi, ${xs.length - 1}
        mov  %probes, 0
    probe:
        add  %mid, %lo, %hi
        sari %mid, %mid, 1
        shli %p, %mid, 1
        add  %p, %p, %base
        load.h %x, [%p]
        addi %probes, %probes, 1
        subi %x, %x, ${x}
        beqz %x, done
        bltz %x, above
        subi %hi, %mid, 1
        b    more
    above:
        addi %lo, %mid, 1
    more:
        ble  %lo, %hi, probe
    done:
        mov  r0, %probes
        halt
    .data
    values: .half ${xs}`,
  ],
})
