import { addressOf, array as arrays, asm, by, type Draws, edged, family, int, list } from "../../dsl/index.js"
import { addressAt, endOf } from "./_shared/given.js"
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
  // Of functions alone: an index is one of the array's.
  adjust: ({ k, value, xs }) => ({ k: Math.min(k, xs.length - 1), value, xs }),
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
  asFunction: {
    inputs: ["xs", "k", "value"],
    domains: { xs: arrays({ length: [1, 14], values: [-999, 999] }), value: edged(int(-999, 999), [0]) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      by("storing", "<do>overwrite element {k} (counting from 0) of {xs} with {value} and sum the array"),
      "<what>the sum of {xs} after the element at index {k} (from 0) has been [replaced by|changed to|overwritten with] {value}",
      "!a = {xs}; the element of a at zero-based index {k} = {value}; [return |print |]sum(a)",
      by(
        "storing",
        "replace the element at index {k} (zero-based) of {xs} by {value}, then [add up|total|sum] all elements",
      ),
      "what [total|sum] do you get for {xs} once zero-based element {k} becomes {value}",
    ],
    programs: [
      {
        follows: "storing",
        program: ({ k, value, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %k, ${k}
        mov  %value, ${value}
        ${addressAt(xs, "%k")}
        ${xs.store("%value", "%at")}
        mov  %sum, 0
    next:
        ${xs.load("%x", "%p")}
        add  %sum, %sum, %x
        addi %p, %p, ${xs.size}
        subi %n, %n, 1
        bnez %n, next
        mov  r0, %sum
        halt`,
      },
      // The sum, and by how much the element changes it.
      ({ k, value, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %k, ${k}
        mov  %sum, ${value}
        ${addressAt(xs, "%k")}
        ${xs.load("%x", "%at")}
        sub  %sum, %sum, %x
        ${endOf(xs)}
    next:
        ${xs.load("%x", "%p")}
        add  %sum, %sum, %x
        addi %p, %p, ${xs.size}
        bltu %p, %end, next
        mov  r0, %sum
        halt`,
    ],
  },
})
