import { asm, family, list } from "../../dsl/index.js"
import { fold } from "./_shared/fold.js"
import { walk } from "./_shared/walk.js"
import { widthOf } from "./_shared/width.js"

export const sumOfSquaredElements = family({
  id: "memory/sum_of_squared_elements",
  level: 3,
  parameters: { xs: list({ length: [4, 7], signed: true }) },
  prompt: [
    "<what>the sum of the squares of [the <array> |]{xs}",
    "<do>square every element of {xs} and [add up|sum] the squares",
    "!sum(x*x for x in {xs:array})",
    "what is the squared [length|norm] of the vector {xs}",
    "store {xs} in memory and accumulate the square of each element",
  ],
  answer: ({ xs }) => xs.reduce((sum, x) => sum + x * x, 0),
  programs: [
    fold(
      "%sum",
      0,
      asm`
        mul  %x, %x, %x
        add  %sum, %sum, %x`,
    ),
    ({ xs }, draws) => {
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
  ],
})
