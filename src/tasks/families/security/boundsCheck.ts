import { array, asm, family, int, list } from "../../dsl/index.js"
import { indicesInto } from "./_shared/indices.js"

export const boundsCheck = family({
  id: "security/bounds_check",
  level: 5,
  parameters: {
    xs: list({ length: [1, 10], digits: 2, signed: true }),
    indices: indicesInto("xs"),
    fallback: int(-99, 99),
  },
  cases: {
    negative: ({ indices }) => indices.some((index) => index < 0),
    "just past the end": ({ indices, xs }) => indices.includes(xs.length),
    last: ({ indices, xs }) => indices.includes(xs.length - 1),
  },
  prompt: [
    "<do>read the indices {indices:array} of {xs:array} (from 0) with a bounds check each, taking {fallback} where one is out of range, and return the sum",
    "<find>the sum of the elements of {xs:array} at the zero-based indices {indices:array}, where {fallback} stands for [an element that does not exist|every index outside the array]",
    "safe array access: add up the elements number {indices:array} of {xs:array}, counted from 0; {fallback} [for a negative or too large index|for each that is out of bounds]",
    "!sum(checked_get({xs:array}, i, default={fallback}) for i in {indices:array}) [# zero-based, negative is invalid|# first index is 0, none is negative]",
    "a vending machine has its prices in the slots {xs:array}, numbered from 0. Customers press {indices:array}; a number without a slot counts as {fallback}, and is not looked up. What is the total?",
  ],
  answer: ({ fallback, indices, xs }) => indices.reduce((sum, index) => sum + (xs[index] ?? fallback), 0),
  asFunction: {
    inputs: ["xs", "indices", "fallback"],
    domains: { xs: array({ length: [1, 12], values: [-999, 999] }), indices: indicesInto("xs", 1, 9) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<do>take each number of {indices} as an index, counted from 0, into {xs}, and return the sum of the elements found there, with {fallback} for every index that is out of range",
      "<find>the sum of what the zero-based indices in {indices} select from {xs}, where {fallback} stands for [an element that does not exist|every index that has no element]",
      "safe array access: for each index in {indices}, check that it is at least 0 and below the length of {xs}; [add up|sum] the elements at the valid ones, and {fallback} for each that is out of bounds",
      "!sum(checked_get({xs}, i, default={fallback}) for i in {indices}) [# zero-based, negative is invalid|# first index is 0, none is negative]",
      "a vending machine has its prices, slot by slot from number 0 on, in {xs}. Customers press the numbers in {indices}; a number without a slot counts as {fallback}, and is not looked up. What is the total?",
    ],
    programs: [
      // Unsigned, so that a negative index is too large as well.
      ({ fallback, indices, xs }) => asm`
        mov  %base, ${xs.address}
        mov  %n, ${xs.length}
        mov  %p, ${indices.address}
        mov  %left, ${indices.length}
        mov  %sum, 0
    next:
        ${indices.load("%i", "%p")}
        mov  %x, ${fallback}
        bgeu %i, %n, outside
        shli %i, %i, ${xs.shift}
        add  %i, %i, %base
        ${xs.load("%x", "%i")}
    outside:
        add  %sum, %sum, %x
        addi %p, %p, ${indices.size}
        subi %left, %left, 1
        bnez %left, next
        mov  r0, %sum
        halt`,
      // A function checks both ends.
      ({ fallback, indices, xs }) => asm`
        mov  %p, ${indices.address}
        mov  %end, ${indices.length}
        shli %end, %end, ${indices.shift}
        add  %end, %end, %p
        mov  %sum, 0
    each:
        ${indices.load("%i", "%p")}
        call get
        add  %sum, %sum, %x
        addi %p, %p, ${indices.size}
        bltu %p, %end, each
        mov  r0, %sum
        halt
    get:
        bltz %i, bad
        bge  %i, ${xs.length}, bad
        shli %i, %i, ${xs.shift}
        add  %i, %i, ${xs.address}
        ${xs.load("%x", "%i")}
        ret
    bad:
        mov  %x, ${fallback}
        ret`,
    ],
  },
  programs: [
    // Unsigned, so that a negative index is too large as well.
    ({ fallback, indices, xs }) => asm`
        mov  %p, indices
        mov  %left, ${indices.length}
        mov  %sum, 0
    next:
        load.d %i, [%p]
        mov  %x, ${fallback}
        sltui %ok, %i, ${xs.length}
        beqz %ok, outside
        shli %i, %i, 3
        load.d %x, [%i + values]
    outside:
        add  %sum, %sum, %x
        addi %p, %p, 8
        subi %left, %left, 1
        bnez %left, next
        mov  r0, %sum
        halt
    .data
    values: .dword ${xs}
    indices: .dword ${indices}`,
    // A function checks both ends.
    ({ fallback, indices, xs }) => asm`
        mov  %k, 0
        mov  %end, ${indices.length}
        mov  %sum, 0
    each:
        loads.b %i, [%k + indices]
        call get
        add  %sum, %sum, r0
        addi %k, %k, 1
        blt  %k, %end, each
        mov  r0, %sum
        halt
    get:
        bltz %i, bad
        mov  %n, ${xs.length}
        bge  %i, %n, bad
        shli %i, %i, 2
        loads.w r0, [%i + values]
        ret
    bad:
        mov  r0, ${fallback}
        ret
    .data
    values: .word ${xs}
    indices: .byte ${indices}`,
    ({ fallback, indices, xs }) => asm`
        mov  r0, 0
        mov  %k, ${indices.length}
        mov  %n, ${xs.length}
        mov  %other, ${fallback}
    back:
        subi %k, %k, 1
        loads.b %i, [%k + indices]
        bgeu %i, %n, missing
        loads.b %x, [%i + values]
        add  r0, r0, %x
        bnez %k, back
        halt
    missing:
        add  r0, r0, %other
        bnez %k, back
        halt
    .data
    values: .byte ${xs}
    indices: .byte ${indices}`,
  ],
})
