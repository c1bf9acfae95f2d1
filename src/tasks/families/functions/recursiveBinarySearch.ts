import { ascending, asm, drawn, family } from "../../dsl/index.js"

export const recursiveBinarySearch = family({
  id: "functions/recursive_binary_search",
  level: 4,
  parameters: {
    xs: ascending(5, 11),
    // One time in eight it is not there.
    place: drawn((draws) => draws.word() / 2 ** 32),
    target: drawn((draws): number => (draws.below(8) === 0 ? -1 : 0)),
  },
  adjust: ({ place, target, xs }) => {
    const at = Math.floor(place * xs.length)
    const above = xs[at]! + 1
    return { xs, place: at, target: target === 0 ? xs[at]! : above === xs[at + 1] ? xs[0]! - 1 : above }
  },
  prompt: [
    "<do>use recursive binary search to find the index (counting from 0) of {target} in the sorted array {xs:array}; [return -1 if it is absent|-1 if it is not there]",
    "<find>the index from 0 of {target} in {xs:array} by recursive binary search, or -1 if it does not occur",
    "<please>write a recursive binary search and call it for {target} in {xs:array}; [give|return] the 0-based index, -1 if missing",
    "at which index (the first is 0) does a recursive binary search find {target} in {xs:array}? [Return|Answer] -1 if it does not",
  ],
  answer: ({ target, xs }) => xs.indexOf(target),
  programs: [
    ({ target, xs }) => asm`
        mov  %lo, 0
        mov  %hi, ${xs.length - 1}
        mov  %target, ${target}
        call search
        halt
    search:
        bgt  %lo, %hi, absent
        add  r0, %lo, %hi
        shri r0, r0, 1
        shli %p, r0, 3
        load.d %x, [%p + values]
        beq  %x, %target, found
        blt  %x, %target, right
        subi %hi, r0, 1
        call search
        ret
    right:
        addi %lo, r0, 1
        call search
        ret
    absent:
        mov  r0, -1
    found:
        ret
    .data
    values: .dword ${xs}`,
    ({ target, xs }) => asm`
        mov  r0, values
        mov  r1, 0
        mov  r2, ${xs.length}
        mov  r3, ${target}
        call search
        halt
    search:
        bge  r1, r2, absent
        add  %middle, r1, r2
        divi %middle, %middle, 2
        muli %p, %middle, 8
        add  %p, %p, r0
        load.d %x, [%p]
        bne  %x, r3, narrow
        mov  r0, %middle
        ret
    narrow:
        bgt  %x, r3, left
        addi r1, %middle, 1
        call search
        ret
    left:
        mov  r2, %middle
        call search
        ret
    absent:
        mov  r0, -1
        ret
    .data
    values: .dword ${xs}`,
  ],
})
