import { asm, by, edged, family, int } from "../../dsl/index.js"

export const recursiveRangeSum = family({
  id: "functions/recursive_range_sum",
  level: 4,
  parameters: { lo: int(-50, 400), hi: edged(int(0, 30), [0]) },
  adjust: ({ hi, lo }) => ({ lo, hi: lo + hi }),
  prompt: [
    "<what>the [sum|total] of the integers from {lo} to {hi} inclusive, [recursively|using recursion|with a recursive function]",
    "<please>write a recursive function that [sums|adds up] all integers from {lo} through {hi}",
    "<do>recursively [add up|sum|total] every integer from {lo} up to and including {hi}",
    by(
      "lower end first",
      "with the function sum(lo, hi) = 0 if lo > hi and lo + sum(lo + 1, hi) otherwise, [compute|evaluate|return] it for lo = {lo} and hi = {hi}",
    ),
    by(
      "upper end first",
      "with the function sum(lo, hi) = 0 if lo > hi and hi + sum(lo, hi - 1) otherwise, [compute|evaluate|return] it for lo = {lo} and hi = {hi}",
    ),
    "coupons are numbered from {lo} to {hi}, both included, and each is worth its number of points. A function takes one number and calls itself for the rest: how many points are that?",
    "!recursive sum, {lo} to {hi} inclusive",
  ],
  cases: { "one number": ({ hi, lo }) => hi === lo },
  answer: ({ hi, lo }) => ((hi + lo) * (hi - lo + 1)) / 2,
  asFunction: {
    inputs: ["hi"],
    names: { hi: "last" },
    domains: { hi: edged(int(0, 120), [0, 1]) },
    programs: [
      ({ hi, lo }) => asm`
        b    main
    sum:
        beq  %x, %y, done
        subi sp, sp, 8
        store.d %x, [sp]
        addi %x, %x, 1
        call sum
        load.d %lo, [sp]
        addi sp, sp, 8
        add  %x, %x, %lo
    done:
        ret
    main:
        mov  %x, ${lo}
        mov  %y, ${hi}
        call sum
        mov  r0, %x
        halt`,
      {
        follows: "upper end first",
        program: ({ hi, lo }) => asm`
        b    main
    sum:
        bgt  %lo, %hi, done
        add  %x, %x, %hi
        subi %hi, %hi, 1
        call sum
    done:
        ret
    main:
        mov  %lo, ${lo}
        mov  %hi, ${hi}
        mov  %x, 0
        call sum
        mov  r0, %x
        halt`,
      },
      {
        follows: "upper end first",
        program: ({ hi, lo }) => asm`
        b    main
    sum:
        ble  %x, %y, recurse
        mov  %x, 0
        ret
    recurse:
        subi sp, sp, 8
        store.d %y, [sp]
        subi %y, %y, 1
        call sum
        load.d %y, [sp]
        addi sp, sp, 8
        add  %x, %x, %y
        ret
    main:
        mov  %x, ${lo}
        mov  %y, ${hi}
        call sum
        mov  r0, %x
        halt`,
      },
      {
        follows: "lower end first",
        program: ({ hi, lo }) => asm`
        b    main
    sum:
        bgt  %lo, %hi, empty
        addi %lo, %lo, 1
        call sum
        subi %lo, %lo, 1
        add  %x, %x, %lo
        ret
    empty:
        mov  %x, 0
        ret
    main:
        mov  %lo, ${lo}
        mov  %hi, ${hi}
        call sum
        mov  r0, %x
        halt`,
      },
    ],
  },
  programs: [
    ({ hi, lo }) => asm`
        b    main
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
        ret
    main:
        mov  r0, ${lo}
        mov  r1, ${hi}
        call sum
        halt`,
    {
      follows: "upper end first",
      program: ({ hi, lo }) => asm`
        b    main
    sum:
        bgt  %lo, %hi, done
        add  r0, r0, %hi
        subi %hi, %hi, 1
        call sum
    done:
        ret
    main:
        mov  %lo, ${lo}
        mov  %hi, ${hi}
        mov  r0, 0
        call sum
        halt`,
    },
    {
      follows: "upper end first",
      program: ({ hi, lo }) => asm`
        b    main
    sum:
        ble  r0, r1, recurse
        mov  r0, 0
        ret
    recurse:
        subi sp, sp, 8
        store.d r1, [sp]
        subi r1, r1, 1
        call sum
        load.d r1, [sp]
        addi sp, sp, 8
        add  r0, r0, r1
        ret
    main:
        mov  r0, ${lo}
        mov  r1, ${hi}
        call sum
        halt`,
    },
    {
      follows: "lower end first",
      program: ({ hi, lo }) => asm`
        b    main
    sum:
        bgt  %lo, %hi, empty
        addi %lo, %lo, 1
        call sum
        subi %lo, %lo, 1
        add  r0, r0, %lo
        ret
    empty:
        mov  r0, 0
        ret
    main:
        mov  %lo, ${lo}
        mov  %hi, ${hi}
        call sum
        halt`,
    },
  ],
})
