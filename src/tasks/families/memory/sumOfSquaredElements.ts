import { array, asm, by, family, list } from "../../dsl/index.js"
import { fold } from "./_shared/fold.js"
import { foldStored } from "./_shared/foldStored.js"
import { walk } from "./_shared/walk.js"
import { widthOf } from "./_shared/width.js"

const addSquare = asm`
        mul  %x, %x, %x
        add  %sum, %sum, %x`

export const sumOfSquaredElements = family({
  id: "memory/sum_of_squared_elements",
  level: 3,
  parameters: { xs: list({ length: [1, 7], signed: true }) },
  prompt: [
    "<what>the sum of the squares of [the <array> |]{xs}",
    "<do>square every element of {xs} and [add up|sum] the squares",
    by("in place", "<do>replace every element of {xs} in memory by its square, then [add up|sum] the array"),
    "measurements are off by {xs}; what is the sum of the squared errors[| of all of them]",
    "!sum(x*x for x in {xs:array})",
    "what is the squared [length|norm] of the vector {xs}",
    by("storing", "<do>store {xs} in memory and accumulate the square of each element"),
  ],
  answer: ({ xs }) => xs.reduce((sum, x) => sum + x * x, 0),
  asFunction: {
    inputs: ["xs"],
    domains: { xs: array({ length: [1, 12], values: [-9999, 9999] }) },
    elements: ["i64", "i32"],
    prompt: [
      "<what>the sum of the squares of all elements of {xs}",
      "<do>square every element of {xs} and [add up|sum] the squares",
      by("in place", "<do>replace every element of {xs} in memory by its square, then [add up|sum] the array"),
      "the errors of some measurements are {xs}; what is the sum of the squared errors[| of all of them]",
      "!sum(x*x for x in {xs})",
      "what is the squared [length|norm] of the vector whose components are {xs}",
    ],
    programs: [
      ({ xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %sum, 0
    next:
        ${xs.load("%x", "%p")}
        mul  %x, %x, %x
        add  %sum, %sum, %x
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
        mov  %q, %p
    square:
        ${xs.load("%x", "%q")}
        mul  %x, %x, %x
        ${xs.store("%x", "%q")}
        addi %q, %q, ${xs.size}
        bltu %q, %end, square
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
    fold("%sum", 0, addSquare),
    { follows: "storing", program: foldStored("%sum", 0, addSquare) },
    {
      follows: "in place",
      program: ({ xs }, draws) => {
        // The squares take the elements' places, then they are added up.
        const width = widthOf(draws, -99, 99 * 99)
        return asm`
        ${walk(
          draws,
          width,
          xs.length,
          (at) => asm`
        ${width.load("%x", at)}
        mul  %x, %x, %x
        ${width.store("%x", at)}`,
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
