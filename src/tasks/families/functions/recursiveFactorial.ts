import { asm, family, int } from "../../dsl/index.js"

export const recursiveFactorial = family({
  id: "functions/recursive_factorial",
  level: 4,
  parameters: { n: int(1, 18) },
  prompt: [
    "<what>{n} factorial [recursively|using recursion|with a recursive function|by recursion]",
    "<what>the factorial of {n} [recursively|using recursion|with a recursive function|with a function that calls itself]",
    "<please>write a recursive factorial function and call it with {n}",
    "recursive factorial of {n}",
    "!recursive fact({n})",
  ],
  answer: ({ n }) => {
    let product = 1
    for (let k = 2; k <= n; k++) product *= k
    return product
  },
  programs: [
    ({ n }) => asm`
        mov  r0, ${n}
        call fact
        halt
    fact:
        bnez r0, recurse
        mov  r0, 1
        ret
    recurse:
        subi sp, sp, 8
        store.d r0, [sp]
        subi r0, r0, 1
        call fact
        load.d %n, [sp]
        addi sp, sp, 8
        mul  r0, r0, %n
        ret`,
    ({ n }) => asm`
        mov  %n, ${n}
        call fact
        halt
    fact:
        mov  %one, 1
        ble  %n, %one, base
        subi sp, sp, 8
        store.d %n, [sp]
        subi %n, %n, 1
        call fact
        load.d %n, [sp]
        addi sp, sp, 8
        mul  r0, r0, %n
        ret
    base:
        mov  r0, 1
        ret`,
  ],
})
