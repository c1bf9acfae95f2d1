import { asm, family, int, mapped } from "../../dsl/index.js"
import { walk } from "./_shared/walk.js"
import { widthFor } from "./_shared/width.js"

export const allEqual = family({
  id: "memory/all_equal",
  level: 3,
  predicate: true,
  parameters: {
    // Half of the lists have one element that differs.
    xs: mapped(int(10000, 99998), (value, draws) => {
      const xs = new Array<number>(4 + draws.below(4)).fill(value)
      if (draws.below(2) === 0) xs[1 + draws.below(xs.length - 1)] = value + 1
      return xs
    }),
  },
  prompt: [
    "<whether>all [elements|<values>] in {xs} are equal, <yesno>",
    "are all [elements|<values>] in {xs} the same ([1 for yes, 0 for no|answer 1 if so, else 0])",
    "!all_equal({xs:array}), [1 or 0|1 if true, else 0]",
    "store {xs} in memory and [return|leave in r0] 1 if every element has the same value, else 0",
    "1 if no two elements of {xs} differ, 0 otherwise",
  ],
  answer: ({ xs }) => (new Set(xs).size === 1 ? 1 : 0),
  programs: [
    ({ xs }, draws) => {
      const width = widthFor(draws, xs)
      const loop = walk(
        draws,
        width,
        xs.length,
        (at) => asm`
        ${width.load("%x", at)}
        bne  %x, %first, differs`,
        { from: 1 },
      )
      return asm`
        ${width.loadFirst("%first")}
        ${loop}
        mov  r0, 1
        halt
    differs:
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
        xor  %x, %x, %first
        or   %bits, %bits, %x`,
        { from: 1 },
      )
      return asm`
        ${width.loadFirst("%first")}
        mov  %bits, 0
        ${loop}
        seqi r0, %bits, 0
        halt
    .data
    values: ${width.data(xs)}`
    },
  ],
})
