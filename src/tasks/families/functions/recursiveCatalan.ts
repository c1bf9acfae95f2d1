import { asm, family, int } from "../../dsl/index.js"

export const recursiveCatalan = family({
  id: "functions/recursive_catalan",
  level: 4,
  parameters: { n: int(1, 20), c: int(1, 200) },
  prompt: [
    "<what>{c} times the Catalan number C({n}), where C(0) = C(1) = 1 and C(2) = 2, [recursively|using recursion|by recursion]",
    "<please>write a recursive Catalan function with C(0) = 1 and C(n) = C(n-1) * (4n - 2) / (n + 1), and return {c} * C({n})",
    "[given|with] C(0) = 1 and C(n + 1) = the sum of C(i) * C(n - i) for i = 0..n, [compute|return|find] {c} * C({n}) with a recursive function",
    "how many binary trees with {n} {n?node|nodes} are there (left and right differ, nodes are unlabelled)? Multiply the number by {c}; use recursion",
  ],
  answer: ({ c, n }) => {
    const catalan = [1]
    for (let k = 1; k <= n; k++) {
      let sum = 0
      for (let i = 0; i < k; i++) sum += catalan[i]! * catalan[k - 1 - i]!
      catalan.push(sum)
    }
    return c * catalan[n]!
  },
  programs: [
    ({ c, n }) => asm`
        mov  r0, ${n}
        call catalan
        ${c === 1 ? [] : asm`muli r0, r0, ${c}`}
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
    ({ c, n }) => asm`
        mov  %n, ${n}
        mov  %k, 1
        mov  r0, ${c}
        call catalan
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
    ({ c, n }) =>
      n <= 4
        ? asm`
        mov  r0, ${n}
        call catalan
        ${c === 1 ? [] : asm`muli r0, r0, ${c}`}
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
        load.d %left, [sp + 24]
        mul  r0, r0, %left
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
        call catalan
        ${c === 1 ? [] : asm`muli r0, r0, ${c}`}
        halt
    catalan:
        bnez %n, recurse
        mov  r0, 1
        ret
    recurse:
        subi %n, %n, 1
        call catalan
        addi %n, %n, 1
        muli r0, r0, 2
        add  %factor, %n, %n
        subi %factor, %factor, 1
        mul  r0, r0, %factor
        addi %factor, %n, 1
        div  r0, r0, %factor
        ret`,
  ],
})
