import { asm, by, edged, family, int } from "../../dsl/index.js"

export const recursiveFactorial = family({
  id: "functions/recursive_factorial",
  level: 4,
  parameters: { n: edged(int(0, 18), [0, 1]), m: edged(int(2, 999), [997]) },
  prompt: [
    "<what>{n} factorial modulo {m} [recursively|using recursion|with a recursive function|by recursion]",
    by(
      "all at the end",
      "<please>write a recursive factorial function, call it with {n} and [return|report] the remainder of the result divided by {m}",
    ),
    by(
      "all at the end",
      "with the recursive function fact(0) = 1, fact(n) = n * fact(n - 1), [compute|evaluate] fact({n}) mod {m}",
    ),
    by(
      "at each step",
      "with the recursive function f(0) = 1 mod {m}, f(n) = n * f(n - 1) mod {m}, [compute|evaluate] f({n})",
    ),
    by(
      "all at the end",
      "let a recursive function count the orders in which {n} {n?book|books} can be put on a shelf. Which remainder does this number leave when it is divided by {m}?",
    ),
    "!recursive fact({n}) % {m}",
  ],
  cases: { "0 or 1": ({ n }) => n < 2 },
  answer: ({ m, n }) => {
    let product = 1 % m
    for (let k = 2; k <= n; k++) product = (product * k) % m
    return product
  },
  asFunction: {
    inputs: ["n"],
    domains: { n: edged(int(0, 20), [0, 1, 2, 3]) },
    prompt: [
      "<what>the factorial of {n} modulo {m} [recursively|using recursion|with a recursive function|by recursion]",
      by(
        "all at the end",
        "<please>write a recursive factorial function, call it with {n} and [return|report] the remainder of the result divided by {m}",
      ),
      by(
        "all at the end",
        "with the recursive function fact(0) = 1, fact(k) = k * fact(k - 1), [compute|evaluate] fact({n}) mod {m}",
      ),
      by(
        "at each step",
        "with the recursive function f(0) = 1 mod {m}, f(k) = k * f(k - 1) mod {m}, [compute|evaluate] f({n})",
      ),
      by(
        "all at the end",
        "let a recursive function count the orders in which {n} books can be put on a shelf. Which remainder does this number leave when it is divided by {m}?",
      ),
      "!recursive fact({n}) % {m}",
    ],
    programs: [
      {
        follows: "all at the end",
        program: ({ m, n }) => asm`
        mov  %x, ${n}
        call fact
        modi r0, %x, ${m}
        halt
    fact:
        bnez %x, recurse
        mov  %x, 1
        ret
    recurse:
        subi sp, sp, 8
        store.d %x, [sp]
        subi %x, %x, 1
        call fact
        load.d %n, [sp]
        addi sp, sp, 8
        mul  %x, %x, %n
        ret`,
      },
      {
        follows: "all at the end",
        program: ({ m, n }) => asm`
        mov  %n, ${n}
        call fact
        mov  %m, ${m}
        mod  r0, %x, %m
        halt
    fact:
        beqz %n, base
        subi %n, %n, 1
        call fact
        addi %n, %n, 1
        mul  %x, %x, %n
        ret
    base:
        mov  %x, 1
        ret`,
      },
      {
        follows: "at each step",
        program: ({ m, n }) => asm`
        mov  %n, ${n}
        mov  %m, ${m}
        call f
        mov  r0, %x
        halt
    base:
        mov  %x, 1
        b    reduce
    f:
        beqz %n, base
        subi sp, sp, 8
        store.d %n, [sp]
        subi %n, %n, 1
        call f
        load.d %n, [sp]
        addi sp, sp, 8
        mul  %x, %x, %n
    reduce:
        mod  %x, %x, %m
        ret`,
      },
    ],
  },
  programs: [
    {
      follows: "all at the end",
      program: ({ m, n }) => asm`
        mov  r0, ${n}
        call fact
        modi r0, r0, ${m}
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
    },
    {
      follows: "all at the end",
      program: ({ m, n }) => asm`
        mov  %n, ${n}
        call fact
        mov  %m, ${m}
        mod  r0, r0, %m
        halt
    fact:
        beqz %n, base
        subi %n, %n, 1
        call fact
        addi %n, %n, 1
        mul  r0, r0, %n
        ret
    base:
        mov  r0, 1
        ret`,
    },
    {
      follows: "at each step",
      program: ({ m, n }) => asm`
        mov  %n, ${n}
        mov  %m, ${m}
        call f
        halt
    base:
        mov  r0, 1
        b    reduce
    f:
        beqz %n, base
        subi sp, sp, 8
        store.d %n, [sp]
        subi %n, %n, 1
        call f
        load.d %n, [sp]
        addi sp, sp, 8
        mul  r0, r0, %n
    reduce:
        mod  r0, r0, %m
        ret`,
    },
  ],
})
