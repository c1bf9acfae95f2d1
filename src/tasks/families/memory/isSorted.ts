import { asm, between, by, type Domain, family, mapped } from "../../dsl/index.js"
import { folding, NOTHING, oneOrMore } from "./_shared/given.js"
import { type OneArray, storingToo } from "./_shared/stored.js"
import { walk } from "./_shared/walk.js"
import { after, widthFor } from "./_shared/width.js"

/** First elements, and by how much the second is more. */
const STARTS = [...Array.from({ length: 300 }, (_, n) => n - 900), ...Array.from({ length: 400 }, (_, n) => n + 200)]
const LEAST_GAP = -16
const GAPS = 57
const SINGLES = 900

/**
 * Lists of which half fall somewhere, once or for good; steps of 0 are frequent. All elements have three digits, and what is
 * counted are the first two. Edges are lists of one element.
 */
const candidate: Domain<ReadonlyArray<number>> = {
  size: SINGLES + STARTS.length * GAPS,
  edges: SINGLES,
  at: (index, draws) => {
    if (index < SINGLES) return [100 + index]
    const gap = LEAST_GAP + ((index - SINGLES) % GAPS)
    const start = STARTS[Math.floor((index - SINGLES) / GAPS)]!
    const xs = [start, start + gap]
    const more = draws.below(7)
    const fall = gap >= 0 && more > 0 && draws.below(9) < 4 ? draws.below(more) : -1
    const isFlat = gap === 0 && draws.below(2) === 0
    for (let n = 0, top = xs[1]!; n < more; n++) {
      const step = isFlat || draws.below(5) === 0 ? 0 : draws.below(26)
      if (n === fall) {
        xs.push(top - between(draws, 1, 16))
        // The fall is for good.
        if (draws.below(2) === 0) top = xs.at(-1)!
      } else xs.push((top += step))
    }
    return xs
  },
}

export const isSorted = family({
  id: "memory/is_sorted",
  level: 3,
  predicate: true,
  parameters: { xs: candidate },
  prompt: [
    "<whether>[the <array> |]{xs} is sorted in ascending order (equal neighbours are allowed)<then-yesno>",
    "is [the <array> |]{xs} in ascending order, equal neighbours allowed ([1 for yes, 0 for no|answer 1 if so, else 0])",
    "!is_sorted({xs:array}), ascending, not strictly, [1 or 0|1 if true, 0 if false]",
    by("storing", "<do>store {xs} in memory and [return|leave in r0] 1 if the elements never decrease, else 0"),
    "is each element of {xs} at least as large as its predecessor, if it has one ([1 = yes, 0 = no|1 if so, otherwise 0])",
    "the balance of an account, read every day, was {xs} euros. Answer 1 if it never [fell|became less] from one reading to the next, otherwise 0",
  ],
  cases: {
    "equal neighbours": ({ xs }) => xs.some((x, n) => n > 0 && x === xs[n - 1]),
  },
  answer: ({ xs }) => (xs.every((x, n) => n === 0 || x >= xs[n - 1]!) ? 1 : 0),
  programs: storingToo([
    ({ xs }: OneArray, draws, put) => {
      const width = widthFor(draws, xs)
      const { code, data } = put(width, xs)
      return asm`
        ${code}
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
        blt  %x, %last, unsorted
        mov  %last, %x`,
        { from: 1, order: "up" },
      )
      return asm`
        ${code}
        ${width.loadFirst("%last")}
        ${loop}
        mov  r0, 1
        halt
    unsorted:
        mov  r0, 0
        halt
    .data
    values: ${data}`
    },
    ({ xs }: OneArray, draws, put) => {
      const width = widthFor(draws, xs)
      const { code, data } = put(width, xs)
      return asm`
        ${code}
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
    values: ${data}`
    },
  ]),
  asFunction: {
    inputs: ["xs"],
    domains: {
      // Half of them have an element that is less than the one before it.
      xs: mapped(oneOrMore({ length: [2, 12], values: [-900, 900], order: "ascending" }), (xs, draws) => {
        if (xs.length === 1 || draws.below(2) === 0) return xs
        const at = draws.below(3) === 0 ? 1 : 1 + draws.below(xs.length - 1)
        return xs.map((x, n) => (n === at ? xs[at - 1]! - 1 - draws.below(9) : x))
      }),
    },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<whether>{xs} is sorted in ascending order (equal neighbours are allowed)<then-yesno>",
      "is {xs} in ascending order, equal neighbours allowed ([1 for yes, 0 for no|answer 1 if so, else 0])",
      "!is_sorted({xs}), ascending, not strictly, [1 or 0|1 if true, 0 if false]",
      "return 1 if the elements of {xs} never decrease, else 0",
      "is each element of {xs} at least as large as its predecessor, if it has one ([1 = yes, 0 = no|1 if so, otherwise 0])",
    ],
    programs: [
      folding(
        "%last",
        NOTHING,
        asm`
        blt  %x, %last, out
        mov  %last, %x`,
        {
          first: "%last",
          finish: asm`mov r0, 1`,
          out: 0,
        },
      ),
      folding(
        "%falls",
        0,
        asm`
        slt  %less, %x, %last
        or   %falls, %falls, %less
        mov  %last, %x`,
        { first: "%last", finish: asm`xori r0, %falls, 1` },
      ),
    ],
  },
})
