import { asm, by, distinct, type Draws, family, mapped, pick } from "../../dsl/index.js"
import { placed } from "./_shared/placed.js"
import { widthFor } from "./_shared/width.js"

interface Query {
  readonly xs: ReadonlyArray<number>
  readonly target: number
}

/** Each element with those behind it. */
const forwards =
  (isStored: boolean) =>
  ({ query: { target, xs } }: { query: Query }, draws: Draws) => {
    const width = widthFor(draws, xs)
    const { data, fill } = placed(width, xs, isStored)
    return asm`
        ${fill}
        mov  %target, ${target}
        mov  %p, values
        addi %end, %p, ${xs.length * width.size}
    outer:
        ${width.load("%x", { base: "%p", offset: 0 })}
        addi %p, %p, ${width.size}
        mov  %q, %p
    inner:
        bgeu %q, %end, nextPair
        ${width.load("%y", { base: "%q", offset: 0 })}
        add  %y, %y, %x
        beq  %y, %target, found
        addi %q, %q, ${width.size}
        b    inner
    nextPair:
        bltu %p, %end, outer
        mov  r0, 0
        halt
    found:
        mov  r0, 1
        halt
    .data
    values: ${data}`
  }

export const pairWithSum = family({
  id: "memory/pair_with_sum",
  level: 3,
  predicate: true,
  parameters: {
    // Half of the targets are the sum of two elements, perhaps of equal ones; the others are close to one, or twice an element.
    query: mapped(distinct(2, 6), (different, draws): Query => {
      const xs = draws.below(6) === 0 ? [...different, pick(draws, different)] : different
      const i = 1 + draws.below(xs.length - 1)
      const sum = xs[i]! + xs[draws.below(i)]!
      if (draws.below(2) === 0) return { xs, target: sum }
      const kind = draws.below(3)
      return {
        xs,
        target: kind === 0 ? 2 * pick(draws, xs) : kind === 1 ? sum - 1 - draws.below(9) : sum + 1 + draws.below(9),
      }
    }),
  },
  formats: {
    xs: ({ xs }: Query) => `[${xs.join(", ")}]`,
    target: ({ target }: Query) => String(target),
  },
  prompt: [
    "<whether>two different elements of {query:xs} add up to {query:target}, <yesno>",
    "are there two [numbers|elements] at different positions of {query:xs} that sum to {query:target} ([1 for yes, 0 for no|answer 1 if so, else 0])",
    "a shop sells things for {query:xs} cents, each only once; can you spend exactly {query:target} cents on two of them (<yesno>)",
    "!two_sum({query:xs}, target {query:target}): 1 if a pair exists, else 0",
    by(
      "storing",
      "<do>store {query:xs} in memory and try all pairs: 1 if [one|some pair] sums to {query:target}, 0 if none does",
    ),
    "is there a pair of distinct positions in {query:xs} whose elements total {query:target} ([1 = yes, 0 = no|<yesno>])",
  ],
  cases: { "equal elements": ({ query: { xs } }) => new Set(xs).size < xs.length },
  answer: ({ query: { target, xs } }) => {
    const seen = new Set<number>()
    for (const x of xs) {
      if (seen.has(target - x)) return 1
      seen.add(x)
    }
    return 0
  },
  programs: [
    forwards(false),
    { follows: "storing", program: forwards(true) },
    ({ query: { target, xs } }, draws) => {
      const { data, load, size } = widthFor(draws, xs)
      return asm`
        mov  %target, ${target}
        mov  %start, values
        addi %last, %start, ${(xs.length - 1) * size}
    outer:
        ${load("%need", { base: "%last", offset: 0 })}
        sub  %need, %target, %need
        mov  %q, %start
    inner:
        ${load("%y", { base: "%q", offset: 0 })}
        beq  %y, %need, found
        addi %q, %q, ${size}
        bltu %q, %last, inner
        subi %last, %last, ${size}
        bne  %last, %start, outer
        mov  r0, 0
        halt
    found:
        mov  r0, 1
        halt
    .data
    values: ${data(xs)}`
    },
  ],
})
