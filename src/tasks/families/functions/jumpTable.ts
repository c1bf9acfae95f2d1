import { asm, edged, family, int } from "../../dsl/index.js"
import { type Formula, formats, formula } from "./_shared/formula.js"
import { input, withInputs } from "./_shared/inputs.js"

interface Table {
  readonly f: Formula
  readonly g: Formula
  readonly h: Formula
}

/** The argument, or another one where the functions are the same for it. */
const distinguishing = ({ f, g, h }: Table, x: number): number =>
  new Set([f, g, h].map((one) => one.apply(x))).size > 1 || x > 5000 ? x : distinguishing({ f, g, h }, x + 100)

export const jumpTable = family({
  id: "functions/jump_table",
  level: 4,
  parameters: { f: formula, g: formula, h: formula, k: int(0, 2), x: int(0, 99) },
  // Functions give different numbers for the argument, if that is a constant.
  adjust: (values) =>
    withInputs(values, ["k", "x"], (value, name) => (name === "x" ? distinguishing(values, value) : value)),
  formats,
  prompt: [
    "a table of functions holds {f:formula} at index 0, {g:formula} at index 1 and {h:formula} at index 2; call entry {k} with x = {x}",
    "<please>write a jump table of three functions (index 0 {f:formula}, index 1 {g:formula}, index 2 {h:formula}) and call the one at index {k} [with|on|for] x = {x}",
    "[select|pick|choose] function {k} from a table of function addresses and call it with x = {x}. Entry 0 is {f:formula}, entry 1 is {g:formula}, entry 2 is {h:formula}",
    "with F0(x) = {f:formula}, F1(x) = {g:formula} and F2(x) = {h:formula} in a function table, [call|evaluate|return the value of] F{k} at x = {x}",
    "a machine has three buttons, and a table in memory tells which function each one calls: button 0 makes {f:formula} of x, button 1 {g:formula}, button 2 {h:formula}. The display shows x = {x} and I press button {k}; what does the call return?",
    "!function table: 0 is {f:formula}, 1 is {g:formula}, 2 is {h:formula}; call entry {k}, x = {x}",
  ],
  answer: ({ f, g, h, k, x }) => [f, g, h][k]!.apply(x),
  asFunction: {
    inputs: ["k", "x"],
    names: { x: "u" },
    domains: { k: input(int(0, 2)), x: input(edged(int(0, 5000), [0, 1, 20, 79, 127, 128])) },
    prompt: [
      "a table of functions holds {f:formula} at index 0, {g:formula} at index 1 and {h:formula} at index 2; call entry {k} with x = {x}",
      "<please>write a jump table of three functions (index 0 {f:formula}, index 1 {g:formula}, index 2 {h:formula}) and call the one at index {k} [with|on|for] x = {x}",
      "[select|pick|choose] function {k} from a table of function addresses and call it with x = {x}. Entry 0 is {f:formula}, entry 1 is {g:formula}, entry 2 is {h:formula}",
      "with {f:formula}, {g:formula} and {h:formula} as entries 0, 1 and 2 of a function table, [call|evaluate|return the value of] entry {k} at x = {x}",
      "a machine has three buttons, and a table in memory tells which function each one calls: button 0 makes {f:formula} of x, button 1 {g:formula}, button 2 {h:formula}. The display shows x = {x} and I press button {k}; what does the call return?",
      "!function table: 0 is {f:formula}, 1 is {g:formula}, 2 is {h:formula}; call entry {k}, x = {x}",
    ],
    programs: [
      ({ f, g, h, k, x }) => asm`
        b    main
    f:
        ${f.code("%x")}
        ret
    g:
        ${g.code("%x")}
        ret
    h:
        ${h.code("%x")}
        ret
    main:
        mov  %k_in, ${k}
        mov  %x_in, ${x}
        mov  %table, table
        mov  %entry, f
        store.d %entry, [%table]
        mov  %entry, g
        store.d %entry, [%table + 8]
        mov  %entry, h
        store.d %entry, [%table + 16]
        mov  %k, %k_in
        shli %k, %k, 3
        add  %k, %k, %table
        load.d %entry, [%k]
        mov  %x, %x_in
        call %entry
        mov  r0, %x
        halt
    .data
    table: .space 24`,
      ({ f, g, h, k, x }) => asm`
        b    main
    h:
        ${h.code("%x")}
        ret
    g:
        ${g.code("%x")}
        ret
    f:
        ${f.code("%x")}
        ret
    dispatch:
        shli %y, %y, 3
        add  %y, %y, sp
        load.d %y, [%y]
        jump %y
    main:
        mov  %x_in, ${x}
        mov  %k, ${k}
        subi sp, sp, 24
        mov  %f, f
        store.d %f, [sp]
        mov  %g, g
        store.d %g, [sp + 8]
        mov  %h, h
        store.d %h, [sp + 16]
        mov  %x, %x_in
        mov  %y, %k
        call dispatch
        mov  r0, %x
        halt`,
      ({ f, g, h, k, x }) => asm`
        b    main
    f:
        ${f.code("%x")}
        ret
    g:
        ${g.code("%x")}
        ret
    h:
        ${h.code("%x")}
        ret
    main:
        mov  %x_in, ${x}
        mov  %k_in, ${k}
        call fill
        mov  %x, %x_in
        mov  %k, %k_in
        shli %k, %k, 3
        load.d %entry, [%k + table]
        call %entry
        mov  r0, %x
        halt
    fill:
        mov  %entry, f
        store.d %entry, [table]
        mov  %entry, g
        store.d %entry, [table + 8]
        mov  %entry, h
        store.d %entry, [table + 16]
        ret
    .data
    table: .space 24`,
    ],
  },
  programs: [
    ({ f, g, h, k, x }) => asm`
        b    main
    f:
        ${f.code("r0")}
        ret
    g:
        ${g.code("r0")}
        ret
    h:
        ${h.code("r0")}
        ret
    main:
        mov  %table, table
        mov  %entry, f
        store.d %entry, [%table]
        mov  %entry, g
        store.d %entry, [%table + 8]
        mov  %entry, h
        store.d %entry, [%table + 16]
        mov  %k, ${k}
        shli %k, %k, 3
        add  %k, %k, %table
        load.d %entry, [%k]
        mov  r0, ${x}
        call %entry
        halt
    .data
    table: .space 24`,
    ({ f, g, h, k, x }) => asm`
        b    main
    h:
        ${h.code("r0")}
        ret
    g:
        ${g.code("r0")}
        ret
    f:
        ${f.code("r0")}
        ret
    dispatch:
        shli r1, r1, 3
        add  r1, r1, sp
        load.d r1, [r1]
        jump r1
    main:
        subi sp, sp, 24
        mov  %f, f
        store.d %f, [sp]
        mov  %g, g
        store.d %g, [sp + 8]
        mov  %h, h
        store.d %h, [sp + 16]
        mov  r0, ${x}
        mov  r1, ${k}
        call dispatch
        halt`,
    ({ f, g, h, k, x }) => asm`
        b    main
    f:
        ${f.code("%x")}
        ret
    g:
        ${g.code("%x")}
        ret
    h:
        ${h.code("%x")}
        ret
    main:
        call fill
        mov  %x, ${x}
        mov  %k, ${k}
        shli %k, %k, 3
        load.d %entry, [%k + table]
        call %entry
        mov  r0, %x
        halt
    fill:
        mov  %entry, f
        store.d %entry, [table]
        mov  %entry, g
        store.d %entry, [table + 8]
        mov  %entry, h
        store.d %entry, [table + 16]
        ret
    .data
    table: .space 24`,
  ],
})
