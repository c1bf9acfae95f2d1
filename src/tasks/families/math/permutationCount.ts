import { asm, family, int } from "../../dsl/index.js"

export const permutationCount = family({
  id: "math/permutation_count",
  level: 2,
  parameters: { n: int(2, 40), k: int(2, 9) },
  // k ≤ n, another n for each k.
  adjust: ({ k, n }) => ({ n: n < k ? n + 39 : n, k }),
  prompt: [
    "in how many ways can {k} of {n} [different books|runners|people] be lined up, when the order matters?",
    "<find>the number of [arrangements|permutations] of {k} out of {n} distinct objects, where order matters",
    "<what>factorial({n}) / factorial({n} - {k})",
    "<what>the falling factorial of {n} with {k} factors",
    "<do>multiply {k} consecutive integers, starting at {n} and going down",
    "!permutations(n={n}, k={k})",
    "!nPr n={n}, r={k}",
  ],
  answer: ({ k, n }) => {
    let product = 1
    for (let factor = n - k + 1; factor <= n; factor++) product *= factor
    return product
  },
  programs: [
    ({ k, n }) => asm`
        mov  %n, ${n}
        mov  %k, ${k}
        mov  %product, 1
    loop:
        mul  %product, %product, %n
        subi %n, %n, 1
        subi %k, %k, 1
        bnez %k, loop
        mov  r0, %product
        halt`,
    ({ k, n }) => asm`
        mov  %product, ${n}
        mov  %factor, %product
        mov  %last, ${n - k + 1}
    next:
        subi %factor, %factor, 1
        mul  %product, %product, %factor
        bgt  %factor, %last, next
        mov  r0, %product
        halt`,
    ({ k, n }) => asm`
        mov  %factor, ${n - k}
        mov  %n, ${n}
        mov  %product, 1
    up:
        addi %factor, %factor, 1
        mul  %product, %product, %factor
        blt  %factor, %n, up
        mov  r0, %product
        halt`,
  ],
})
