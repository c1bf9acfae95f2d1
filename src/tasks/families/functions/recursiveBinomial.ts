import { asm, family, int } from "../../dsl/index.js"

export const recursiveBinomial = family({
  id: "functions/recursive_binomial",
  level: 4,
  parameters: { n: int(2, 30), k: int(0, 7), c: int(1, 99) },
  // k ≤ n, another k for each.
  adjust: ({ c, k, n }) => ({ c, n: k > n ? n + 31 : n, k }),
  prompt: [
    "<what>{c} times the binomial coefficient n choose k for n = {n} and k = {k}, [recursively|using recursion|with a recursive function]",
    "<please>write a recursive binomial function and return {c} * C(n, k) for n = {n} and k = {k}",
    "in how many ways can {k} of {n} things be chosen? [Compute|Find] that recursively and multiply it by {c}",
    "<what>{c} * C(n, k) at n = {n}, k = {k}, where C(n, 0) = C(n, n) = 1 and C(n, k) = C(n-1, k-1) + C(n-1, k)",
    "<what>{c} times entry {k} of row {n} of Pascal's triangle (both counted from 0), by recursion",
  ],
  answer: ({ c, k, n }) => {
    let row = 1
    for (let j = 1; j <= k; j++) row = (row * (n - k + j)) / j
    return c * row
  },
  programs: [
    ({ c, k, n }) =>
      n <= 7
        ? asm`
        mov  r0, ${n}
        mov  r1, ${k}
        call choose
        ${c === 1 ? [] : asm`muli r0, r0, ${c}`}
        halt
    choose:
        beqz r1, one
        beq  r0, r1, one
        subi sp, sp, 24
        subi r0, r0, 1
        store.d r0, [sp]
        store.d r1, [sp + 8]
        call choose
        store.d r0, [sp + 16]
        load.d r0, [sp]
        load.d r1, [sp + 8]
        subi r1, r1, 1
        call choose
        load.d %without, [sp + 16]
        add  r0, r0, %without
        addi sp, sp, 24
        ret
    one:
        mov  r0, 1
        ret`
        : asm`
        mov  r0, ${n}
        mov  r1, ${k}
        call choose
        ${c === 1 ? [] : asm`muli r0, r0, ${c}`}
        halt
    choose:
        beqz r1, one
        subi sp, sp, 16
        store.d r0, [sp]
        store.d r1, [sp + 8]
        subi r0, r0, 1
        subi r1, r1, 1
        call choose
        load.d %n, [sp]
        load.d %k, [sp + 8]
        addi sp, sp, 16
        mul  r0, r0, %n
        div  r0, r0, %k
        ret
    one:
        mov  r0, 1
        ret`,
    ({ c, k, n }) => asm`
        mov  %n, ${n}
        mov  %k, ${k}
        sub  %n, %n, %k
        call choose
        ${c === 1 ? [] : asm`muli r0, r0, ${c}`}
        halt
    choose:
        beqz %k, one
        subi %k, %k, 1
        call choose
        addi %k, %k, 1
        add  %top, %n, %k
        mul  r0, r0, %top
        div  r0, r0, %k
        ret
    one:
        mov  r0, 1
        ret`,
  ],
})
