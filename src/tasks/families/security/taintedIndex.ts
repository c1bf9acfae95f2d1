import { asm, family, int, list } from "../../dsl/index.js"

export const taintedIndex = family({
  id: "security/tainted_index",
  level: 5,
  parameters: { xs: list({ length: [6, 10], digits: 3 }), input: int(-5, 14), fallback: int(-99, -1) },
  prompt: [
    "the untrusted input {input} is to be used as an index, from 0, into {xs}; <do>mark it as tainted, [validate|check] its range, sanitize it and load the element; return {fallback} if it is out of range",
    "<do>treat {input} as a tainted user input: only if it is a valid zero-based index of the table {xs}, sanitize it and look it up, else return {fallback}",
    "<find>the result of a table lookup in {xs} for the tainted index {input} (zero-based) after validation; an invalid index gives {fallback}",
    "taint check: table {xs}, user-supplied index {input} counted from 0. [Validate, sanitize, load|Validate before sanitizing and loading]; default {fallback} if invalid",
    "!lookup({xs:array}, tainted index={input}, if_invalid={fallback}) [# indices from 0, negative ones are invalid|# zero-based, negative is invalid]",
  ],
  answer: ({ fallback, input, xs }) => (input >= 0 && input < xs.length ? xs[input]! : fallback),
  programs: [
    ({ fallback, input, xs }) => asm`
        mov  %i, ${input}
        taint %i
        mov  %n, ${xs.length}
        bgeu %i, %n, invalid
        sanitize %i
        shli %i, %i, 3
        load.d r0, [%i + table]
        halt
    invalid:
        mov  r0, ${fallback}
        halt
    .data
    table: .dword ${xs}`,
    ({ fallback, input, xs }) => asm`
        mov  %i, ${input}
        taint %i
        mov  r0, ${fallback}
        bltz %i, done
        slti %ok, %i, ${xs.length}
        beqz %ok, done
        sanitize %i
        shli %i, %i, 1
        load.h r0, [%i + table]
    done:
        halt
    .data
    table: .half ${xs}`,
    // The check is a function that sanitizes what it lets through.
    ({ fallback, input, xs }) => asm`
        mov  %i, ${input}
        taint %i
        call validate
        taint.query %bad, %i
        bnez %bad, refuse
        shli %i, %i, 2
        load.w r0, [%i + table]
        halt
    refuse:
        mov  r0, ${fallback}
        halt
    validate:
        sltui %ok, %i, ${xs.length}
        beqz %ok, back
        sanitize %i
    back:
        ret
    .data
    table: .word ${xs}`,
  ],
})
