import { ascending, asm, family, mapped } from "../../dsl/index.js"
import { walk } from "./_shared/walk.js"
import { after, widthFor } from "./_shared/width.js"

export const isSorted = family({
  id: "memory/is_sorted",
  level: 3,
  predicate: true,
  parameters: {
    // Half of the lists have two elements exchanged.
    xs: mapped(ascending(4, 7), (sorted, draws) => {
      if (draws.below(2) === 0) return sorted
      const xs = sorted.slice()
      const i = draws.below(xs.length - 1)
      const j = i + 1 + draws.below(xs.length - 1 - i)
      xs[i] = sorted[j]!
      xs[j] = sorted[i]!
      return xs
    }),
  },
  prompt: [
    "<whether>[the <array> |]{xs} is sorted in ascending order, <yesno>",
    "is [the <array> |]{xs} in ascending order ([1 for yes, 0 for no|answer 1 if so, else 0])",
    "!is_sorted({xs:array}), ascending, [1 or 0|1 if true, 0 if false]",
    "store {xs} in memory and [return|leave in r0] 1 if the elements never decrease, else 0",
    "is each element of {xs} at least as large as its predecessor ([1 = yes, 0 = no|1 if so, otherwise 0])",
  ],
  answer: ({ xs }) =>
    xs.join() ===
    xs
      .slice()
      .sort((a, b) => a - b)
      .join()
      ? 1
      : 0,
  programs: [
    ({ xs }, draws) => {
      const width = widthFor(draws, xs)
      return asm`
        ${walk(
          draws,
          width,
          xs.length - 1,
          (at) => asm`
        ${width.load("%x", at)}
        ${width.load("%next", after(at, width.size))}
        bgt  %x, %next, unsorted`,
        )}
        mov  r0, 1
        halt
    unsorted:
        mov  r0, 0
        halt
    .data
    values: ${width.data(xs)}`
    },
    ({ xs }, draws) => {
      const width = widthFor(draws, xs)
      const loop = walk(
        draws,
        width,
        xs.length,
        (at) => asm`
        ${width.load("%x", at)}
        blt  %x, %last, unsorted
        mov  %last, %x`,
        { from: 1, order: "up" },
      )
      return asm`
        ${width.loadFirst("%last")}
        ${loop}
        mov  r0, 1
        halt
    unsorted:
        mov  r0, 0
        halt
    .data
    values: ${width.data(xs)}`
    },
    ({ xs }, draws) => {
      const width = widthFor(draws, xs)
      return asm`
        mov  %unsorted, 0
        ${walk(
          draws,
          width,
          xs.length - 1,
          (at) => asm`
        ${width.load("%x", at)}
        ${width.load("%next", after(at, width.size))}
        slt  %x, %next, %x
        or   %unsorted, %unsorted, %x`,
        )}
        xori r0, %unsorted, 1
        halt
    .data
    values: ${width.data(xs)}`
    },
  ],
})
