import { addressOf, ascendingPair, asm, family, int, list } from "../../dsl/index.js"
import { walk } from "./_shared/walk.js"
import { widthFor } from "./_shared/width.js"

export const fillRange = family({
  id: "memory/fill_range",
  level: 3,
  parameters: { xs: list({ length: [6, 9] }), ends: ascendingPair(0, 6), value: int(0, 99) },
  formats: {
    from: ([from]: readonly [number, number]) => String(from),
    to: ([, to]: readonly [number, number]) => String(to),
  },
  prompt: [
    "<do>fill {xs} with {value} from index {ends:from} up to but not including index {ends:to} (counting from 0) and sum the <array>",
    "<what>the sum of {xs} after the elements at zero-based indices {ends:from} up to, but not including, {ends:to} [become|are all set to] {value}",
    "!a = {xs:array}; a.fill({value}, start {ends:from}, end {ends:to}), end exclusive and zero-based; [return |]sum(a)",
    "overwrite the elements with index >= {ends:from} and below {ends:to} (first index 0) of {xs} with {value}; what is the [sum|total] of all elements then",
  ],
  answer: ({ ends: [from, to], value, xs }) => xs.reduce((sum, x, n) => sum + (n >= from && n < to ? value : x), 0),
  programs: [
    ({ ends: [from, to], value, xs }, draws) => {
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
    ({ ends: [from, to], value, xs }, draws) => {
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
