import { array, asm, by, family, list } from "../../dsl/index.js"
import { fold } from "./_shared/fold.js"
import { foldStored } from "./_shared/foldStored.js"

const addIfEven = asm`
        andi %odd, %x, 1
        bnez %odd, skip
        add  %sum, %sum, %x
    skip:`

export const sumOfEven = family({
  id: "memory/sum_of_even",
  level: 3,
  parameters: { xs: list({ length: [1, 8], digits: 3, signed: true }) },
  prompt: [
    "<what>the sum of the even [<values>|elements] in {xs}",
    "<do>[add up|sum] only the even <values> [of|in] {xs}",
    "what do the even <values> [among|in] {xs} add up to",
    "!sum_even({xs:array})",
    by("storing", "<do>store {xs} in memory and total those that are [even|divisible by two]"),
    "the moves of a game brought {xs:and} points, and only the even ones count; [what is the score|how many points are that]",
  ],
  answer: ({ xs }) => xs.reduce((sum, x) => (x % 2 === 0 ? sum + x : sum), 0),
  asFunction: {
    inputs: ["xs"],
    domains: { xs: array({ length: [1, 14], values: [-999, 999] }) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<what>the sum of the even [<values>|elements] in {xs}",
      "<do>[add up|sum] only the even elements of {xs}",
      "what do the even <values> [among|in] {xs} add up to",
      "!sum_even({xs})",
      "<do>walk over {xs} and total those elements that are [even|divisible by two]",
      "the moves of a game brought the points in {xs}, and only the even ones count; [what is the score|how many points are that]",
    ],
    programs: [
      ({ xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %sum, 0
    next:
        ${xs.load("%x", "%p")}
        andi %odd, %x, 1
        bnez %odd, skip
        add  %sum, %sum, %x
    skip:
        addi %p, %p, ${xs.size}
        subi %n, %n, 1
        bnez %n, next
        mov  r0, %sum
        halt`,
      // The mask is all ones for an even element, 0 for an odd one.
      ({ xs }) => asm`
        mov  %p, ${xs.address}
        mov  %end, ${xs.length}
        shli %end, %end, ${xs.shift}
        add  %end, %end, %p
        mov  %sum, 0
    each:
        ${xs.load("%x", "%p")}
        andi %mask, %x, 1
        subi %mask, %mask, 1
        and  %x, %x, %mask
        add  %sum, %sum, %x
        addi %p, %p, ${xs.size}
        bltu %p, %end, each
        mov  r0, %sum
        halt`,
    ],
  },
  programs: [
    fold("%sum", 0, addIfEven),
    { follows: "storing", program: foldStored("%sum", 0, addIfEven) },
    fold(
      "%sum",
      0,
      asm`
        andi %mask, %x, 1
        subi %mask, %mask, 1
        and  %x, %x, %mask
        add  %sum, %sum, %x`,
    ),
  ],
})
