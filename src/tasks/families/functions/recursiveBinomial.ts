import { asm, by, edged, family, int, oneOf } from "../../dsl/index.js"
import { MINUS, PLUS, sign, TIMES, word } from "./_shared/operators.js"

const choose = (n: number, k: number): number => {
  let ways = 1
  for (let j = 1; j <= k; j++) ways = (ways * (n - k + j)) / j
  return ways
}

export const recursiveBinomial = family({
  id: "functions/recursive_binomial",
  level: 4,
  parameters: { n: int(2, 30), k: int(0, 6), op: oneOf([PLUS, MINUS, TIMES]), m: int(2, 9), j: int(0, 3) },
  // k ≤ n, another k for each.
  adjust: ({ j, k, m, n, op }) => ({ j, k, m: j > m ? m + 8 : m, n: k > n ? n + 29 : n, op }),
  formats: { sign, word },
  prompt: [
    "<what>({n} choose {k}) {op:sign} ({m} choose {j}), with a recursive function for the binomial coefficient",
    "<please>write a recursive binomial function C(n, k), n choose k, and [return|compute] C(n = {n}, k = {k}) {op:sign} C(n = {m}, k = {j})",
    by(
      "by columns",
      "with the recursive function C(n, 0) = 1, C(n, k) = C(n - 1, k - 1) * n / k for k > 0, [compute|evaluate] C(n = {n}, k = {k}) {op:sign} C(n = {m}, k = {j})",
    ),
    "entry {k} of row {n} of Pascal's triangle {op:word} entry {j} of row {m} (rows and entries counted from 0): call a recursive function for [both|each] and return the result",
    "a coach picks {k} of {n} players for one team, and another coach {j} of {m}. Let x and y be the numbers of ways to do so: what is x {op:sign} y? Use a recursive function",
    "!recursive binomials: ({n} over {k}) {op:sign} ({m} over {j})",
  ],
  answer: ({ j, k, m, n, op }) => op.apply(choose(n, k), choose(m, j)),
  asFunction: {
    inputs: ["n", "k", "m", "j"],
    domains: {
      n: int(2, 30),
      k: edged(int(0, 6), [0, 1]),
      m: int(2, 12),
      j: edged(int(0, 3), [0, 1]),
    },
    prompt: [
      "<what>({n} choose {k}) {op:sign} ({m} choose {j}), with a recursive function for the binomial coefficient",
      "<please>write a recursive function C(x, y), x choose y, and [return|compute] C({n}, {k}) {op:sign} C({m}, {j})",
      by(
        "by columns",
        "with the recursive function C(x, 0) = 1, C(x, y) = C(x - 1, y - 1) * x / y for y > 0, [compute|evaluate] C({n}, {k}) {op:sign} C({m}, {j})",
      ),
      "entry {k} of row {n} of Pascal's triangle {op:word} entry {j} of row {m} (rows and entries counted from 0): call a recursive function for [both|each] and return the result",
      "a coach picks {k} of {n} players for one team, and another coach {j} of {m}. Let p and q be the numbers of ways to do so: what is p {op:sign} q? Use a recursive function",
      "!recursive binomials: ({n} over {k}) {op:sign} ({m} over {j})",
    ],
    programs: [
      {
        follows: "by columns",
        program: ({ j, k, m, n, op }) => asm`
        mov  %x, ${n}
        mov  %y, ${k}
        mov  %m, ${m}
        mov  %j, ${j}
        call choose
        mov  %left, %x
        mov  %x, %m
        mov  %y, %j
        call choose
        ${op.mnemonic} r0, %left, %x
        halt
    choose:
        beqz %y, one
        subi sp, sp, 16
        store.d %x, [sp]
        store.d %y, [sp + 8]
        subi %x, %x, 1
        subi %y, %y, 1
        call choose
        load.d %n, [sp]
        load.d %k, [sp + 8]
        addi sp, sp, 16
        mul  %x, %x, %n
        div  %x, %x, %k
        ret
    one:
        mov  %x, 1
        ret`,
      },
      {
        follows: "by columns",
        program: ({ j, k, m, n, op }) => asm`
        mov  %n, ${m}
        mov  %k, ${j}
        mov  %n_in, ${n}
        mov  %k_in, ${k}
        call choose
        mov  %right, %x
        mov  %n, %n_in
        mov  %k, %k_in
        call choose
        ${op.mnemonic} r0, %x, %right
        halt
    choose:
        bnez %k, recurse
        mov  %x, 1
        ret
    recurse:
        subi %n, %n, 1
        subi %k, %k, 1
        call choose
        addi %n, %n, 1
        addi %k, %k, 1
        mul  %x, %x, %n
        div  %x, %x, %k
        ret`,
      },

      // By rows: C(n, k) = C(n - 1, k) · n / (n - k).
      ({ j, k, m, n, op }) => asm`
        mov  %x, ${n}
        mov  %y, ${k}
        mov  %m, ${m}
        mov  %j, ${j}
        call choose
        mov  %left, %ways
        mov  %x, %m
        mov  %y, %j
        call choose
        ${op.mnemonic} r0, %left, %ways
        halt
    choose:
        bne  %x, %y, recurse
        mov  %ways, 1
        ret
    recurse:
        subi %x, %x, 1
        call choose
        addi %x, %x, 1
        mul  %ways, %ways, %x
        sub  %others, %x, %y
        div  %ways, %ways, %others
        ret`,
    ],
  },
  programs: [
    {
      follows: "by columns",
      program: ({ j, k, m, n, op }) => asm`
        mov  r0, ${n}
        mov  r1, ${k}
        call choose
        mov  %left, r0
        mov  r0, ${m}
        mov  r1, ${j}
        call choose
        ${op.mnemonic} r0, %left, r0
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
    },
    {
      follows: "by columns",
      program: ({ j, k, m, n, op }) => asm`
        mov  %n, ${m}
        mov  %k, ${j}
        call choose
        mov  %right, r0
        mov  %n, ${n}
        mov  %k, ${k}
        call choose
        ${op.mnemonic} r0, r0, %right
        halt
    choose:
        bnez %k, recurse
        mov  r0, 1
        ret
    recurse:
        subi %n, %n, 1
        subi %k, %k, 1
        call choose
        addi %n, %n, 1
        addi %k, %k, 1
        mul  r0, r0, %n
        div  r0, r0, %k
        ret`,
    },
    // Pascal's rule where it does not take too long, else by rows: C(n, k) = C(n - 1, k) · n / (n - k).
    ({ j, k, m, n, op }) =>
      n <= 8 && m <= 9
        ? asm`
        mov  r0, ${n}
        mov  r1, ${k}
        call choose
        subi sp, sp, 8
        store.d r0, [sp]
        mov  r0, ${m}
        mov  r1, ${j}
        call choose
        load.d %left, [sp]
        ${op.mnemonic} r0, %left, r0
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
        mov  %n, ${n}
        mov  %k, ${k}
        call choose
        mov  %left, r0
        mov  %n, ${m}
        mov  %k, ${j}
        call choose
        ${op.mnemonic} r0, %left, r0
        halt
    choose:
        bne  %n, %k, recurse
        mov  r0, 1
        ret
    recurse:
        subi %n, %n, 1
        call choose
        addi %n, %n, 1
        mul  r0, r0, %n
        sub  %others, %n, %k
        div  r0, r0, %others
        ret`,
  ],
})
