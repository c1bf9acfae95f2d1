import { ascending, asm, family, mapped } from "../../dsl/index.js"

export const pairSumExists = family({
  id: "algorithms/pair_sum_exists",
  level: 5,
  predicate: true,
  parameters: {
    // Half of the time the sum of two elements, else any (rarely, by chance, a sum of two as well).
    task: mapped(ascending(5, 9), (xs, draws) => {
      const n = draws.below(xs.length - 1)
      const sum = xs[n]! + xs[n + 1 + draws.below(xs.length - n - 1)]!
      return { xs, sum: draws.below(2) === 0 ? sum : sum + 1 + draws.below(40) }
    }),
  },
  formats: {
    xs: ({ xs }: { xs: ReadonlyArray<number> }) => `[${xs.join(", ")}]`,
    sum: ({ sum }: { sum: number }) => String(sum),
  },
  prompt: [
    "<whether>two different elements of the sorted <array> {task:xs} add up to {task:sum}; <yesno>",
    "<whether>{task:xs} has [a pair|two elements at different places] with the sum {task:sum}; <yesno>",
    "are there two different positions in {task:xs} whose elements add up to {task:sum}? [1 for yes, 0 for no|Answer 1 or 0].",
    "!has_pair_sum({task:xs}, sum = {task:sum}) -> [1 or 0|0 or 1]",
  ],
  answer: ({ task: { sum, xs } }) => (xs.some((x, n) => xs.indexOf(sum - x) > n) ? 1 : 0),
  programs: [
    ({ task: { sum, xs } }) => asm`
        mov  %lo, values
        addi %hi, %lo, ${8 * (xs.length - 1)}
        mov  %wanted, ${sum}
    look:
        load.d %x, [%lo]
        load.d %y, [%hi]
        add  %x, %x, %y
        beq  %x, %wanted, found
        blt  %x, %wanted, more
        subi %hi, %hi, 8
        blt  %lo, %hi, look
        b    none
    more:
        addi %lo, %lo, 8
        blt  %lo, %hi, look
    none:
        mov  r0, 0
        halt
    found:
        mov  r0, 1
        halt
    .data
    values: .dword ${xs}`,
    // Every pair.
    ({ task: { sum, xs } }) => asm`
        mov  %p, values
        addi %last, %p, ${2 * (xs.length - 1)}
        mov  %found, 0
    outer:
        load.h %x, [%p]
        mov  %wanted, ${sum}
        sub  %wanted, %wanted, %x
        mov  %q, %p
    inner:
        addi %q, %q, 2
        load.h %y, [%q]
        seq  %y, %y, %wanted
        or   %found, %found, %y
        bne  %q, %last, inner
        addi %p, %p, 2
        bne  %p, %last, outer
        mov  r0, %found
        halt
    .data
    values: .half ${xs}`,
  ],
})
