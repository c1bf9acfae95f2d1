import { asm, family, int, list } from "../../dsl/index.js"

export const boundsCheck = family({
  id: "security/bounds_check",
  level: 5,
  parameters: { xs: list({ length: [6, 10], digits: 2, signed: true }), index: int(-4, 13), fallback: int(-99, -1) },
  prompt: [
    "<do>read index {index} of {xs} (from 0) with a bounds check, and return {fallback} if it is out of range",
    "<find>the element of {xs} at zero-based index {index}, or {fallback} [if there is no such element|if that is outside the array]",
    "safe array access: [element|index] {index} of {xs}, counted from 0; {fallback} [for a negative or too large index|when out of bounds]",
    "!checked_get({xs:array}, index={index}, default={fallback}) [# zero-based, negative is invalid|# first index is 0, none is negative]",
    "<do>check that {index} is a valid index (counting from 0) into {xs} before loading from there; [otherwise return|if it isn't, answer] {fallback}",
  ],
  answer: ({ fallback, index, xs }) => xs[index] ?? fallback,
  programs: [
    // Unsigned, so that a negative index is too large as well.
    ({ fallback, index, xs }) => asm`
        mov  %i, ${index}
        sltui %x, %i, ${xs.length}
        beqz %x, outside
        shli %i, %i, 3
        load.d r0, [%i + values]
        halt
    outside:
        mov  r0, ${fallback}
        halt
    .data
    values: .dword ${xs}`,
    ({ fallback, index, xs }) => asm`
        mov  %i, ${index}
        mov  r0, ${fallback}
        mov  %n, ${xs.length}
        bgeu %i, %n, done
        loads.b r0, [%i + values]
    done:
        halt
    .data
    values: .byte ${xs}`,
    ({ fallback, index, xs }) => asm`
        mov  %i, ${index}
        bltz %i, bad
        mov  %n, ${xs.length}
        bge  %i, %n, bad
        shli %i, %i, 2
        loads.w r0, [%i + values]
        halt
    bad:
        mov  r0, ${fallback}
        halt
    .data
    values: .word ${xs}`,
    // The bounds come from a capability.
    ({ fallback, index, xs }) => asm`
        mov  %p, values
        mov  %n, ${2 * xs.length}
        cap.new %p, %p, %n
        mov  %i, ${2 * index}
        cap.query %n, %p, 1
        bgeu %i, %n, outside
        add  %p, %p, %i
        loads.h r0, [%p]
        halt
    outside:
        mov  r0, ${fallback}
        halt
    .data
    values: .half ${xs}`,
  ],
})
