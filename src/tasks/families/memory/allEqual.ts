import { asm, by, family, int, mapped, pick } from "../../dsl/index.js"
import { folding, NOTHING } from "./_shared/given.js"
import { type OneArray, storingToo } from "./_shared/stored.js"
import { walk } from "./_shared/walk.js"
import { widthFor } from "./_shared/width.js"

/** How far an element is from the others where it differs: mostly so that last digits and remainders agree. */
const GAPS = [1, -1, 10, -10, 60, -60, 120, -120, 300, 600, -600]

export const allEqual = family({
  id: "memory/all_equal",
  level: 3,
  predicate: true,
  parameters: {
    // Half of the lists have one element that differs, in any place; of two elements, the second.
    xs: mapped(int(1000, 9000), (value, draws) => {
      const xs = new Array<number>(draws.below(12) === 0 ? 1 : 2 + draws.below(8)).fill(value)
      if (xs.length > 1 && draws.below(7) < 4) {
        const at = xs.length === 2 ? 1 : draws.below(xs.length)
        xs[at] = draws.below(4) === 0 ? 1000 + draws.below(9000) : value + pick(draws, GAPS)
      }
      return draws.below(6) === 0 ? xs.map((x) => -x) : xs
    }),
  },
  prompt: [
    "<whether>all [elements|<values>] in {xs} are equal, <yesno>",
    "are all [elements|<values>] in {xs} the same ([1 for yes, 0 for no|answer 1 if so, else 0])",
    "!all_equal({xs:array}), [1 or 0|1 if true, else 0]",
    by(
      "storing",
      "<do>store {xs} in memory and [return|leave in r0] 1 if every element has the same value, else 0 (one element alone counts as equal)",
    ),
    "return 1 if no two elements of {xs} differ, 0 otherwise",
    "the sensors of a tank report {xs}. Are they all [the same|equal] ([1 for yes, 0 for no|1 if they are, else 0])",
  ],
  answer: ({ xs }) => (new Set(xs).size === 1 ? 1 : 0),
  programs: storingToo([
    ({ xs }: OneArray, draws, put) => {
      const width = widthFor(draws, xs)
      const { code, data } = put(width, xs)
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
        ${code}
        ${width.loadFirst("%first")}
        ${loop}
        mov  r0, 1
        halt
    differs:
        mov  r0, 0
        halt
    .data
    values: ${data}`
    },
    ({ xs }: OneArray, draws, put) => {
      const width = widthFor(draws, xs)
      const { code, data } = put(width, xs)
      const loop = walk(
        draws,
        width,
        xs.length,
        (at) => asm`
        ${width.load("%x", at)}
        xor  %x, %x, %first
        or   %bits, %bits, %x`,
        { from: 1, order: "up" },
      )
      return asm`
        ${code}
        ${width.loadFirst("%first")}
        mov  %bits, 0
        ${loop}
        seqi r0, %bits, 0
        halt
    .data
    values: ${data}`
    },
  ]),
  asFunction: {
    inputs: ["xs"],
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<whether>all elements of {xs} are equal, <yesno>",
      "are all elements of {xs} the same ([1 for yes, 0 for no|answer 1 if so, else 0])",
      "!all_equal({xs}), [1 or 0|1 if true, else 0]",
      "return 1 if every element of {xs} has the same value, else 0 (one element alone counts as equal)",
      "return 1 if no two elements of {xs} differ, 0 otherwise",
    ],
    programs: [
      folding("%first", NOTHING, asm`bne %x, %first, out`, {
        first: "%first",
        finish: asm`mov r0, 1`,
        out: 0,
      }),
      folding(
        "%bits",
        0,
        asm`
        xor  %x, %x, %first
        or   %bits, %bits, %x`,
        { first: "%first", finish: asm`seqi r0, %bits, 0` },
      ),
    ],
  },
})
