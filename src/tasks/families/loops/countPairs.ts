import { asm, by, family, int } from "../../dsl/index.js"

export const countPairs = family({
  id: "loops/count_pairs",
  level: 2,
  parameters: { a: int(1, 400), b: int(4, 10), k: int(3, 8) },
  adjust: ({ a, b, k }) => ({ a, b: a + b, k }),
  prompt: [
    "how many pairs of different numbers from {a} to {b} (inclusive, order ignored) have a sum divisible by {k}",
    "<find>the number of pairs (x, y) of integers from {a} to {b} inclusive, x smaller than y, whose sum is a multiple of {k}",
    by(
      "nested",
      "<do>use nested loops to count the pairs of different integers from {a} to {b} inclusive, each pair once, whose sum {k} divides",
    ),
    by("nested upwards", "!count the pairs: i from {a} up, j from i + 1 to {b} inclusive, (i + j) % {k} == 0"),
    "cards are numbered {a} to {b}, one card for each number, both ends included. In how many ways can you pick two of them whose numbers add up to a multiple of {k}?",
  ],
  answer: ({ a, b, k }) => {
    const residues = new Array<number>(k).fill(0)
    for (let i = a; i <= b; i++) residues[i % k]!++
    let pairs = 0
    for (let r = 0; r < k; r++) {
      const other = (k - r) % k
      if (r < other) pairs += residues[r]! * residues[other]!
      else if (r === other) pairs += (residues[r]! * (residues[r]! - 1)) / 2
    }
    return pairs
  },
  programs: [
    {
      follows: ["nested", "nested upwards"],
      program: ({ a, b, k }) => asm`
        mov  %count, 0
        mov  %i, ${a}
        mov  %last, ${b}
    outer:
        addi %j, %i, 1
    inner:
        add  %sum, %i, %j
        modi %rest, %sum, ${k}
        bnez %rest, next
        addi %count, %count, 1
    next:
        addi %j, %j, 1
        ble  %j, %last, inner
        addi %i, %i, 1
        blt  %i, %last, outer
        mov  r0, %count
        halt`,
    },
    {
      follows: ["nested", "nested upwards"],
      program: ({ a, b, k }) => asm`
        mov  %k, ${k}
        mov  %last, ${b}
        mov  %i, ${a}
        mov  %count, 0
    outer:
        mov  %j, %i
    inner:
        bge  %j, %last, done
        addi %j, %j, 1
        add  %rest, %i, %j
        mod  %rest, %rest, %k
        seqi %hit, %rest, 0
        add  %count, %count, %hit
        b    inner
    done:
        addi %i, %i, 1
        blt  %i, %last, outer
        mov  r0, %count
        halt`,
    },
    {
      follows: "nested",
      program: ({ a, b, k }) => asm`
        mov  %count, 0
        mov  %j, ${b}
        mov  %first, ${a}
    outer:
        mov  %i, ${a}
    inner:
        add  %sum, %i, %j
        modi %rest, %sum, ${k}
        seqi %hit, %rest, 0
        add  %count, %count, %hit
        addi %i, %i, 1
        blt  %i, %j, inner
        subi %j, %j, 1
        bgt  %j, %first, outer
        mov  r0, %count
        halt`,
    },
  ],
})
