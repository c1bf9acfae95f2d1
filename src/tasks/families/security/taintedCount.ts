import type { Draws } from "../../dsl/Draws.js"
import { array, asm, type Domain, family, list, pick } from "../../dsl/index.js"

/** Some element is above it, and often one is equal to it. */
const limits: Domain<number> = {
  size: 1,
  at: (_, draws: Draws, earlier = {}) => {
    const xs = earlier["xs"] as ReadonlyArray<number>
    const most = Math.max(...xs) - 1
    return draws.below(3) === 0 ? Math.min(most, pick(draws, xs)) : draws.below(most + 1)
  },
}

export const taintedCount = family({
  id: "security/tainted_count",
  level: 5,
  parameters: { xs: list({ length: [1, 10], digits: 2, zero: false }), limit: limits },
  cases: { "exactly the limit": ({ limit, xs }) => xs.includes(limit) },
  prompt: [
    "<do>store {xs} in memory, tainting every value [greater than|above] {limit} before it is stored, then load them all again and count those that are tainted",
    "the numbers {xs} go to memory; those [over|greater than] {limit} carry a taint mark, which memory keeps. [How many tainted values are there when they are read back?|Count the tainted values on reading them back.]",
    "<find>the number of elements of {xs} with a taint mark if exactly the elements greater than {limit} are marked as untrusted",
    "taint all entries of {xs} that exceed {limit} and <report> the number of taint queries over the array that answer 1",
    "a customs officer puts the parcels {xs}, by weight, on a shelf and seals (taints) every one that weighs more than {limit}. Later all of them are looked through again. [How many seals are found?|How many sealed parcels are there?]",
    "!count_tainted({xs:array}, taint_if=[above|x exceeds] {limit})",
  ],
  answer: ({ limit, xs }) => xs.filter((x) => x > limit).length,
  asFunction: {
    inputs: ["xs", "limit"],
    domains: { xs: array({ length: [1, 12], values: [1, 999] }) },
    prompt: [
      "<do>taint every element of {xs} that is greater than {limit}, in its place in memory, then load them all again and count those that are tainted",
      "the elements of {xs} that are [over|greater than] {limit} get a taint mark, which memory keeps. [How many tainted values are there when all are read once more?|Count the tainted values on reading all of them once more.]",
      "<find>the number of elements of {xs} with a taint mark if exactly the elements greater than {limit} are marked as untrusted",
      "taint all entries of {xs} that exceed {limit} and <report> the number of taint queries over the whole array that answer 1",
      "the weights of the parcels on a shelf are {xs}. A customs officer seals (taints) every one that weighs more than {limit}. Later all of them are looked through again. [How many seals are found?|How many sealed parcels are there?]",
      "!count_tainted({xs}, taint_if=[above|x exceeds] {limit})",
    ],
    programs: [
      ({ limit, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %limit, ${limit}
        mov  %i, 0
    mark:
        load.d %x, [%p]
        ble  %x, %limit, clean
        taint %x
    clean:
        store.d %x, [%p]
        addi %p, %p, 8
        addi %i, %i, 1
        blt  %i, %n, mark
        mov  %count, 0
    query:
        subi %p, %p, 8
        load.d %x, [%p]
        taint.query %x, %x
        add  %count, %count, %x
        subi %n, %n, 1
        bnez %n, query
        mov  r0, %count
        halt`,
      // Only what is marked is stored again.
      ({ limit, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %end, ${xs.length}
        mov  %limit, ${limit}
        shli %end, %end, 3
        add  %end, %end, %p
        mov  %q, %p
    look:
        load.d %x, [%q]
        bge  %limit, %x, next
        taint %x
        store.d %x, [%q]
    next:
        addi %q, %q, 8
        bltu %q, %end, look
        mov  %count, 0
    ask:
        load.d %x, [%p]
        taint.query %bad, %x
        beqz %bad, untainted
        addi %count, %count, 1
    untainted:
        addi %p, %p, 8
        bltu %p, %end, ask
        mov  r0, %count
        halt`,
    ],
  },
  programs: [
    ({ limit, xs }) => asm`
        mov  %limit, ${limit}
        mov  %p, cells
        mov  %q, values
        mov  %n, ${xs.length}
    mark:
        load.d %x, [%q]
        ble  %x, %limit, clean
        taint %x
    clean:
        store.d %x, [%p]
        addi %p, %p, 8
        addi %q, %q, 8
        subi %n, %n, 1
        bnez %n, mark
        mov  %count, 0
        mov  %n, ${xs.length}
    query:
        subi %p, %p, 8
        load.d %x, [%p]
        taint.query %x, %x
        add  %count, %count, %x
        subi %n, %n, 1
        bnez %n, query
        mov  r0, %count
        halt
    .data
    values: .dword ${xs}
    cells: .space ${8 * xs.length}`,
    // The bytes are in a table, and go to memory cells of their own.
    ({ limit, xs }) => asm`
        mov  %limit, ${limit}
        mov  %i, ${xs.length}
    put:
        subi %i, %i, 1
        load.b %x, [%i + bytes]
        ble  %x, %limit, clean
        taint %x
    clean:
        shli %p, %i, 3
        store.d %x, [%p + cells]
        bnez %i, put
        mov  r0, 0
        mov  %n, ${xs.length}
    count:
        shli %p, %i, 3
        load.d %x, [%p + cells]
        taint.query %x, %x
        add  r0, r0, %x
        addi %i, %i, 1
        blt  %i, %n, count
        halt
    .data
    cells: .space ${8 * xs.length}
    bytes: .byte ${xs}`,
  ],
})
