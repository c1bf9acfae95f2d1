import { array, asm, family, int, list } from "../../dsl/index.js"
import { indicesInto } from "./_shared/indices.js"

export const taintedIndex = family({
  id: "security/tainted_index",
  level: 5,
  parameters: { xs: list({ length: [2, 10], digits: 3 }), inputs: indicesInto("xs"), fallback: int(-99, -1) },
  cases: {
    invalid: ({ inputs, xs }) => inputs.some((input) => input < 0 || input >= xs.length),
    "just past the end": ({ inputs, xs }) => inputs.includes(xs.length),
  },
  prompt: [
    "the untrusted inputs {inputs:array} are to be used as indices, from 0, into {xs:array}; <do>mark each as tainted, [validate|check] its range, sanitize it and get the element, or take {fallback} if it is out of range; return the sum",
    "<do>treat {inputs:array} as tainted user input: only if one is a valid zero-based index of the table {xs:array}, sanitize it and look it up, else count {fallback}; add everything up",
    "<find>the sum of the table lookups in {xs:array} for the tainted indices {inputs:array} (zero-based) after validation; an invalid index gives {fallback}",
    "taint check: table {xs:array}, user-supplied indices {inputs:array} counted from 0. [Validate, sanitize, load|Validate before sanitizing and loading] each and sum the results; default {fallback} if invalid",
    "!sum(lookup({xs:array}, tainted i, if_invalid={fallback}) for i in {inputs:array}) [# indices from 0, negative ones are invalid|# zero-based, negative is invalid]",
    "visitors of a library call out shelf numbers, {inputs:array}. As anybody may shout anything, each number counts as tainted until it is known to be one of a shelf; the shelves, from number 0 on, hold {xs:array} books. For a shelf that there is not, the librarian notes {fallback}. [What do the notes add up to?|What is the sum of all that is noted?]",
  ],
  answer: ({ fallback, inputs, xs }) => inputs.reduce((sum, input) => sum + (xs[input] ?? fallback), 0),
  asFunction: {
    inputs: ["xs", "inputs", "fallback"],
    names: { inputs: "indices" },
    domains: { xs: array({ length: [1, 12], values: [-999, 999] }), inputs: indicesInto("xs", 1, 8) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "the numbers of {inputs} are untrusted, and each is to be used as an index, from 0, into {xs}; <do>mark it as tainted, [validate|check] its range, sanitize it and get the element, or take {fallback} if it is out of range; return the sum",
      "<do>treat every number of {inputs} as tainted user input: only if it is a valid zero-based index of {xs}, sanitize it and look it up, else count {fallback}; add everything up",
      "<find>the sum of the lookups in {xs} for the tainted zero-based indices in {inputs} after validation; an invalid index gives {fallback}",
      "taint check: the table is {xs}, and the user-supplied indices, counted from 0, are {inputs}. [Validate, sanitize, load|Validate before sanitizing and loading] each and sum the results; default {fallback} if invalid",
      "!sum(lookup({xs}, tainted i, if_invalid={fallback}) for i in {inputs}) [# indices from 0, negative ones are invalid|# zero-based, negative is invalid]",
      "visitors of a library call out shelf numbers, which are {inputs}. As anybody may shout anything, each number counts as tainted until it is known to be one of a shelf; the numbers of books on the shelves, from shelf 0 on, are {xs}. For a shelf that there is not, the librarian notes {fallback}. [What do the notes add up to?|What is the sum of all that is noted?]",
    ],
    programs: [
      ({ fallback, inputs, xs }) => asm`
        mov  %base, ${xs.address}
        mov  %n, ${xs.length}
        mov  %p, ${inputs.address}
        mov  %left, ${inputs.length}
        mov  %sum, 0
    next:
        ${inputs.load("%i", "%p")}
        taint %i
        bgeu %i, %n, invalid
        sanitize %i
        shli %i, %i, ${xs.shift}
        add  %i, %i, %base
        ${xs.load("%x", "%i")}
        b    tally
    invalid:
        mov  %x, ${fallback}
    tally:
        add  %sum, %sum, %x
        addi %p, %p, ${inputs.size}
        subi %left, %left, 1
        bnez %left, next
        mov  r0, %sum
        halt`,
      // The check is a function that sanitizes what it lets through.
      ({ fallback, inputs, xs }) => asm`
        mov  %p, ${inputs.address}
        mov  %end, ${inputs.length}
        shli %end, %end, ${inputs.shift}
        add  %end, %end, %p
        mov  %sum, 0
    each:
        ${inputs.load("%i", "%p")}
        taint %i
        call validate
        mov  %x, ${fallback}
        taint.query %bad, %i
        bnez %bad, refuse
        shli %i, %i, ${xs.shift}
        add  %i, %i, ${xs.address}
        ${xs.load("%x", "%i")}
    refuse:
        add  %sum, %sum, %x
        addi %p, %p, ${inputs.size}
        bltu %p, %end, each
        mov  r0, %sum
        halt
    validate:
        bgeu %i, ${xs.length}, back
        sanitize %i
    back:
        ret`,
    ],
  },
  programs: [
    ({ fallback, inputs, xs }) => asm`
        mov  %p, inputs
        mov  %left, ${inputs.length}
        mov  %n, ${xs.length}
        mov  %sum, 0
    next:
        load.d %i, [%p]
        taint %i
        bgeu %i, %n, invalid
        sanitize %i
        shli %i, %i, 3
        load.d %x, [%i + table]
        b    tally
    invalid:
        mov  %x, ${fallback}
    tally:
        add  %sum, %sum, %x
        addi %p, %p, 8
        subi %left, %left, 1
        bnez %left, next
        mov  r0, %sum
        halt
    .data
    table: .dword ${xs}
    inputs: .dword ${inputs}`,
    // The check is a function that sanitizes what it lets through.
    ({ fallback, inputs, xs }) => asm`
        mov  %k, 0
        mov  %end, ${inputs.length}
        mov  %sum, 0
    each:
        loads.b %i, [%k + inputs]
        taint %i
        call validate
        mov  %x, ${fallback}
        taint.query %bad, %i
        bnez %bad, refuse
        shli %i, %i, 2
        load.w %x, [%i + table]
    refuse:
        add  %sum, %sum, %x
        addi %k, %k, 1
        blt  %k, %end, each
        mov  r0, %sum
        halt
    validate:
        sltui %ok, %i, ${xs.length}
        beqz %ok, back
        sanitize %i
    back:
        ret
    .data
    table: .word ${xs}
    inputs: .byte ${inputs}`,
  ],
})
