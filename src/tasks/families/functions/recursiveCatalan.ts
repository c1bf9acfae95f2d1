import { asm, by, edged, family, int, oneOf } from "../../dsl/index.js"
import { MINUS, PLUS, sign, word } from "./_shared/operators.js"

const CATALAN = [1]
for (let k = 1; k <= 24; k++) CATALAN.push(CATALAN.reduce((sum, value, i) => sum + value * CATALAN[k - 1 - i]!, 0))

export const recursiveCatalan = family({
  id: "functions/recursive_catalan",
  level: 4,
  parameters: { n: int(1, 24), op: oneOf([PLUS, MINUS]), m: int(0, 24) },
  formats: { sign, word },
  prompt: [
    "<what>the Catalan number C({n}) {op:word} the Catalan number C({m}), where C(0) = C(1) = 1 and C(2) = 2, [recursively|using recursion|by recursion]",
    by(
      "ratio",
      "<please>write a recursive Catalan function with C(0) = 1 and C(n) = C(n-1) * (4n - 2) / (n + 1), and return C({n}) {op:sign} C({m})",
    ),
    "call a recursive Catalan function (C(0) = 1, C(1) = 1, C(2) = 2, C(3) = 5) to [compute|get] C({n}) {op:sign} C({m})",
    "how many binary trees with {n} {n?node|nodes} are there (left and right differ, nodes are unlabelled), {op:word} the number of those with {m} {m?node|nodes}? Use a recursive function",
    "a typesetter counts the ways to match n pairs of brackets with a function that calls itself. For {n} {n?pair|pairs} it returns x, for {m} {m?pair|pairs} y: what is x {op:sign} y?",
    "!recursive catalan({n}) {op:sign} catalan({m})",
  ],
  answer: ({ m, n, op }) => op.apply(CATALAN[n]!, CATALAN[m]!),
  asFunction: {
    inputs: ["n", "m"],
    domains: { n: edged(int(0, 24), [0, 1, 2]), m: edged(int(0, 24), [0, 1, 2]) },
    prompt: [
      "<what>the Catalan number C({n}) {op:word} the Catalan number C({m}), where C(0) = C(1) = 1 and C(2) = 2, [recursively|using recursion|by recursion]",
      by(
        "ratio",
        "<please>write a recursive Catalan function with C(0) = 1 and C(k) = C(k-1) * (4k - 2) / (k + 1), and return C({n}) {op:sign} C({m})",
      ),
      "call a recursive Catalan function (C(0) = 1, C(1) = 1, C(2) = 2, C(3) = 5) to [compute|get] C({n}) {op:sign} C({m})",
      "a typesetter counts the ways to match k pairs of brackets with a function that calls itself. For {n} {n?pair|pairs} it returns p, for {m} {m?pair|pairs} q: what is p {op:sign} q?",
      "!recursive catalan({n}) {op:sign} catalan({m})",
    ],
    programs: [
      {
        follows: "ratio",
        program: ({ m, n, op }) => asm`
        mov  %x, ${n}
        mov  %m, ${m}
        call catalan
        mov  %left, %x
        mov  %x, %m
        call catalan
        ${op.mnemonic} r0, %left, %x
        halt
    catalan:
        beqz %x, one
        subi sp, sp, 8
        store.d %x, [sp]
        subi %x, %x, 1
        call catalan
        load.d %n, [sp]
        addi sp, sp, 8
        shli %factor, %n, 2
        subi %factor, %factor, 2
        mul  %x, %x, %factor
        addi %n, %n, 1
        div  %x, %x, %n
        ret
    one:
        mov  %x, 1
        ret`,
      },
      {
        follows: "ratio",
        program: ({ m, n, op }) => asm`
        mov  %n, ${m}
        mov  %n_in, ${n}
        call catalan
        mov  %right, %x
        mov  %n, %n_in
        call catalan
        ${op.mnemonic} r0, %x, %right
        halt
    catalan:
        bnez %n, recurse
        mov  %x, 1
        ret
    recurse:
        subi %n, %n, 1
        call catalan
        addi %n, %n, 1
        muli %factor, %n, 4
        subi %factor, %factor, 2
        mul  %x, %x, %factor
        addi %factor, %n, 1
        div  %x, %x, %factor
        ret`,
      },

      ({ m, n, op }) => asm`
        mov  %n, ${n}
        mov  %m, ${m}
        mov  %k, 1
        mov  %ways, 1
        call catalan
        mov  %left, %ways
        mov  %n, %m
        mov  %k, 1
        mov  %ways, 1
        call catalan
        ${op.mnemonic} r0, %left, %ways
        halt
    catalan:
        bgt  %k, %n, done
        muli %factor, %k, 4
        subi %factor, %factor, 2
        mul  %ways, %ways, %factor
        addi %k, %k, 1
        div  %ways, %ways, %k
        call catalan
    done:
        ret`,
    ],
  },
  programs: [
    {
      follows: "ratio",
      program: ({ m, n, op }) => asm`
        mov  r0, ${n}
        call catalan
        mov  %left, r0
        mov  r0, ${m}
        call catalan
        ${op.mnemonic} r0, %left, r0
        halt
    catalan:
        beqz r0, one
        subi sp, sp, 8
        store.d r0, [sp]
        subi r0, r0, 1
        call catalan
        load.d %n, [sp]
        addi sp, sp, 8
        shli %factor, %n, 2
        subi %factor, %factor, 2
        mul  r0, r0, %factor
        addi %n, %n, 1
        div  r0, r0, %n
        ret
    one:
        mov  r0, 1
        ret`,
    },
    {
      follows: "ratio",
      program: ({ m, n, op }) => asm`
        mov  %n, ${m}
        call catalan
        mov  %right, r0
        mov  %n, ${n}
        call catalan
        ${op.mnemonic} r0, r0, %right
        halt
    catalan:
        bnez %n, recurse
        mov  r0, 1
        ret
    recurse:
        subi %n, %n, 1
        call catalan
        addi %n, %n, 1
        muli %factor, %n, 4
        subi %factor, %factor, 2
        mul  r0, r0, %factor
        addi %factor, %n, 1
        div  r0, r0, %factor
        ret`,
    },
    // The sum over all splits where it does not take too long, else upwards from C(0).
    ({ m, n, op }) =>
      n <= 5 && m <= 5
        ? asm`
        mov  r0, ${n}
        call catalan
        subi sp, sp, 8
        store.d r0, [sp]
        mov  r0, ${m}
        call catalan
        load.d %left, [sp]
        ${op.mnemonic} r0, %left, r0
        halt
    catalan:
        beqz r0, one
        subi sp, sp, 32
        subi r0, r0, 1
        store.d r0, [sp]
        store.d zero, [sp + 8]
        store.d zero, [sp + 16]
    split:
        load.d r0, [sp + 8]
        call catalan
        store.d r0, [sp + 24]
        load.d r0, [sp]
        load.d %i, [sp + 8]
        sub  r0, r0, %i
        call catalan
        load.d %part, [sp + 24]
        mul  r0, r0, %part
        load.d %sum, [sp + 16]
        add  r0, r0, %sum
        store.d r0, [sp + 16]
        load.d %i, [sp + 8]
        addi %i, %i, 1
        store.d %i, [sp + 8]
        load.d %last, [sp]
        ble  %i, %last, split
        addi sp, sp, 32
        ret
    one:
        mov  r0, 1
        ret`
        : asm`
        mov  %n, ${n}
        mov  %k, 1
        mov  r0, 1
        call catalan
        mov  %left, r0
        mov  %n, ${m}
        mov  %k, 1
        mov  r0, 1
        call catalan
        ${op.mnemonic} r0, %left, r0
        halt
    catalan:
        bgt  %k, %n, done
        muli %factor, %k, 4
        subi %factor, %factor, 2
        mul  r0, r0, %factor
        addi %k, %k, 1
        div  r0, r0, %k
        call catalan
    done:
        ret`,
  ],
})
