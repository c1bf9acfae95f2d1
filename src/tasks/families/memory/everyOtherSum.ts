import { array as arrays, asm, by, family, oneOf } from "../../dsl/index.js"
import { array } from "./_shared/array.js"
import { fold } from "./_shared/fold.js"
import { addressAt, endOf } from "./_shared/given.js"

export const everyOtherSum = family({
  id: "memory/every_other_sum",
  level: 3,
  parameters: { xs: array({ length: [2, 10], signed: true }), from: oneOf([0, 1]) },
  formats: {
    which: (from: number) => (from === 0 ? "first" : "second"),
    slice: (from: number) => `[${from}::2]`,
    next: (from: number) => String(from + 2),
  },
  prompt: [
    "<what>the sum of every second element of {xs}, starting with the {from:which}",
    "<do>[add up|sum] every other element of {xs}, beginning with the {from:which}",
    "what [do|would] the elements of {xs} add up to if only every second counts, from the {from:which} on",
    "!sum(a{from:slice}) for a = {xs:array}, every second element from zero-based index {from}[| on]",
    "the turns of a game bring {xs} points, and every second turn is mine, beginning with the {from:which}. How many points do I [get|have] in all",
    by(
      "steps of two",
      "<do>go through {xs} in steps of two, from index {from} to {from:next} and so on (first index 0), and sum what is there",
    ),
  ],
  answer: ({ from, xs }) => xs.reduce((sum, x, n) => (n % 2 === from ? sum + x : sum), 0),
  programs: [
    {
      follows: "steps of two",
      program: fold("%sum", 0, asm`add %sum, %sum, %x`, ({ from }) => ({ from, step: 2, order: "up" })),
    },
    fold("%sum", 0, asm`add %sum, %sum, %x`, ({ from }) => ({ from, step: 2 })),
    // Every element, masked out every second time.
    fold(
      "%sum",
      ({ from }) => asm`
        mov  %sum, 0
        mov  %mask, ${from === 0 ? -1 : 0}`,
      asm`
        and  %x, %x, %mask
        add  %sum, %sum, %x
        xori %mask, %mask, -1`,
      { order: "up" },
    ),
  ],
  asFunction: {
    inputs: ["xs"],
    domains: { xs: arrays({ length: [1, 16], values: [-9999, 9999] }) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<what>the sum of every second element of {xs}, starting with the {from:which}",
      "<do>[add up|sum] every other element of {xs}, beginning with the {from:which}",
      "what [do|would] the elements of {xs} add up to if only every second counts, from the {from:which} on",
      "!sum(a{from:slice}) for a = {xs}, every second element from zero-based index {from}[| on]",
      by(
        "steps of two",
        "<do>go through {xs} in steps of two, from index {from} to {from:next} and so on (first index 0), and sum what is there",
      ),
    ],
    programs: [
      {
        follows: "steps of two",
        program: ({ from, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        ${endOf(xs)}
        ${from === 0 ? undefined : asm`addi %p, %p, ${xs.size}`}
        mov  %sum, 0
    next:
        bgeu %p, %end, done
        ${xs.load("%x", "%p")}
        add  %sum, %sum, %x
        addi %p, %p, ${2 * xs.size}
        b    next
    done:
        mov  r0, %sum
        halt`,
      },
      {
        follows: "steps of two",
        program: ({ from, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %i, ${from}
        mov  %sum, 0
    next:
        bge  %i, %n, done
        ${addressAt(xs, "%i")}
        ${xs.load("%x", "%at")}
        add  %sum, %sum, %x
        addi %i, %i, 2
        b    next
    done:
        mov  r0, %sum
        halt`,
      },
    ],
  },
})
