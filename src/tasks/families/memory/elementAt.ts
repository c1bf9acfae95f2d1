import { addressOf, asm, by, type Domain, family, oneOf } from "../../dsl/index.js"
import { array, indexInto } from "./_shared/array.js"
import { storingToo } from "./_shared/stored.js"
import { DWORD, scaled, widthFor } from "./_shared/width.js"

interface Values {
  readonly xs: ReadonlyArray<number>
  readonly base: number
  readonly at: number
}

/** The index as the sentence has it. */
const asSaid: Domain<number> = {
  size: 1,
  at: (_, __, earlier) => Number(earlier!["base"]) + Number(earlier!["at"]),
}

export const elementAt = family({
  id: "memory/element_at",
  level: 3,
  parameters: {
    xs: array({ length: [1, 9], digits: 3, signed: true }),
    base: oneOf([0, 1]),
    at: indexInto("xs"),
    k: asSaid,
  },
  prompt: [
    "<what>element {k} of [the array |the list |]{xs}, [counting from|with indices starting at] {base}",
    by(
      "storing",
      "<do>store {xs} in memory and load the element at index {k} ([the first has index|indices start at] {base})",
    ),
    "!{base}-based indexing: {xs:array}[| at] index {k}",
    "which [value|number] is element {k} of the [{base}-based|{base}-indexed] array {xs:array}",
    "what value has number {k} in {xs}, if the first [has|is] number {base}",
    "<do>look up index {k} in [the table |]{xs:array}, where the first index is {base}",
    "the accounts of a club are numbered from {base} up, and their balances are {xs} euros. How much is on account {k} [today|now]",
  ],
  answer: ({ at, xs }) => xs[at]!,
  programs: storingToo([
    ({ at, xs }: Values, draws, put) => {
      const width = widthFor(draws, xs)
      const { code, data } = put(width, xs)
      return asm`
        ${code}
        mov  %p, values
        ${width.load("r0", { base: "%p", offset: at * width.size })}
        halt
    .data
    values: ${data}`
    },
    ({ at, base, xs }: Values, draws, put) => {
      const width = widthFor(draws, xs)
      const { code, data } = put(width, xs)
      return asm`
        ${code}
        mov  %i, ${base + at}
        ${scaled("%i", width)}
        mov  %p, values
        add  %p, %p, %i
        ${width.load("r0", { base: "%p", offset: -base * width.size })}
        halt
    .data
    values: ${data}`
    },
    ({ at, base, xs }: Values, _, put) => {
      const { code, data } = put(DWORD, xs)
      return asm`
        ${code}
        mov  %i, ${base + at}
        shli %i, %i, 3
        load.d r0, [%i + ${addressOf("values", -8 * base)}]
        halt
    .data
    values: ${data}`
    },
  ]),
})
