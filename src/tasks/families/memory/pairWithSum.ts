import { asm, distinct, family, mapped } from "../../dsl/index.js"
import { widthFor } from "./_shared/width.js"

export const pairWithSum = family({
  id: "memory/pair_with_sum",
  level: 3,
  predicate: true,
  parameters: {
    // Half of the targets are the sum of two elements, the others are close to one.
    query: mapped(distinct(4, 6), (xs, draws) => {
      const i = 1 + draws.below(xs.length - 1)
      const sum = xs[i]! + xs[draws.below(i)]!
      return { xs, target: draws.below(2) === 0 ? sum : sum + 1 + draws.below(9) }
    }),
  },
  formats: {
    xs: ({ xs }: { xs: ReadonlyArray<number> }) => `[${xs.join(", ")}]`,
    target: ({ target }: { target: number }) => String(target),
  },
  prompt: [
    "<whether>two different elements of {query:xs} add up to {query:target}, <yesno>",
    "do any two [numbers|elements] at different positions of {query:xs} sum to {query:target} ([1 for yes, 0 for no|answer 1 if so, else 0])",
    "!two_sum({query:xs}, target {query:target}): 1 if a pair exists, else 0",
    "store {query:xs} in memory and try all pairs; 1 if [one|some pair] sums to {query:target}, 0 if none does",
    "is there a pair of distinct positions in {query:xs} whose elements total {query:target}, 1 = yes, 0 = no",
  ],
  answer: ({ query: { target, xs } }) => {
    const seen = new Set<number>()
    for (const x of xs) {
      if (seen.has(target - x)) return 1
      seen.add(x)
    }
    return 0
  },
  programs: [
    ({ query: { target, xs } }, draws) => {
      const { data, load, size } = widthFor(draws, xs)
      return asm`
        mov  %target, ${target}
        mov  %p, values
        addi %end, %p, ${xs.length * size}
    outer:
        ${load("%x", { base: "%p", offset: 0 })}
        addi %p, %p, ${size}
        mov  %q, %p
    inner:
        bgeu %q, %end, nextPair
        ${load("%y", { base: "%q", offset: 0 })}
        add  %y, %y, %x
        beq  %y, %target, found
        addi %q, %q, ${size}
        b    inner
    nextPair:
        bltu %p, %end, outer
        mov  r0, 0
        halt
    found:
        mov  r0, 1
        halt
    .data
    values: ${data(xs)}`
    },
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
