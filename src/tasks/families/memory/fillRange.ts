import { addressOf, asm, between, family, int, mapped } from "../../dsl/index.js"
import { array } from "./_shared/array.js"
import { walk } from "./_shared/walk.js"
import { widthFor } from "./_shared/width.js"

interface Range {
  readonly xs: ReadonlyArray<number>
  /** The first index, and the one behind the last. */
  readonly from: number
  readonly to: number
}

export const fillRange = family({
  id: "memory/fill_range",
  level: 3,
  parameters: {
    range: mapped(array({ length: [1, 9] }), (xs, draws): Range => {
      const from = draws.below(xs.length)
      return { xs, from, to: between(draws, from + 1, xs.length) }
    }),
    value: int(0, 99),
  },
  formats: {
    xs: ({ xs }: Range) => `[${xs.join(", ")}]`,
    from: ({ from }: Range) => String(from),
    to: ({ to }: Range) => String(to),
  },
  prompt: [
    "<do>fill {range:xs} with {value} from index {range:from} up to but not including index {range:to} (counting from 0) and sum the <array>",
    "<what>the sum of {range:xs} after the elements at zero-based indices {range:from} up to, but not including, {range:to} [become|are all set to] {value}",
    "!a = {range:xs}; a.fill({value}, start {range:from}, end {range:to}), end exclusive and zero-based; [return |]sum(a)",
    "in the <array> {range:xs} the elements with index >= {range:from} and below {range:to} (first index 0) are overwritten by the value {value}. What is the [sum|total] of all elements then",
    "boxes numbered from 0 hold {range:xs} apples. Those from box {range:from} up to, but not including, box {range:to} are emptied and then get {value} {value?apple|apples} each. How many apples are there [in all|altogether] now",
  ],
  answer: ({ range: { from, to, xs }, value }) => xs.reduce((sum, x, n) => sum + (n >= from && n < to ? value : x), 0),
  programs: [
    ({ range: { from, to, xs }, value }, draws) => {
      const width = widthFor(draws, [...xs, value])
      return asm`
        mov  %value, ${value}
        ${walk(draws, width, to, (at) => width.store("%value", at), { from })}
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
    ({ range: { from, to, xs }, value }, draws) => {
      const width = widthFor(draws, [...xs, value])
      const { size, store } = width
      return asm`
        mov  %value, ${value}
        mov  %at, ${from * size}
        mov  %stop, ${to * size}
    fill:
        ${store("%value", { base: "%at", offset: addressOf("values") })}
        addi %at, %at, ${size}
        blt  %at, %stop, fill
        ${width.loadFirst("%sum")}
        ${walk(
          draws,
          width,
          xs.length,
          (at) => asm`
        ${width.load("%x", at)}
        add  %sum, %sum, %x`,
          { from: 1 },
        )}
        mov  r0, %sum
        halt
    .data
    values: ${width.data(xs)}`
    },
  ],
})
