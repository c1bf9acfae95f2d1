import { asm, family, int } from "../../dsl/index.js"
import { formats, formula } from "./_shared/formula.js"

export const jumpTable = family({
  id: "functions/jump_table",
  level: 4,
  parameters: { f: formula, g: formula, h: formula, k: int(0, 2), x: int(0, 99) },
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
