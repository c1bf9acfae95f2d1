import { addressOf, array, asm, by, family, list } from "../../dsl/index.js"
import { formats, summable } from "./_shared/formula.js"

export const mapSum = family({
  id: "functions/map_sum",
  level: 4,
  parameters: { f: summable, xs: list({ length: [4, 8] }) },
  formats,
  prompt: [
    "<do>map the function f(x) = {f:formula} over {xs:array} and [add up|sum|total] the results",
    "<what>the sum of f(x) over all x in {xs:array}, with one call of the function f(x) = {f:formula} for each",
    by(
      "callback",
      "<please>write a callback f(x) = {f:formula}, call it for each element of {xs:array} and return the [sum|total] of what it returns",
    ),
    "call f(x) = {f:formula} on every element of the <array> {xs:array}; <give> the total",
    by(
      ["in place", "callback"],
      "a function maps every element x of {xs:array} in place to {f:formula}, by calls of a callback; then the new elements are added up. What is their sum?",
    ),
    "customers have bought {xs:array} items, and a function works out the points of each from the number x of items as {f:formula}. How many points do its calls return altogether?",
    by("callback", "!sum(map(f, {xs:array})), callback f(x) = {f:formula}"),
  ],
  answer: ({ f, xs }) => xs.reduce((sum, x) => sum + f.apply(x), 0),
  asFunction: {
    inputs: ["xs"],
    domains: { xs: array({ length: [1, 10], values: [0, 999] }) },
    elements: ["i64", "i32", "u16"],
    prompt: [
      "<do>map the function f(x) = {f:formula} over {xs} and [add up|sum|total] the results",
      "<what>the sum of f(x) over all x in {xs}, with one call of the function f(x) = {f:formula} for each",
      by(
        "callback",
        "<please>write a callback f(x) = {f:formula}, call it for each element of {xs} and return the [sum|total] of what it returns",
      ),
      "call f(x) = {f:formula} on every element of {xs}; <give> the total",
      by("callback", "!sum(map(f, {xs})), callback f(x) = {f:formula}"),
    ],
    programs: [
      {
        follows: "callback",
        program: ({ f, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %sum, 0
        mov  %f, f
    loop:
        beqz %n, done
        ${xs.load("%y", "%p")}
        call %f
        add  %sum, %sum, %y
        addi %p, %p, ${xs.size}
        subi %n, %n, 1
        b    loop
    done:
        mov  r0, %sum
        halt
    f:
        ${f.code("%y")}
        ret`,
      },
      ({ f, xs }) => asm`
        mov  %n, ${xs.length}
        mov  %start, ${xs.address}
        shli %n, %n, ${xs.shift}
        add  %p, %start, %n
        mov  %sum, 0
    next:
        beq  %p, %start, added
        subi %p, %p, ${xs.size}
        ${xs.load("%x", "%p")}
        call f
        add  %sum, %sum, %x
        b    next
    added:
        mov  r0, %sum
        halt
    f:
        ${f.code("%x")}
        ret`,
    ],
  },
  programs: [
    {
      follows: "callback",
      program: ({ f, xs }) => asm`
        mov  %p, values
        mov  %n, ${xs.length}
        mov  %sum, 0
        mov  %f, f
    loop:
        load.d r0, [%p]
        call %f
        add  %sum, %sum, r0
        addi %p, %p, 8
        subi %n, %n, 1
        bnez %n, loop
        mov  r0, %sum
        halt
    f:
        ${f.code("r0")}
        ret
    .data
    values: .dword ${xs}`,
    },
    // First all calls, in place, then the sum.
    {
      follows: ["in place", "callback"],
      program: ({ f, xs }) => asm`
        mov  %p, values
        mov  %end, ${addressOf("values", 8 * xs.length)}
        mov  r1, f
        call map
        mov  %p, values
        mov  %sum, 0
    add_up:
        load.d %y, [%p]
        add  %sum, %sum, %y
        addi %p, %p, 8
        bne  %p, %end, add_up
        mov  r0, %sum
        halt
    f:
        ${f.code("r0")}
        ret
    map:
        load.d r0, [%p]
        call r1
        store.d r0, [%p]
        addi %p, %p, 8
        bne  %p, %end, map
        ret
    .data
    values: .dword ${xs}`,
    },
    ({ f, xs }) => asm`
        mov  %i, ${8 * xs.length}
        mov  %sum, 0
    next:
        subi %i, %i, 8
        load.d %x, [%i + values]
        call f
        add  %sum, %sum, %x
        bnez %i, next
        mov  r0, %sum
        halt
    f:
        ${f.code("%x")}
        ret
    .data
    values: .dword ${xs}`,
  ],
})
