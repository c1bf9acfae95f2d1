import { array, type ArrayInput, type Asm, asm, type Domain, family, int, list, pick } from "../../dsl/index.js"
import { endOf } from "./_shared/arrays.js"

/** A rank in the list before it, often the first or the last. */
const rank: Domain<number> = {
  size: 1,
  at: (_, draws, earlier) => {
    const { length } = (earlier as { readonly xs: ReadonlyArray<number> }).xs
    return pick(draws, [1, length, 1 + draws.below(length), 1 + draws.below(length), 1 + draws.below(length)])
  },
}

/** Sets %k to the address where the k-th smallest element will be. */
const kth = ({ address, shift, size }: ArrayInput, k: number | string): Asm => asm`
        mov  %k, ${k}
        shli %k, %k, ${shift}
        add  %k, %k, ${address}
        subi %k, %k, ${size}`

export const quickselect = family({
  id: "algorithms/quickselect",
  level: 5,
  parameters: { xs: list({ length: [5, 9], digits: 2, signed: true }), k: int(1, 5) },
  prompt: [
    "<find>the {k:th} smallest element of {xs:array} with quickselect (equal elements count separately, the 1st is the smallest)",
    "<do>quickselect the {k:th} smallest of {xs:array}, counting [duplicates|equal elements] separately",
    "!quickselect({xs:array}, k = {k}), [the k-th smallest with k from 1|k = 1 is the minimum]",
    "which element of {xs:array} would stand at place {k} (the first being 1) after sorting in ascending order? Find it by [partitioning|quickselect].",
    "the times of the runners were {xs:array} (in seconds against the record); which time has rank {k} from the best, ties counted one by one, by quickselect?",
    "<do>select the element of rank {k} (1 = smallest, duplicates counted) [in|from] {xs:array} by partitioning, without sorting everything",
  ],
  answer: ({ k, xs }) => {
    // The one that fewer than k are smaller than, and at least k not greater.
    for (const x of xs) {
      let [less, equal] = [0, 0]
      for (const y of xs) {
        if (y < x) less++
        else if (y === x) equal++
      }
      if (less < k && k <= less + equal) return x
    }
    return Number.NaN
  },
  programs: [
    ({ k, xs }) => asm`
        mov  %lo, values
        addi %hi, %lo, ${8 * (xs.length - 1)}
        addi %k, %lo, ${8 * (k - 1)}
    partition:
        load.d %pivot, [%hi]
        mov  %i, %lo
        mov  %j, %lo
        b    check
    scan:
        load.d %x, [%j]
        bge  %x, %pivot, skip
        load.d %y, [%i]
        store.d %x, [%i]
        store.d %y, [%j]
        addi %i, %i, 8
    skip:
        addi %j, %j, 8
    check:
        bne  %j, %hi, scan
        load.d %y, [%i]
        store.d %pivot, [%i]
        store.d %y, [%hi]
        beq  %i, %k, found
        blt  %i, %k, above
        subi %hi, %i, 8
        b    partition
    above:
        addi %lo, %i, 8
        b    partition
    found:
        load.d r0, [%k]
        halt
    .data
    values: .dword ${xs}`,
    // Hoare's partition: two scans towards each other, until the range is one element.
    ({ k, xs }) => asm`
        mov  %lo, values
        addi %hi, %lo, ${8 * (xs.length - 1)}
        addi %k, %lo, ${8 * (k - 1)}
    narrow:
        bgeu %lo, %hi, found
        load.d %pivot, [%lo]
        subi %i, %lo, 8
        addi %j, %hi, 8
    up:
        addi %i, %i, 8
        load.d %x, [%i]
        blt  %x, %pivot, up
    down:
        subi %j, %j, 8
        load.d %y, [%j]
        blt  %pivot, %y, down
        bgeu %i, %j, split
        store.d %y, [%i]
        store.d %x, [%j]
        b    up
    split:
        ble  %k, %j, left
        addi %lo, %j, 8
        b    narrow
    left:
        mov  %hi, %j
        b    narrow
    found:
        load.d r0, [%k]
        halt
    .data
    values: .dword ${xs}`,
  ],
  asFunction: {
    inputs: ["xs", "k"],
    domains: {
      xs: array({ length: [5, 14], values: [-999, 999] }),
      k: rank,
    },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<find>the element of rank {k} in {xs} with quickselect (equal elements count separately, rank 1 is the smallest)",
      "<do>quickselect the element of rank {k} in {xs}, rank 1 being the smallest and [duplicates|equal elements] counted separately",
      "!quickselect({xs}, k = {k}), [the k-th smallest with k from 1|k = 1 is the minimum]",
      "which element of {xs} would stand at place {k} (the first being 1) after sorting in ascending order? Find it by [partitioning|quickselect].",
      "<do>select the element of rank {k} (1 = smallest, duplicates counted) [in|from] {xs} by partitioning, without sorting everything",
    ],
    programs: [
      ({ k, xs }) => asm`
        mov  %lo, ${xs.address}
        ${endOf(xs, "%hi")}
        subi %hi, %hi, ${xs.size}
        ${kth(xs, k)}
    partition:
        ${xs.load("%pivot", "%hi")}
        mov  %i, %lo
        mov  %j, %lo
    scan:
        beq  %j, %hi, placed
        ${xs.load("%x", "%j")}
        bge  %x, %pivot, skip
        ${xs.load("%y", "%i")}
        ${xs.store("%x", "%i")}
        ${xs.store("%y", "%j")}
        addi %i, %i, ${xs.size}
    skip:
        addi %j, %j, ${xs.size}
        b    scan
    placed:
        ${xs.load("%y", "%i")}
        ${xs.store("%pivot", "%i")}
        ${xs.store("%y", "%hi")}
        beq  %i, %k, found
        blt  %i, %k, above
        subi %hi, %i, ${xs.size}
        b    partition
    above:
        addi %lo, %i, ${xs.size}
        b    partition
    found:
        ${xs.load("r0", "%k")}
        halt`,
      // Hoare's partition: two scans towards each other, until the range is one element.
      ({ k, xs }) => asm`
        mov  %lo, ${xs.address}
        ${endOf(xs, "%hi")}
        subi %hi, %hi, ${xs.size}
        ${kth(xs, k)}
    narrow:
        bgeu %lo, %hi, found
        ${xs.load("%pivot", "%lo")}
        subi %i, %lo, ${xs.size}
        addi %j, %hi, ${xs.size}
    up:
        addi %i, %i, ${xs.size}
        ${xs.load("%x", "%i")}
        blt  %x, %pivot, up
    down:
        subi %j, %j, ${xs.size}
        ${xs.load("%y", "%j")}
        blt  %pivot, %y, down
        bgeu %i, %j, split
        ${xs.store("%y", "%i")}
        ${xs.store("%x", "%j")}
        b    up
    split:
        ble  %k, %j, left
        addi %lo, %j, ${xs.size}
        b    narrow
    left:
        mov  %hi, %j
        b    narrow
    found:
        ${xs.load("r0", "%k")}
        halt`,
    ],
  },
})
