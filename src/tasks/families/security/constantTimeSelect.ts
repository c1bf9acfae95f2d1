import { array, asm, by, type Domain, edged, family, int, list } from "../../dsl/index.js"

/** An index of the list, often the first or the last one; one in four is just behind its end, or further. */
const position: Domain<number> = {
  size: 1,
  at: (_, draws, earlier = {}) => {
    const { length } = earlier["xs"] as ReadonlyArray<number>
    const kind = draws.below(8)
    if (kind < 2) return kind === 0 ? length : length + draws.below(9)
    return kind === 2 ? 0 : kind === 3 ? length - 1 : draws.below(length)
  },
}

export const constantTimeSelect = family({
  id: "security/constant_time_select",
  level: 5,
  parameters: {
    xs: list({ length: [2, 9], digits: 3, zero: false, signed: true }),
    k: edged(int(0, 8), [
      0,
      ({ xs }: { xs: ReadonlyArray<number> }) => xs.length - 1,
      ({ xs }: { xs: ReadonlyArray<number> }) => xs.length,
    ]),
  },
  cases: { none: ({ k, xs }) => k >= xs.length },
  prompt: [
    "<do>select the element of {xs:array} at the secret index {k} (from 0) [in constant time|so that nothing but the data depends on the index|by looking at every element]; 0 if there is none",
    "constant-time table lookup: table {xs:array}, secret zero-based index {k}. Touch all entries and [return|give] the one at the index, or 0 if the index is too large",
    "!ct_lookup({xs:array}, secret_index={k}) [# zero-based, 0 if there is none|# the first index is 0, 0 for none]",
    by(
      "mask",
      "<do>use a mask for every element instead of a branch to [pick|return] the entry of {xs:array} with the secret index {k}, counted from 0 (the result is 0 if there is no such entry)",
    ),
    "nobody must see which of {xs:array} is read, so all are: [return|give me] the number at the secret position {k}, where the first has position 0, or 0 if the row is too short",
    "a spy must not learn which number a courier wants. So the courier looks into every pigeonhole of a row with {xs:array} in them, and keeps only what is in number {k} (the first is number 0); if there is no such hole, it is 0. [What does the courier bring?|Which number does the courier bring back?]",
  ],
  answer: ({ k, xs }) => xs[k] ?? 0,
  asFunction: {
    inputs: ["xs", "k"],
    domains: {
      xs: array({ length: [1, 16], values: [-999, 999] }),
      k: position,
    },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<do>select the element of {xs} at the secret index {k} (from 0) [in constant time|so that nothing but the data depends on the index|by looking at every element]; 0 if there is none",
      "constant-time table lookup: the table is {xs}, and the secret zero-based index is {k}. Touch all entries and [return|give] the one at the index, or 0 if the index is too large",
      "!ct_lookup({xs}, secret_index={k}) [# zero-based, 0 if there is none|# the first index is 0, 0 for none]",
      by(
        "mask",
        "<do>use a mask for every element instead of a branch to [pick|return] the entry of {xs} with the secret index {k}, counted from 0 (the result is 0 if there is no such entry)",
      ),
      "nobody must see which element of {xs} is read, so all are: [return|give me] the number at the secret position {k}, where the first has position 0, or 0 if the array is too short",
      "a spy must not learn which number a courier wants. So the courier looks into every pigeonhole of a row, which holds {xs}, and keeps only what is in number {k} (the first is number 0); if there is no such hole, it is 0. [What does the courier bring?|Which number does the courier bring back?]",
    ],
    programs: [
      {
        follows: "mask",
        program: ({ k, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %k, ${k}
        mov  %i, 0
        mov  %found, 0
    next:
        ${xs.load("%x", "%p")}
        seq  %mask, %i, %k
        sub  %mask, zero, %mask
        and  %x, %x, %mask
        or   %found, %found, %x
        addi %p, %p, ${xs.size}
        addi %i, %i, 1
        blt  %i, %n, next
        mov  r0, %found
        halt`,
      },
      // The distance to the index is 0 in one place.
      {
        follows: "mask",
        program: ({ k, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %distance, ${k}
        mov  %sum, 0
    each:
        ${xs.load("%x", "%p")}
        sltui %mask, %distance, 1
        sub  %mask, zero, %mask
        and  %x, %x, %mask
        add  %sum, %sum, %x
        subi %distance, %distance, 1
        addi %p, %p, ${xs.size}
        subi %n, %n, 1
        bnez %n, each
        mov  r0, %sum
        halt`,
      },
      // Every element is multiplied by 1 or 0.
      ({ k, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %i, ${xs.length}
        mov  %k, ${k}
        mov  %sum, 0
    each:
        subi %i, %i, 1
        seq  %is, %i, %k
        shli %q, %i, ${xs.shift}
        add  %q, %q, %p
        ${xs.load("%x", "%q")}
        mul  %x, %x, %is
        add  %sum, %sum, %x
        bnez %i, each
        mov  r0, %sum
        halt`,
    ],
  },
  programs: [
    {
      follows: "mask",
      program: ({ k, xs }) => asm`
        mov  %k, ${k}
        mov  %i, 0
        mov  %n, ${xs.length}
        mov  %found, 0
    next:
        shli %p, %i, 3
        load.d %x, [%p + table]
        seq  %mask, %i, %k
        sub  %mask, zero, %mask
        and  %x, %x, %mask
        or   %found, %found, %x
        addi %i, %i, 1
        blt  %i, %n, next
        mov  r0, %found
        halt
    .data
    table: .dword ${xs}`,
    },
    // The distance to the index is 0 in one place.
    {
      follows: "mask",
      program: ({ k, xs }) => asm`
        mov  %distance, ${k}
        mov  %p, table
        mov  %n, ${xs.length}
        mov  r0, 0
    each:
        loads.h %x, [%p]
        sltui %mask, %distance, 1
        sub  %mask, zero, %mask
        and  %x, %x, %mask
        add  r0, r0, %x
        subi %distance, %distance, 1
        addi %p, %p, 2
        subi %n, %n, 1
        bnez %n, each
        halt
    .data
    table: .half ${xs}`,
    },
    // Every element is multiplied by 1 or 0.
    ({ k, xs }) => asm`
        mov  %i, ${xs.length}
        mov  %sum, 0
    each:
        subi %i, %i, 1
        seqi %is, %i, ${k}
        shli %p, %i, 2
        loads.w %x, [%p + table]
        mul  %x, %x, %is
        add  %sum, %sum, %x
        bnez %i, each
        mov  r0, %sum
        halt
    .data
    table: .word ${xs}`,
  ],
})
