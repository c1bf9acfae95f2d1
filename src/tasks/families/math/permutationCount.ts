import { asm, by, family, int, mapped } from "../../dsl/index.js"

/** n things of which k are taken, up to 2^53 ways. */
const PAIRS: Array<readonly [n: number, k: number]> = []
for (let n = 4; n <= 200; n++)
  for (let k = 2, ways = n * (n - 1); k < n && ways <= Number.MAX_SAFE_INTEGER; ways *= n - k++) PAIRS.push([n, k])

type Pair = readonly [n: number, k: number]

export const permutationCount = family({
  id: "math/permutation_count",
  level: 2,
  parameters: { p: mapped(int(0, PAIRS.length - 1), (index) => PAIRS[index]!) },
  formats: { n: ([n]: Pair) => String(n), k: ([, k]: Pair) => String(k) },
  prompt: [
    "in how many ways can {p:k} of {p:n} [different books|runners|people] be lined up, when the order matters?",
    "<find>the number of [arrangements|permutations] of {p:k} out of {p:n} distinct objects, where order matters",
    "<what>factorial({p:n}) / factorial({p:n} - {p:k})",
    "<what>the falling factorial of {p:n} with {p:k} factors",
    by("down", "<do>multiply {p:k} consecutive integers, starting at {p:n} and going down"),
    by("up", "<do>multiply the {p:k} consecutive integers that end with {p:n}, from the smallest one up"),
    "!nPr n={p:n}, r={p:k}",
  ],
  answer: ({ p: [n, k] }) => {
    let product = 1
    for (let factor = n - k + 1; factor <= n; factor++) product *= factor
    return product
  },
  programs: [
    {
      follows: "down",
      program: ({ p: [n, k] }) => asm`
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
    },
    {
      follows: "down",
      program: ({ p: [n, k] }) => asm`
        mov  %product, ${n}
        mov  %factor, %product
        subi %below, %factor, ${k - 1}
    next:
        subi %factor, %factor, 1
        mul  %product, %product, %factor
        bgt  %factor, %below, next
        mov  r0, %product
        halt`,
    },
    {
      follows: "up",
      program: ({ p: [n, k] }) => asm`
        mov  %n, ${n}
        subi %factor, %n, ${k}
        mov  %product, 1
    up:
        addi %factor, %factor, 1
        mul  %product, %product, %factor
        blt  %factor, %n, up
        mov  r0, %product
        halt`,
    },
  ],
})
