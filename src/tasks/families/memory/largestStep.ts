import { array as arrays, asm, family } from "../../dsl/index.js"
import { array } from "./_shared/array.js"
import { fold, foldPairs } from "./_shared/fold.js"
import { folding } from "./_shared/given.js"

export const largestStep = family({
  id: "memory/largest_step",
  level: 3,
  parameters: { xs: array({ length: [2, 8], digits: 3, signed: true }) },
  prompt: [
    "<find>the largest absolute difference between neighbouring elements of {xs}",
    "what is the most by which two [adjacent|neighbouring|consecutive] elements of {xs} differ",
    "<do>go through {xs} and find the biggest jump, up or down, from one element to the next",
    "![max|maximum] of abs(a(i + 1) - a(i)) over a = {xs:array}",
    "the balance of an account was noted every day: {xs} euros. What is the most that it changed, up or down, from one [day|note] to the next",
    "<do>look at all steps between consecutive elements of {xs}, take the one that is largest in absolute value and [return|give] it without its sign",
  ],
  answer: ({ xs }) => Math.max(...xs.slice(1).map((x, n) => Math.abs(x - xs[n]!))),
  programs: [
    foldPairs(
      "%most",
      0,
      asm`
        sub  %x, %next, %x
        bgez %x, positive
        sub  %x, zero, %x
    positive:
        ble  %x, %most, skip
        mov  %most, %x
    skip:`,
    ),
    fold(
      "%most",
      (_, width) => asm`
        ${width.loadFirst("%last")}
        mov  %most, 0`,
      asm`
        sub  %step, %x, %last
        mov  %last, %x
        sari %sign, %step, 63
        xor  %step, %step, %sign
        sub  %step, %step, %sign
        ble  %step, %most, skip
        mov  %most, %step
    skip:`,
      { from: 1, order: "up" },
    ),
  ],
  asFunction: {
    inputs: ["xs"],
    domains: { xs: arrays({ length: [2, 14], values: [-9999, 9999] }) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<find>the largest absolute difference between neighbouring elements of {xs}",
      "what is the most by which two [adjacent|neighbouring|consecutive] elements of {xs} differ",
      "<do>go through {xs} and find the biggest jump, up or down, from one element to the next",
      "![max|maximum] of abs(a(i + 1) - a(i)) over a = {xs}",
      "<do>look at all steps between consecutive elements of {xs}, take the one that is largest in absolute value and [return|give] it without its sign",
    ],
    programs: [
      folding(
        "%most",
        0,
        asm`
        sub  %gap, %x, %last
        bgez %gap, positive
        sub  %gap, zero, %gap
    positive:
        ble  %gap, %most, skip
        mov  %most, %gap
    skip:
        mov  %last, %x`,
        { first: "%last" },
      ),
      folding(
        "%most",
        0,
        asm`
        sub  %gap, %last, %x
        sari %sign, %gap, 63
        xor  %gap, %gap, %sign
        sub  %gap, %gap, %sign
        mov  %last, %x
        bge  %most, %gap, skip
        mov  %most, %gap
    skip:`,
        { first: "%last" },
      ),
    ],
  },
})
