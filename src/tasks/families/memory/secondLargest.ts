import { asm, distinct, family } from "../../dsl/index.js"
import { fold } from "./_shared/fold.js"
import { walk } from "./_shared/walk.js"
import { widthFor } from "./_shared/width.js"

export const secondLargest = family({
  id: "memory/second_largest",
  level: 3,
  parameters: { xs: distinct(4, 8) },
  prompt: [
    "<find>the second largest [element|number|value] [of|in] {xs}",
    "which [number|value] in [the <array> |]{xs} is smaller than exactly one other",
    "<do>store {xs} in memory and find the runner-up, the second greatest element",
    "!second_largest({xs:array})",
    "if {xs} were sorted in descending order, [what would stand second|which value would be second]",
    "largest element of {xs} apart from the maximum",
  ],
  answer: ({ xs }) => xs.slice().sort((a, b) => b - a)[1]!,
  programs: [
    fold(
      "%second",
      asm`
        mov  %best, 0
        mov  %second, 0`,
      asm`
        ble  %x, %second, skip
        mov  %second, %x
        ble  %x, %best, skip
        mov  %second, %best
        mov  %best, %x
    skip:`,
    ),
    ({ xs }, draws) => {
      // The maximum first, then the largest of the others.
      const width = widthFor(draws, xs)
      return asm`
        mov  %best, 0
        ${walk(
          draws,
          width,
          xs.length,
          (at) => asm`
        ${width.load("%x", at)}
        ble  %x, %best, skip
        mov  %best, %x
    skip:`,
        )}
        mov  %second, 0
        ${walk(
          draws,
          width,
          xs.length,
          (at) => asm`
        ${width.load("%x", at)}
        beq  %x, %best, skip
        ble  %x, %second, skip
        mov  %second, %x
    skip:`,
        )}
        mov  r0, %second
        halt
    .data
    values: ${width.data(xs)}`
    },
  ],
})
