import { asm, family, int, mapped } from "../../dsl/index.js"

/** 0 < k < n ≤ 56: C(56, 28) is below 2^53. */
const PAIRS: Array<readonly [n: number, k: number]> = []
for (let n = 3; n <= 56; n++) for (let k = 1; k < n; k++) PAIRS.push([n, k])

export const binomialCoefficient = family({
  id: "math/binomial_coefficient",
  level: 2,
  parameters: { c: mapped(int(0, PAIRS.length - 1), (index) => PAIRS[index]!) },
  formats: {
    n: ([n]: readonly [number, number]) => String(n),
    k: ([, k]: readonly [number, number]) => String(k),
    elements: ([, k]: readonly [number, number]) => (k === 1 ? "1 element" : `${k} elements`),
  },
  prompt: [
    "<what>{c:n} choose {c:k}",
    "<what>the binomial coefficient [{c:n} choose {c:k}|n choose k for n = {c:n} and k = {c:k}|C(n={c:n}, k={c:k})]",
    "a team of {c:k} is picked out of {c:n} players, the order of picking does not matter: how many teams are possible?",
    "in how many ways can {c:k} of {c:n} [things|people|cards] be chosen, when the order does not matter?",
    "<find>the number of subsets with {c:elements} of a set with {c:n} elements",
    "<what>entry {c:k} of row {c:n} of Pascal's triangle, rows and entries counted from 0",
    "!nCr n={c:n}, r={c:k}",
  ],
  answer: ({ c: [n, k] }) => {
    // Pascal's triangle, row by row.
    const row = new Array<number>(k + 1).fill(0)
    row[0] = 1
    for (let m = 1; m <= n; m++) for (let j = Math.min(m, k); j > 0; j--) row[j] = row[j]! + row[j - 1]!
    return row[k]!
  },
  programs: [
    // (n − k + 1)/1 · (n − k + 2)/2 · … · n/k
    ({ c: [n, k] }) => asm`
        mov  %top, ${n}
        mov  %k, ${k}
        sub  %top, %top, %k
        mov  %j, 0
        mov  %result, 1
    loop:
        addi %top, %top, 1
        addi %j, %j, 1
        mul  %result, %result, %top
        div  %result, %result, %j
        blt  %j, %k, loop
        mov  r0, %result
        halt`,
    // n/1 · (n − 1)/2 · …
    ({ c: [n, k] }) => asm`
        mov  %top, ${n}
        mov  %left, ${k}
        mov  %j, 1
        mov  %result, 1
    next:
        mul  %result, %result, %top
        divu %result, %result, %j
        subi %top, %top, 1
        addi %j, %j, 1
        subi %left, %left, 1
        bnez %left, next
        mov  r0, %result
        halt`,
    // The n − k that are left out can be chosen as well.
    ({ c: [n, k] }) => asm`
        mov  %n, ${n}
        subi %out, %n, ${k}
        mov  %result, 1
        mov  %j, 1
    multiply:
        bgt  %j, %out, done
        mul  %result, %result, %n
        div  %result, %result, %j
        subi %n, %n, 1
        addi %j, %j, 1
        b    multiply
    done:
        mov  r0, %result
        halt`,
  ],
})
