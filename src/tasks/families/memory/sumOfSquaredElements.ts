import { array as arrays, asm, by, family, list } from "../../dsl/index.js"
import { fold } from "./_shared/fold.js"
import { foldStored } from "./_shared/foldStored.js"
import { endOf, folding } from "./_shared/given.js"
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
  asFunction: {
    inputs: ["xs"],
    domains: { xs: arrays({ length: [0, 14], values: [-180, 180] }) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<what>the sum of the squares of {xs}",
      "<do>square every element of {xs} and [add up|sum] the squares",
      by("in place", "<do>replace every element of {xs} by its square in memory, then [add up|sum] the array"),
      "!sum(x*x for x in {xs})",
      "what is the squared [length|norm] of the vector with the elements of {xs}",
      "<do>go through {xs} and accumulate the square of each element",
    ],
    programs: [
      folding("%sum", 0, addSquare),
      {
        follows: "in place",
        program: ({ xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        ${endOf(xs)}
        mov  %q, %p
    square:
        bgeu %p, %end, squared
        ${xs.load("%x", "%p")}
        mul  %x, %x, %x
        ${xs.store("%x", "%p")}
        addi %p, %p, ${xs.size}
        b    square
    squared:
        mov  %sum, 0
    total:
        bgeu %q, %end, done
        ${xs.load("%x", "%q")}
        add  %sum, %sum, %x
        addi %q, %q, ${xs.size}
        b    total
    done:
        mov  r0, %sum
        halt`,
      },
    ],
  },
})
