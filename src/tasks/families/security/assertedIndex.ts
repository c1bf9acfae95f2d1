import { array, asm, family, int, list } from "../../dsl/index.js"
import { indicesWithOneSlip } from "./_shared/indices.js"

export const assertedIndex = family({
  id: "security/asserted_index",
  level: 5,
  parameters: { xs: list({ length: [1, 9], digits: 2 }), indices: indicesWithOneSlip("xs"), code: int(-999, -1) },
  prompt: [
    "<do>add up the elements of {xs:array} at the indices {indices:array}, counted from 0, and assert before each load that the index is inside the array: the result is {code} if [an assertion fails|any of them is not]",
    "the indices {indices:array} are used on the array {xs:array}, whose first element has index 0. An index outside is a bug: the program ends at once with {code}. Otherwise it returns the sum of the elements. [What is the result?|Which number does it leave?]",
    "!a = {xs:array}; s = 0; for i in {indices:array}: assert 0 <= i < len(a) else return {code}; s += element i of a; return s",
    "<find>the sum of the elements of {xs:array} with the zero-based indices {indices:array}, with a bounds assertion before each, and {code} instead of the sum when one fails",
    "a locker room has lockers with {xs:array} coins, numbered from 0. The keys {indices:array} are tried one after the other, and the coins behind each are noted and added up, again if a key comes twice; a key with no locker raises the alarm, and all that is left is {code}. [What is the outcome?|Which number results?]",
  ],
  cases: {
    fails: ({ indices, xs }) => indices.some((index) => index < 0 || index >= xs.length),
    "just past the end": ({ indices, xs }) => indices.includes(xs.length),
  },
  answer: ({ code, indices, xs }) => {
    let sum = 0
    for (const index of indices) {
      const x = xs[index]
      if (x === undefined) return code
      sum += x
    }
    return sum
  },
  asFunction: {
    inputs: ["xs", "indices"],
    domains: { xs: array({ length: [1, 12], values: [0, 999] }), indices: indicesWithOneSlip("xs", 1, 8) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<do>add up the elements of {xs} whose indices, counted from 0, are the numbers of {indices}, and assert before each load that the index is inside the array: the result is {code} if [an assertion fails|any of them is not]",
      "the numbers of {indices} are used, one after the other, as indices into {xs}, whose first element has index 0. An index outside is a bug: the program ends at once with {code}. Otherwise it returns the sum of the elements. [What is the result?|Which number does it leave?]",
      "!a = {xs}; s = 0; for i in {indices}: assert 0 <= i < len(a) else return {code}; s += element i of a; return s",
      "for each index i (from 0) in {indices}, <do>assert that {xs} has an element number i, and add that element to a sum; return the sum, or {code} when [an assertion fails|there is no such element]",
      "the coins in a row of lockers, numbered from 0, are {xs}. The keys, whose numbers are {indices}, are tried one after the other, and the coins behind each are noted and added up, again if a key comes twice; a key with no locker raises the alarm, and all that is left is {code}. [What is the outcome?|Which number results?]",
    ],
    programs: [
      ({ code, indices, xs }) => asm`
        mov  %base, ${xs.address}
        mov  %n, ${xs.length}
        mov  %p, ${indices.address}
        mov  %left, ${indices.length}
        mov  %sum, 0
    next:
        ${indices.load("%i", "%p")}
        bgeu %i, %n, outside
        shli %i, %i, ${xs.shift}
        add  %i, %i, %base
        ${xs.load("%x", "%i")}
        add  %sum, %sum, %x
        addi %p, %p, ${indices.size}
        subi %left, %left, 1
        bnez %left, next
        mov  r0, %sum
        halt
    outside:
        mov  r0, ${code}
        halt`,
      // The bounds are a capability's.
      ({ code, indices, xs }) => asm`
        mov  %c, ${xs.address}
        mov  %size, ${xs.length}
        mov  %p, ${indices.address}
        mov  %left, ${indices.length}
        shli %size, %size, ${xs.shift}
        cap.new %c, %c, %size
        mov  %sum, 0
    use:
        ${indices.load("%k", "%p")}
        shli %k, %k, ${xs.shift}
        cap.query %n, %c, 1
        bltu %k, %n, fits
        mov  r0, ${code}
        halt
    fits:
        add  %q, %c, %k
        ${xs.load("%x", "%q")}
        add  %sum, %sum, %x
        addi %p, %p, ${indices.size}
        subi %left, %left, 1
        bnez %left, use
        mov  r0, %sum
        halt`,
    ],
  },
  programs: [
    ({ code, indices, xs }) => asm`
        mov  %p, indices
        mov  %left, ${indices.length}
        mov  %n, ${xs.length}
        mov  %sum, 0
    next:
        load.d %i, [%p]
        bgeu %i, %n, outside
        shli %i, %i, 3
        load.d %x, [%i + values]
        add  %sum, %sum, %x
        addi %p, %p, 8
        subi %left, %left, 1
        bnez %left, next
        mov  r0, %sum
        halt
    outside:
        mov  r0, ${code}
        halt
    .data
    values: .dword ${xs}
    indices: .dword ${indices}`,
    // The assertion is in the function that loads.
    ({ code, indices, xs }) => asm`
        mov  %k, ${indices.length}
        mov  %sum, 0
    each:
        subi %k, %k, 1
        loads.b r1, [%k + indices]
        call checked_load
        bltz r0, failed
        add  %sum, %sum, r0
        bnez %k, each
        mov  r0, %sum
        halt
    failed:
        mov  r0, ${code}
        halt
    checked_load:
        mov  r0, -1
        bltz r1, refuse
        slti %ok, r1, ${xs.length}
        beqz %ok, refuse
        load.b r0, [r1 + values]
    refuse:
        ret
    .data
    values: .byte ${xs}
    indices: .byte ${indices}`,
    // The length is the capability's.
    ({ code, indices, xs }) => asm`
        mov  %c, values
        mov  %size, ${2 * xs.length}
        cap.new %c, %c, %size
        mov  %i, 0
        mov  %end, ${indices.length}
        mov  r0, 0
    use:
        loads.b %k, [%i + indices]
        add  %k, %k, %k
        cap.query %n, %c, 1
        bltu %k, %n, fits
        mov  r0, ${code}
        halt
    fits:
        add  %q, %c, %k
        load.h %x, [%q]
        add  r0, r0, %x
        addi %i, %i, 1
        blt  %i, %end, use
        halt
    .data
    values: .half ${xs}
    indices: .byte ${indices}`,
  ],
})
