import { asm, family, int, list } from "../../dsl/index.js"

/** The index is always inside: the failing path is there, and not taken. */
export const assertedIndex = family({
  id: "security/asserted_index",
  level: 5,
  parameters: { xs: list({ length: [6, 10], digits: 2, signed: true }), index: int(0, 5), code: int(1, 255) },
  prompt: [
    "<do>load the element at index {index} (from 0) of {xs:array} behind an assertion: trap with code {code} [if the index is outside the array|unless the index is inside the array]",
    "assert that {index} is a valid zero-based index of {xs:array}, trap with code {code} if it is not, and otherwise [return|load|fetch] the element there",
    "!a = {xs:array}; i = {index}; if i is outside a, trap {code}; otherwise return element i of a [# the first is element 0|# counted from 0]",
    "<find>element {index} of {xs:array}, counted from 0, with a bounds assertion that traps with code {code} when it fails",
    "an index outside {xs:array} is a bug: the program traps with code {code}. [Load|Return|Fetch] the element with index {index}, where the first one has index 0",
  ],
  answer: ({ index, xs }) => xs[index]!,
  programs: [
    ({ code, index, xs }) => asm`
        mov  %i, ${index}
        mov  %n, ${xs.length}
        bltu %i, %n, inside
        trap ${code}
    inside:
        shli %i, %i, 3
        load.d r0, [%i + values]
        halt
    .data
    values: .dword ${xs}`,
    ({ code, index, xs }) => asm`
        mov  %i, ${index}
        bltz %i, outside
        slti %ok, %i, ${xs.length}
        beqz %ok, outside
        loads.b r0, [%i + values]
        halt
    outside:
        trap ${code}
    .data
    values: .byte ${xs}`,
    // The assertion is in the function that loads.
    ({ code, index, xs }) => asm`
        mov  r0, values
        mov  r1, ${index}
        mov  r2, ${xs.length}
        call checked_load
        halt
    checked_load:
        bgeu r1, r2, failed
        shli r1, r1, 2
        add  r0, r0, r1
        loads.w r0, [r0]
        ret
    failed:
        trap ${code}
    .data
    values: .word ${xs}`,
    // The length is the capability's.
    ({ code, index, xs }) => asm`
        mov  %p, values
        mov  %n, ${2 * xs.length}
        cap.new %p, %p, %n
        mov  %i, ${index}
        shli %i, %i, 1
        cap.query %n, %p, 1
        bltu %i, %n, fits
        trap ${code}
    fits:
        add  %p, %p, %i
        loads.h r0, [%p]
        halt
    .data
    values: .half ${xs}`,
  ],
})
