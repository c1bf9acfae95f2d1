import { array, ascending, asm, drawn, type Draws, family, pick } from "../../dsl/index.js"

/** Any element, or what is next to one. */
const sought = ({ xs }: { readonly xs: ReadonlyArray<number> }, draws: Draws): number => {
  const x = pick(draws, [...xs, xs[0]!, xs[xs.length - 1]!])
  const kind = draws.below(8)
  return kind === 0 ? Math.max(0, x - 1) : kind === 1 ? Math.min(40, x + 1) : x
}

export const recursiveBinarySearch = family({
  id: "functions/recursive_binary_search",
  level: 4,
  parameters: {
    xs: ascending(5, 16),
    // Every place as likely, and one more for a target that is absent.
    place: drawn((draws) => draws.word() / 2 ** 32),
    target: drawn((draws): number => draws.below(3)),
  },
  adjust: ({ place, target, xs }) => {
    // A function has been here before; its target is an input, or stays.
    if (place !== 0 && Number.isInteger(place)) return { xs, place, target }
    const at = Math.floor(place * (xs.length + 2))
    if (at < xs.length) return { xs, place: at, target: xs[at]! }
    // Below the first, above the last, or between two.
    const last = xs[xs.length - 1]!
    const gap = xs.findIndex((x, n) => n > 0 && x > xs[n - 1]! + 1)
    if (target === 1 || gap < 0) return { xs, place: -1, target: last + 1 }
    return { xs, place: -1, target: target === 0 ? xs[0]! - 1 : xs[gap]! - 1 }
  },
  prompt: [
    "<do>use recursive binary search to find the index (counting from 0) of {target} in the sorted array {xs:array}; [return -1 if it is absent|-1 if it is not there]",
    "<find>the index from 0 of {target} in {xs:array} by recursive binary search, or -1 if it does not occur",
    "<please>write a recursive binary search and call it for {target} in {xs:array}; [give|return] the 0-based index, -1 if missing",
    "at which index (the first is 0) does a recursive binary search find {target} in {xs:array}? [Return|Answer] -1 if it does not",
    "the shelves of an archive begin with the file numbers {xs:array}. A function looks at the shelf in the middle and calls itself for one half, until it finds the one that begins with {target}. Return its index from 0, or -1 if there is none",
    "!recursive binary_search(xs = {xs:array}, target = {target}), index from 0, -1 if absent",
  ],
  cases: { absent: ({ place }) => place < 0, first: ({ place }) => place === 0 },
  answer: ({ target, xs }) => xs.indexOf(target),
  asFunction: {
    inputs: ["xs", "target"],
    domains: {
      xs: array({ length: [1, 20], values: [0, 40], order: "strictly ascending" }),
      target: { size: 1, at: (_, draws, earlier) => sought(earlier as { readonly xs: ReadonlyArray<number> }, draws) },
    },
    elements: ["i64", "i32", "u8"],
    cases: { absent: ({ target, xs }) => !xs.includes(target), first: ({ target, xs }) => xs[0] === target },
    // Where the target is follows from the values.
    prompt: [
      "<do>use recursive binary search to find the index (counting from 0) of {target} in {xs}, which is sorted in ascending order without repeats; [return -1 if it is absent|-1 if it is not there]",
      "<find>the index from 0 of {target} in {xs} (strictly ascending) by recursive binary search, or -1 if it does not occur",
      "<please>write a recursive binary search and call it for {target} in {xs}, sorted in ascending order, all different; [give|return] the 0-based index, -1 if missing",
      "at which index (the first is 0) does a recursive binary search find {target} in {xs}? The order is strictly ascending. [Return|Answer] -1 if it does not",
      "file numbers are kept in strictly ascending order: {xs}. A function looks at the one in the middle and calls itself for one half, until it finds {target}. Return its index from 0, or -1 if there is none",
      "!recursive binary_search(xs = {xs}, target = {target}), strictly ascending, index from 0, -1 if absent",
    ],
    programs: [
      ({ target, xs }) => asm`
        b    main
    search:
        beqz %n, absent
        shri %half, %n, 1
        add  %at, %lo, %half
        shli %p, %at, ${xs.shift}
        add  %p, %p, %xs
        ${xs.load("%x", "%p")}
        beq  %x, %target, found
        blt  %x, %target, right
        mov  %n, %half
        call search
        ret
    right:
        addi %lo, %at, 1
        sub  %n, %n, %half
        subi %n, %n, 1
        call search
        ret
    absent:
        mov  %at, -1
    found:
        ret
    main:
        mov  %xs, ${xs.address}
        mov  %n, ${xs.length}
        mov  %target, ${target}
        mov  %lo, 0
        call search
        mov  r0, %at
        halt`,
      ({ target, xs }) => asm`
        b    main
    search:
        bge  %from, %to, absent
        add  %middle, %from, %to
        divi %middle, %middle, 2
        muli %p, %middle, ${xs.size}
        add  %p, %p, %xs
        ${xs.load("%x", "%p")}
        bne  %x, %target, narrow
        mov  %result, %middle
        ret
    narrow:
        bgt  %x, %target, left
        addi %from, %middle, 1
        call search
        ret
    left:
        mov  %to, %middle
        call search
        ret
    absent:
        mov  %result, -1
        ret
    main:
        mov  %xs, ${xs.address}
        mov  %to, ${xs.length}
        mov  %target, ${target}
        mov  %from, 0
        call search
        mov  r0, %result
        halt`,
    ],
  },
  programs: [
    ({ target, xs }) => asm`
        b    main
    search:
        beqz %n, absent
        shri %half, %n, 1
        add  r0, %lo, %half
        shli %p, r0, 3
        load.d %x, [%p + values]
        beq  %x, %target, found
        blt  %x, %target, right
        mov  %n, %half
        call search
        ret
    right:
        addi %lo, r0, 1
        sub  %n, %n, %half
        subi %n, %n, 1
        call search
        ret
    absent:
        mov  r0, -1
    found:
        ret
    main:
        mov  %lo, 0
        mov  %n, ${xs.length}
        mov  %target, ${target}
        call search
        halt
    .data
    values: .dword ${xs}`,
    ({ target, xs }) => asm`
        b    main
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
    main:
        mov  r0, values
        mov  r1, 0
        mov  r2, ${xs.length}
        mov  r3, ${target}
        call search
        halt
    .data
    values: .dword ${xs}`,
  ],
})
