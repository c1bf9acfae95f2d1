import { addressOf, asm, family, int, list } from "../../dsl/index.js"
import { walk } from "./_shared/walk.js"
import { scaled, widthFor } from "./_shared/width.js"

export const updateThenSum = family({
  id: "memory/update_then_sum",
  level: 3,
  parameters: { xs: list({ length: [4, 8] }), k: int(0, 3), value: int(-99, 250) },
  formats: { at: (k: number) => `[${k}]` },
  prompt: [
    "<do>set element {k} (counting from 0) of {xs} to {value} and sum the <array>",
    "<what>the sum of {xs} after the element at index {k} (from 0) has been [replaced by|changed to|overwritten with] {value}",
    "!a = {xs:array}; a{k:at} = {value}; [return |print |]sum(a)",
    "store {xs} in memory, write {value} over index {k} (zero-based), then [add up|total|sum] all elements",
    "what [total|sum] do you get for {xs} once zero-based element {k} becomes {value}",
  ],
  answer: ({ k, value, xs }) => xs.reduce((sum, x) => sum + x, 0) - xs[k]! + value,
  programs: [
    ({ k, value, xs }, draws) => {
      const width = widthFor(draws, [...xs, value])
      return asm`
        mov  %x, ${value}
        mov  %p, values
        ${width.store("%x", { base: "%p", offset: k * width.size })}
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
    ({ k, value, xs }, draws) => {
      const width = widthFor(draws, [...xs, value])
      return asm`
        mov  %i, ${k}
        ${scaled("%i", width)}
        mov  %x, ${value}
        ${width.store("%x", { base: "%i", offset: addressOf("values") })}
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
