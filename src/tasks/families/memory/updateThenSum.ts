import { addressOf, asm, by, type Draws, family, int, list } from "../../dsl/index.js"
import { placed } from "./_shared/placed.js"
import { someIndex } from "./_shared/someIndex.js"
import { walk } from "./_shared/walk.js"
import { scaled, type Width, widthFor } from "./_shared/width.js"

interface Values {
  readonly xs: ReadonlyArray<number>
  readonly k: number
  readonly value: number
}

const total = (width: Width, length: number, draws: Draws) => asm`
        mov  %sum, 0
        ${walk(
          draws,
          width,
          length,
          (at) => asm`
        ${width.load("%x", at)}
        add  %sum, %sum, %x`,
        )}`

const updating =
  (isStored: boolean) =>
  ({ k, value, xs }: Values, draws: Draws) => {
    const width = widthFor(draws, [...xs, value])
    const { data, fill } = placed(width, xs, isStored)
    return asm`
        ${fill}
        mov  %new, ${value}
        mov  %start, values
        ${width.store("%new", { base: "%start", offset: k * width.size })}
        ${total(width, xs.length, draws)}
        mov  r0, %sum
        halt
    .data
    values: ${data}`
  }

export const updateThenSum = family({
  id: "memory/update_then_sum",
  level: 3,
  parameters: { xs: list({ length: [1, 8], signed: true }), k: someIndex, value: int(-99, 250) },
  formats: { at: (k: number) => `[${k}]` },
  prompt: [
    "<do>set element {k} (counting from 0) of {xs} to {value} and sum the <array>",
    "<what>the sum of {xs} after the element at index {k} (from 0) has been [replaced by|changed to|overwritten with] {value}",
    "!a = {xs:array}; a{k:at} = {value}; [return |print |]sum(a)",
    by(
      "storing",
      "<do>store {xs} in memory, write {value} over index {k} (zero-based), then [add up|total|sum] all elements",
    ),
    "a bill has the amounts {xs}, but the one at index {k} (from 0) is a mistake and becomes {value}. [What is the total|How much is it] once that is put right",
    "what [total|sum] do you get for {xs} once zero-based element {k} becomes {value}",
  ],
  answer: ({ k, value, xs }) => xs.reduce((sum, x) => sum + x, 0) - xs[k]! + value,
  programs: [
    updating(false),
    { follows: "storing", program: updating(true) },
    ({ k, value, xs }, draws) => {
      const width = widthFor(draws, [...xs, value])
      return asm`
        mov  %i, ${k}
        ${scaled("%i", width)}
        mov  %x, ${value}
        ${width.store("%x", { base: "%i", offset: addressOf("values") })}
        ${total(width, xs.length, draws)}
        mov  r0, %sum
        halt
    .data
    values: ${width.data(xs)}`
    },
  ],
})
