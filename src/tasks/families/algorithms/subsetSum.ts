import { asm, family, list, mapped, pick } from "../../dsl/index.js"

export const subsetSum = family({
  id: "algorithms/subset_sum",
  level: 5,
  predicate: true,
  parameters: {
    // Half of the time the sum of some of them.
    task: mapped(list({ length: [2, 7], digits: 2, zero: false }), (xs, draws) => {
      let sum = 0
      for (const x of xs) if (draws.below(2) === 0) sum += x
      if (sum === 0) sum = xs[0]!
      return { xs, sum: draws.below(5) < 2 ? sum : Math.max(1, sum + pick(draws, [-1, 1]) * (1 + draws.below(15))) }
    }),
  },
  formats: {
    xs: ({ xs }: { xs: ReadonlyArray<number> }) => `[${xs.join(", ")}]`,
    sum: ({ sum }: { sum: number }) => String(sum),
  },
  prompt: [
    "<whether>some or all of the numbers {task:xs} add up to exactly {task:sum}, each used at most once; <yesno>",
    "<whether>a subset of {task:xs} sums to {task:sum}; <yesno>",
    "can you [choose|pick|select] elements of {task:xs}, each at most once, with a sum of exactly {task:sum}? [1 for yes, 0 for no|Answer 1 or 0].",
    "weights of {task:xs} grams lie by the scales, one of each; can you balance {task:sum} grams with some of them in the other pan (<yesno>)?",
    "!subset_sum({task:xs}, target = {task:sum}) -> [1 or 0|0 or 1]",
    "<do>solve subset sum for the items {task:xs} and the target {task:sum} ([1 if it is possible, else 0|1 = possible, 0 = impossible])",
  ],
  answer: ({ task: { sum, xs } }) => {
    const reach = (n: number, rest: number): boolean =>
      rest === 0 || (n < xs.length && (reach(n + 1, rest - xs[n]!) || reach(n + 1, rest)))
    return reach(0, sum) ? 1 : 0
  },
  programs: [
    // Every subset, as the bits of a mask.
    ({ task: { sum, xs } }) => asm`
        mov  %mask, ${(1 << xs.length) - 1}
        mov  %wanted, ${sum}
    subset:
        mov  %bits, %mask
        mov  %sum, 0
    element:
        bits.ctz %i, %bits
        load.b %x, [%i + values]
        add  %sum, %sum, %x
        subi %x, %bits, 1
        and  %bits, %bits, %x
        bnez %bits, element
        beq  %sum, %wanted, found
        subi %mask, %mask, 1
        bnez %mask, subset
        mov  r0, 0
        halt
    found:
        mov  r0, 1
        halt
    .data
    values: .byte ${xs}`,
    // Takes or leaves each element, recursively.
    ({ task: { sum, xs } }) => asm`
        mov  %rest, ${sum}
        mov  %p, values
        call reach
        halt
    reach:
        beqz %rest, yes
        load.b %x, [%p]
        beqz %x, no
        subi sp, sp, 16
        store.d %rest, [sp]
        store.d %p, [sp + 8]
        sub  %rest, %rest, %x
        addi %p, %p, 1
        call reach
        load.d %rest, [sp]
        load.d %p, [sp + 8]
        addi sp, sp, 16
        bnez r0, yes
        addi %p, %p, 1
        b    reach
    yes:
        mov  r0, 1
        ret
    no:
        mov  r0, 0
        ret
    .data
    values: .byte ${[...xs, 0]}`,
  ],
})
