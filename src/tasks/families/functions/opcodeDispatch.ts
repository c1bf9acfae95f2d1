import { asm, edged, family, int } from "../../dsl/index.js"

const APPLY = [
  (a: number, b: number) => a + b,
  (a: number, b: number) => a - b,
  (a: number, b: number) => Math.floor(a / b),
  (a: number, b: number) => a * b,
  (a: number, b: number) => a % b,
  (a: number, b: number) => Math.max(a, b),
]
const TABLE = "0 is a + b, 1 is a - b, 2 is floor(a / b), 3 is a * b, 4 is a mod b, 5 is max(a, b)"

export const opcodeDispatch = family({
  id: "functions/opcode_dispatch",
  level: 4,
  parameters: { op: int(0, 5), a: int(0, 250), b: int(1, 150) },
  prompt: [
    `<do>call a dispatcher with opcode {op} on a = {a} and b = {b} (opcode ${TABLE})`,
    `the dispatch function has six opcodes: ${TABLE}. [Run|Call] it with opcode {op}, a = {a}, b = {b}`,
    `<please>write a function of a, b and an operation number (${TABLE}) and call it with operation {op}, a = {a} and b = {b}`,
    `operations have numbers: ${TABLE}. Call the function that stands for operation {op} with a = {a} and b = {b}`,
    `my remote control sends a code and two numbers, and the receiver calls a function for the code (${TABLE}). What does it return for the code {op} with a = {a} and b = {b}?`,
    `!call dispatch(op = {op}, a = {a}, b = {b}); op ${TABLE}`,
  ],
  cases: { "the larger is the second": ({ a, b }) => b > a },
  answer: ({ a, b, op }) => APPLY[op]!(a, b),
  asFunction: {
    inputs: ["a", "b"],
    names: { a: "u", b: "v" },
    domains: {
      a: edged(int(0, 100_000), [0, 1]),
      b: edged(int(1, 1000), [1, ({ a }: { a: number }) => Math.max(1, a), ({ a }: { a: number }) => a + 1]),
    },
    programs: [
      ({ a, b, op }) => asm`
        b    main
    dispatch:
        beqz %z, plus
        subi %z, %z, 1
        beqz %z, minus
        subi %z, %z, 1
        beqz %z, quotient
        subi %z, %z, 1
        beqz %z, times
        subi %z, %z, 1
        beqz %z, rest
        bge  %x, %y, done
        mov  %x, %y
    done:
        ret
    plus:
        add  %x, %x, %y
        ret
    minus:
        sub  %x, %x, %y
        ret
    quotient:
        div  %x, %x, %y
        ret
    times:
        mul  %x, %x, %y
        ret
    rest:
        mod  %x, %x, %y
        ret
    main:
        mov  %x, ${a}
        mov  %y, ${b}
        mov  %z, ${op}
        call dispatch
        mov  r0, %x
        halt`,
      ({ a, b, op }) => asm`
        b    main
    dispatch:
        mov  %handler, handlers
        shli %op, %op, 3
        add  %handler, %handler, %op
        jump %handler
    handlers:
        add  %a, %a, %b
        ret
        sub  %a, %a, %b
        ret
        div  %a, %a, %b
        ret
        mul  %a, %a, %b
        ret
        mod  %a, %a, %b
        ret
        bge  %a, %b, kept
        mov  %a, %b
    kept:
        ret
    main:
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %op, ${op}
        call dispatch
        mov  r0, %a
        halt`,
      ({ a, b, op }) => asm`
        b    main
    plus:
        add  %x, %x, %y
        ret
    minus:
        sub  %x, %x, %y
        ret
    quotient:
        div  %x, %x, %y
        ret
    times:
        mul  %x, %x, %y
        ret
    rest:
        mod  %x, %x, %y
        ret
    larger:
        bge  %x, %y, kept
        mov  %x, %y
    kept:
        ret
    main:
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %table, table
        mov  %handler, plus
        store.d %handler, [%table]
        mov  %handler, minus
        store.d %handler, [%table + 8]
        mov  %handler, quotient
        store.d %handler, [%table + 16]
        mov  %handler, times
        store.d %handler, [%table + 24]
        mov  %handler, rest
        store.d %handler, [%table + 32]
        mov  %handler, larger
        store.d %handler, [%table + 40]
        mov  %op, ${op}
        shli %op, %op, 3
        add  %table, %table, %op
        load.d %handler, [%table]
        mov  %x, %a
        mov  %y, %b
        call %handler
        mov  r0, %x
        halt
    .data
    table: .space 48`,
    ],
  },
  programs: [
    ({ a, b, op }) => asm`
        b    main
    dispatch:
        beqz r2, plus
        subi r2, r2, 1
        beqz r2, minus
        subi r2, r2, 1
        beqz r2, quotient
        subi r2, r2, 1
        beqz r2, times
        subi r2, r2, 1
        beqz r2, rest
        bge  r0, r1, done
        mov  r0, r1
    done:
        ret
    plus:
        add  r0, r0, r1
        ret
    minus:
        sub  r0, r0, r1
        ret
    quotient:
        div  r0, r0, r1
        ret
    times:
        mul  r0, r0, r1
        ret
    rest:
        mod  r0, r0, r1
        ret
    main:
        mov  r0, ${a}
        mov  r1, ${b}
        mov  r2, ${op}
        call dispatch
        halt`,
    // Every handler takes two instructions of 4 bytes: the address is computed.
    ({ a, b, op }) => asm`
        b    main
    dispatch:
        mov  %handler, handlers
        shli %op, %op, 3
        add  %handler, %handler, %op
        jump %handler
    handlers:
        add  %a, %a, %b
        ret
        sub  %a, %a, %b
        ret
        div  %a, %a, %b
        ret
        mul  %a, %a, %b
        ret
        mod  %a, %a, %b
        ret
        bge  %a, %b, kept
        mov  %a, %b
    kept:
        ret
    main:
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %op, ${op}
        call dispatch
        mov  r0, %a
        halt`,
    ({ a, b, op }) => asm`
        b    main
    plus:
        add  r0, r0, r1
        ret
    minus:
        sub  r0, r0, r1
        ret
    quotient:
        div  r0, r0, r1
        ret
    times:
        mul  r0, r0, r1
        ret
    rest:
        mod  r0, r0, r1
        ret
    larger:
        bge  r0, r1, kept
        mov  r0, r1
    kept:
        ret
    main:
        mov  %table, table
        mov  %handler, plus
        store.d %handler, [%table]
        mov  %handler, minus
        store.d %handler, [%table + 8]
        mov  %handler, quotient
        store.d %handler, [%table + 16]
        mov  %handler, times
        store.d %handler, [%table + 24]
        mov  %handler, rest
        store.d %handler, [%table + 32]
        mov  %handler, larger
        store.d %handler, [%table + 40]
        mov  %op, ${op}
        shli %op, %op, 3
        add  %table, %table, %op
        load.d %handler, [%table]
        mov  r0, ${a}
        mov  r1, ${b}
        call %handler
        halt
    .data
    table: .space 48`,
  ],
})
