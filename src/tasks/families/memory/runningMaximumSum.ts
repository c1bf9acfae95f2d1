import { array, asm, by, family } from "../../dsl/index.js"
import { fold } from "./_shared/fold.js"
import { signedList } from "./_shared/signs.js"
import { walk } from "./_shared/walk.js"
import { widthFor } from "./_shared/width.js"

export const runningMaximumSum = family({
  id: "memory/running_maximum_sum",
  level: 3,
  parameters: { xs: signedList([1, 8], 2) },
  prompt: [
    "<what>the sum of the running maxima of {xs}",
    "for every element of {xs}, take the largest value up to and including it; [what is the sum of all these|add these values up]",
    "!sum(cummax({xs:array}))",
    "<do>walk through {xs} keeping the maximum so far, and [add it up|total it] after each element",
    by(
      "in place",
      "<do>replace each element of {xs} in memory by the largest up to there, then [add up the array|sum the array]",
    ),
    "a game pays after each round what your best round so far was worth. The rounds are worth {xs}; how much does it pay [in all|altogether]",
  ],
  answer: ({ xs }) => xs.reduce((sum, _, n) => sum + Math.max(...xs.slice(0, n + 1)), 0),
  asFunction: {
    inputs: ["xs"],
    domains: { xs: array({ length: [1, 12], values: [-9999, 9999] }) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<what>the sum of the running maxima of {xs}",
      "for every element of {xs}, take the largest value up to and including it; [what is the sum of all these|add these values up]",
      "!sum(cummax({xs}))",
      "<do>walk through {xs} keeping the maximum so far, and [add it up|total it] after each element",
      by(
        "in place",
        "<do>replace each element of {xs} in memory by the largest up to there, then [add up the array|sum the array]",
      ),
      "a game pays after each round what your best round so far was worth. The worths of the rounds are {xs}; how much does it pay [in all|altogether]",
    ],
    programs: [
      ({ xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        ${xs.load("%best", "%p")}
        mov  %sum, 0
    next:
        ${xs.load("%x", "%p")}
        ble  %x, %best, skip
        mov  %best, %x
    skip:
        add  %sum, %sum, %best
        addi %p, %p, ${xs.size}
        subi %n, %n, 1
        bnez %n, next
        mov  r0, %sum
        halt`,
      {
        follows: "in place",
        program: ({ xs }) => asm`
        mov  %p, ${xs.address}
        mov  %end, ${xs.length}
        shli %end, %end, ${xs.shift}
        add  %end, %end, %p
        ${xs.load("%best", "%p")}
        mov  %q, %p
    each:
        ${xs.load("%x", "%q")}
        bge  %best, %x, keep
        mov  %best, %x
    keep:
        ${xs.store("%best", "%q")}
        addi %q, %q, ${xs.size}
        bltu %q, %end, each
        mov  %sum, 0
    total:
        ${xs.load("%x", "%p")}
        add  %sum, %sum, %x
        addi %p, %p, ${xs.size}
        bltu %p, %end, total
        mov  r0, %sum
        halt`,
      },
    ],
  },
  programs: [
    fold(
      "%sum",
      (_, width) => asm`
        ${width.loadFirst("%best")}
        mov  %sum, 0`,
      asm`
        ble  %x, %best, skip
        mov  %best, %x
    skip:
        add  %sum, %sum, %best`,
      { order: "up" },
    ),
    {
      follows: "in place",
      program: ({ xs }, draws) => {
        const width = widthFor(draws, xs)
        return asm`
        ${width.loadFirst("%best")}
        ${walk(
          draws,
          width,
          xs.length,
          (at) => asm`
        ${width.load("%x", at)}
        bge  %best, %x, keep
        mov  %best, %x
    keep:
        ${width.store("%best", at)}`,
          { order: "up" },
        )}
        mov  %sum, 0
        ${walk(
          draws,
          width,
          xs.length,
          (at) => asm`
        ${width.load("%x", at)}
        add  %sum, %sum, %x`,
        )}
        mov  r0, %sum
        halt
    .data
    values: ${width.data(xs)}`
      },
    },
  ],
})
