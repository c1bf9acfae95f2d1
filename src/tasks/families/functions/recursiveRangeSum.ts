import { asm, family, int } from "../../dsl/index.js"

export const recursiveRangeSum = family({
  id: "functions/recursive_range_sum",
  level: 4,
  parameters: { lo: int(-50, 400), hi: int(2, 30) },
  adjust: ({ hi, lo }) => ({ lo, hi: lo + hi }),
  prompt: [
    "<what>the [sum|total] of the integers from {lo} to {hi} inclusive, [recursively|using recursion|with a recursive function]",
    "<please>write a recursive function that [sums|adds up] all integers from {lo} through {hi}",
    "<do>recursively [add up|sum|total] every integer from {lo} up to and including {hi}",
    "with sum(lo, hi) = 0 if lo > hi and lo + sum(lo + 1, hi) otherwise, [compute|evaluate|return] it for lo = {lo} and hi = {hi}",
    "!recursive sum, {lo} to {hi} inclusive",
  ],
  answer: ({ hi, lo }) => ((hi + lo) * (hi - lo + 1)) / 2,
  programs: [
    ({ hi, lo }) => asm`
        mov  r0, ${lo}
        mov  r1, ${hi}
        call sum
        halt
    sum:
        beq  r0, r1, done
        subi sp, sp, 8
        store.d r0, [sp]
        addi r0, r0, 1
        call sum
        load.d %lo, [sp]
        addi sp, sp, 8
        add  r0, r0, %lo
    done:
        ret`,
    ({ hi, lo }) => asm`
        mov  %lo, ${lo}
        mov  %hi, ${hi}
        mov  r0, 0
        call sum
        halt
    sum:
        bgt  %lo, %hi, done
        add  r0, r0, %hi
        subi %hi, %hi, 1
        call sum
    done:
        ret`,
    ({ hi, lo }) => asm`
        mov  %lo, ${lo}
        mov  %hi, ${hi}
        call sum
        halt
    sum:
        bgt  %lo, %hi, empty
        addi %lo, %lo, 1
        call sum
        subi %lo, %lo, 1
        add  r0, r0, %lo
        ret
    empty:
        mov  r0, 0
        ret`,
  ],
})
