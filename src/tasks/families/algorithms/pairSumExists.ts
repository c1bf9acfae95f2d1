import { addressOf, ascending, asm, by, family, mapped, pick } from "../../dsl/index.js"

export const pairSumExists = family({
  id: "algorithms/pair_sum_exists",
  level: 5,
  predicate: true,
  parameters: {
    // Half of the time the sum of two elements, else next to one, twice an element, or out of reach.
    task: mapped(ascending(3, 10), (xs, draws) => {
      const n = draws.below(xs.length - 1)
      const sum = xs[n]! + xs[n + 1 + draws.below(xs.length - n - 1)]!
      if (draws.below(2) === 0) return { xs, sum }
      const near = sum + pick(draws, [-1, 1]) * (1 + draws.below(20))
      return { xs, sum: pick(draws, [near, near, 2 * pick(draws, xs), sum + pick(draws, [-1, 1])]) }
    }),
  },
  formats: {
    xs: ({ xs }: { xs: ReadonlyArray<number> }) => `[${xs.join(", ")}]`,
    sum: ({ sum }: { sum: number }) => String(sum),
  },
  prompt: [
    "<whether>two different elements of the sorted <array> {task:xs} add up to {task:sum}; <yesno>",
    "<whether>the sorted <array> {task:xs} has [a pair|two elements at different places] with the sum {task:sum}; <yesno>",
    by(
      "two pointers",
      "<do>walk from both ends of the sorted <array> {task:xs} towards the middle [to see|and tell] whether two different elements add up to {task:sum}; <yesno>",
    ),
    by("two pointers", "!two_pointers(sorted {task:xs}, sum = {task:sum}) -> [1 or 0|0 or 1]"),
    "the price tags in a shop window, sorted, are {task:xs}; can you spend exactly {task:sum} on two different things (<yesno>)?",
    "!has_pair_sum(sorted {task:xs}, sum = {task:sum}) -> [1 or 0|0 or 1]",
  ],
  cases: { "only twice the same": ({ task: { sum, xs } }) => xs.includes(sum / 2) },
  answer: ({ task: { sum, xs } }) => (xs.some((x, n) => xs.indexOf(sum - x) > n) ? 1 : 0),
  programs: [
    {
      follows: "two pointers",
      program: ({ task: { sum, xs } }) => asm`
        mov  %lo, values
        mov  %hi, ${addressOf("values", 8 * (xs.length - 1))}
        mov  %wanted, ${sum}
    look:
        bge  %lo, %hi, none
        load.d %x, [%lo]
        load.d %y, [%hi]
        add  %x, %x, %y
        beq  %x, %wanted, found
        blt  %x, %wanted, more
        subi %hi, %hi, 8
        b    look
    more:
        addi %lo, %lo, 8
        b    look
    none:
        mov  r0, 0
        halt
    found:
        mov  r0, 1
        halt
    .data
    values: .dword ${xs}`,
    },
    // The same with what is still missing.
    {
      follows: "two pointers",
      program: ({ task: { sum, xs } }) => asm`
        mov  %i, 0
        mov  %j, ${2 * (xs.length - 1)}
        mov  r0, 0
    look:
        beq  %i, %j, done
        load.h %x, [%i + values]
        load.h %y, [%j + values]
        add  %x, %x, %y
        subi %x, %x, ${sum}
        bgtz %x, less
        addi %i, %i, 2
        bnez %x, look
        mov  r0, 1
        halt
    less:
        subi %j, %j, 2
        b    look
    done:
        halt
    .data
    values: .half ${xs}`,
    },
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
