import { addressOf, array, asm, family, list, oneOf } from "../../dsl/index.js"

const KINDS = [
  { name: "the largest number", apply: (xs: ReadonlyArray<number>) => Math.max(...xs) },
  { name: "the smallest number", apply: (xs: ReadonlyArray<number>) => Math.min(...xs) },
  {
    name: "the difference of the largest and the smallest number",
    apply: (xs: ReadonlyArray<number>) => Math.max(...xs) - Math.min(...xs),
  },
]
type Kind = (typeof KINDS)[number]
const [LARGEST, SMALLEST] = KINDS

export const recursiveArrayExtreme = family({
  id: "functions/recursive_array_extreme",
  level: 4,
  parameters: { xs: list({ length: [2, 8], signed: true, digits: 3 }), kind: oneOf(KINDS) },
  formats: { name: ({ name }: Kind) => name },
  prompt: [
    "<find>{kind:name} in {xs:array} [recursively|using recursion|with a recursive function]",
    "<what>{kind:name} of the <array> {xs:array} by recursion",
    "<please>write a recursive function for {kind:name} of an array and call it on {xs:array}",
    "what is {kind:name} among {xs:array} according to a recursive function?",
    "our thermometer noted {xs:array} this week. Have a function that calls itself on the rest of the list find {kind:name}",
    "!recursive: {kind:name} in {xs:array}",
  ],
  answer: ({ kind, xs }) => kind.apply(xs),
  asFunction: {
    inputs: ["xs"],
    domains: { xs: array({ length: [1, 12], values: [-30_000, 30_000] }) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<find>{kind:name} in {xs} [recursively|using recursion|with a recursive function]",
      "<what>{kind:name} of {xs} by recursion",
      "<please>write a recursive function for {kind:name} of an array and call it on {xs}",
      "what is {kind:name} among {xs} according to a recursive function?",
      "have a function that calls itself on the rest of the array find {kind:name} in {xs}",
      "!recursive: {kind:name} in {xs}",
    ],
    programs: [
      ({ kind, xs }) =>
        kind === LARGEST || kind === SMALLEST
          ? asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        call extreme
        mov  r0, %best
        halt
    extreme:
        subi %n, %n, 1
        beqz %n, single
        subi sp, sp, 8
        store.d %p, [sp]
        addi %p, %p, ${xs.size}
        call extreme
        load.d %p, [sp]
        addi sp, sp, 8
        ${xs.load("%x", "%p")}
        ${kind === LARGEST ? asm`bge %best, %x, kept` : asm`ble %best, %x, kept`}
        mov  %best, %x
    kept:
        ret
    single:
        ${xs.load("%best", "%p")}
        ret`
          : asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        call extremes
        sub  r0, %largest, %smallest
        halt
    extremes:
        ${xs.load("%x", "%p")}
        subi %n, %n, 1
        beqz %n, single
        subi sp, sp, 8
        store.d %x, [sp]
        addi %p, %p, ${xs.size}
        call extremes
        load.d %x, [sp]
        addi sp, sp, 8
        ble  %x, %largest, lower
        mov  %largest, %x
    lower:
        bge  %x, %smallest, done
        mov  %smallest, %x
    done:
        ret
    single:
        mov  %largest, %x
        mov  %smallest, %x
        ret`,
      ({ kind, xs }) =>
        kind === LARGEST || kind === SMALLEST
          ? asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        ${xs.load("%best", "%p")}
        call extreme
        mov  r0, %best
        halt
    extreme:
        subi %n, %n, 1
        beqz %n, done
        addi %p, %p, ${xs.size}
        ${xs.load("%x", "%p")}
        ${kind === LARGEST ? asm`ble %x, %best, next` : asm`bge %x, %best, next`}
        mov  %best, %x
    next:
        call extreme
    done:
        ret`
          : asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        ${xs.load("%hi", "%p")}
        mov  %lo, %hi
        call extremes
        sub  r0, %hi, %lo
        halt
    extremes:
        subi %n, %n, 1
        beqz %n, done
        addi %p, %p, ${xs.size}
        ${xs.load("%x", "%p")}
        bge  %hi, %x, not_higher
        mov  %hi, %x
    not_higher:
        ble  %lo, %x, not_lower
        mov  %lo, %x
    not_lower:
        call extremes
    done:
        ret`,
    ],
  },
  programs: [
    ({ kind, xs }) =>
      kind === LARGEST || kind === SMALLEST
        ? asm`
        b    main
    extreme:
        subi r1, r1, 1
        beqz r1, single
        subi sp, sp, 8
        store.d r0, [sp]
        addi r0, r0, 8
        call extreme
        load.d %p, [sp]
        addi sp, sp, 8
        load.d %x, [%p]
        ${kind === LARGEST ? asm`bge r0, %x, kept` : asm`ble r0, %x, kept`}
        mov  r0, %x
    kept:
        ret
    single:
        load.d r0, [r0]
        ret
    main:
        mov  r0, values
        mov  r1, ${xs.length}
        call extreme
        halt
    .data
    values: .dword ${xs}`
        : asm`
        mov  %p, ${addressOf("values", 8 * (xs.length - 1))}
        call extremes
        sub  r0, %largest, %smallest
        halt
    extremes:
        mov  %start, values
        load.d %x, [%p]
        beq  %p, %start, single
        subi sp, sp, 8
        store.d %x, [sp]
        subi %p, %p, 8
        call extremes
        load.d %x, [sp]
        addi sp, sp, 8
        ble  %x, %largest, lower
        mov  %largest, %x
    lower:
        bge  %x, %smallest, done
        mov  %smallest, %x
    done:
        ret
    single:
        mov  %largest, %x
        mov  %smallest, %x
        ret
    .data
    values: .dword ${xs}`,
    ({ kind, xs }) =>
      kind === LARGEST || kind === SMALLEST
        ? asm`
        b    main
    extreme:
        subi %i, %i, 8
        load.d %x, [%i + values]
        ${kind === LARGEST ? asm`ble %x, r0, next` : asm`bge %x, r0, next`}
        mov  r0, %x
    next:
        beqz %i, done
        call extreme
    done:
        ret
    main:
        mov  %i, ${8 * (xs.length - 1)}
        load.d r0, [%i + values]
        call extreme
        halt
    .data
    values: .dword ${xs}`
        : asm`
        b    main
    extremes:
        load.d %x, [%i + values]
        bge  %hi, %x, not_higher
        mov  %hi, %x
    not_higher:
        ble  %lo, %x, not_lower
        mov  %lo, %x
    not_lower:
        subi %i, %i, 8
        bltz %i, done
        call extremes
    done:
        ret
    main:
        mov  %i, ${8 * (xs.length - 1)}
        load.d %hi, [%i + values]
        mov  %lo, %hi
        call extremes
        sub  r0, %hi, %lo
        halt
    .data
    values: .dword ${xs}`,
  ],
})
