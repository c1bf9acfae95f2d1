import { asm, family, mapped } from "../../dsl/index.js"
import { array } from "./_shared/array.js"
import { scaled, widthFor } from "./_shared/width.js"

export const gatherSum = family({
  id: "memory/gather_sum",
  level: 3,
  parameters: {
    // One to five indices into the array, some of them perhaps twice.
    query: mapped(array({ length: [1, 8] }), (xs, draws) => ({
      xs,
      at: Array.from({ length: 1 + draws.below(5) }, () => draws.below(xs.length)),
    })),
  },
  formats: {
    xs: ({ xs }: { xs: ReadonlyArray<number> }) => `[${xs.join(", ")}]`,
    at: ({ at }: { at: ReadonlyArray<number> }) => `[${at.join(", ")}]`,
  },
  prompt: [
    "<what>the sum of the elements of {query:xs} at the indices {query:at}, [counting from 0|zero-based], a repeated index counting each time",
    "<do>gather from {query:xs} the elements at zero-based positions {query:at} and [sum them|add them up] (repeats count again)",
    "with v = {query:xs} and idx = {query:at}, add up the elements of v at all indices in idx, repeats included, [zero-based|counting from 0]",
    "!v = {query:xs}; sum of v(j) for every j in {query:at} (first index 0)",
    "<do>use the index table {query:at} (from 0) to [pick|select] elements of {query:xs} and [total|sum] them, one for each entry",
    "the tracks of a record, numbered from 0, last {query:xs} minutes. I play the tracks {query:at} one after the other. How many minutes [is that|does it take]",
  ],
  answer: ({ query: { at, xs } }) => at.reduce((sum, k) => sum + xs[k]!, 0),
  programs: [
    ({ query: { at, xs } }, draws) => {
      const width = widthFor(draws, xs)
      return asm`
        mov  %values, values
        mov  %p, indices
        mov  %n, ${at.length}
        mov  %sum, 0
    loop:
        load.b %i, [%p]
        ${scaled("%i", width)}
        add  %i, %i, %values
        ${width.load("%x", { base: "%i", offset: 0 })}
        add  %sum, %sum, %x
        addi %p, %p, 1
        subi %n, %n, 1
        bnez %n, loop
        mov  r0, %sum
        halt
    .data
    values: ${width.data(xs)}
    indices: .byte ${at}`
    },
    ({ query: { at, xs } }) => asm`
        mov  %sum, 0
        mov  %k, ${8 * (at.length - 1)}
    loop:
        load.d %i, [%k + indices]
        shli %i, %i, 3
        load.d %x, [%i + values]
        add  %sum, %sum, %x
        subi %k, %k, 8
        bgez %k, loop
        mov  r0, %sum
        halt
    .data
    values: .dword ${xs}
    indices: .dword ${at}`,
  ],
})
