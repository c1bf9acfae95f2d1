import { asm, edged, family, int, oneOf } from "../../dsl/index.js"
import { MINUS, PLUS, sign, word } from "./_shared/operators.js"

export const recursiveCollatz = family({
  id: "functions/recursive_collatz",
  level: 4,
  parameters: { n: edged(int(1, 200), [1]), op: oneOf([MINUS, PLUS]), m: edged(int(1, 99), [1, 2]) },
  formats: { sign, word },
  prompt: [
    "<what>the number of Collatz steps from {n} to 1 {op:word} the number from {m} to 1 (n becomes n/2 if even, else 3n + 1), [recursively|using recursion|with a recursive function]",
    "<please>write a recursive function steps(n) that counts the [steps|applications] of n -> n/2 (n even) or n -> 3n + 1 (n odd) that take n to 1, and return steps({n}) {op:sign} steps({m})",
    "with the recursive function steps(1) = 0, steps(n) = 1 + steps(n / 2) for even n and 1 + steps(3n + 1) for odd n, [evaluate|return|find] steps({n}) {op:sign} steps({m})",
    "a recursive function counts the Collatz steps (halve if even, else triple and add 1) to 1. What is its result for {n} {op:word} its result for {m}?",
    "two hikers agree on a rule: from an even milestone go on to its half, from an odd one, n, to 3n + 1, until you are at 1. One begins at {n}, where x steps are needed, the other at {m}, where it is y. Let a function that calls itself count them: what is x {op:sign} y?",
    "!recursive collatz_steps({n}) {op:sign} collatz_steps({m})",
  ],
  cases: { "no step": ({ m, n }) => m === 1 || n === 1 },
  answer: ({ m, n, op }) => {
    const steps = (start: number): number => {
      let count = 0
      for (let x = start; x !== 1; count++) x = x % 2 === 0 ? x / 2 : 3 * x + 1
      return count
    }
    return op.apply(steps(n), steps(m))
  },
  asFunction: {
    inputs: ["n", "m"],
    domains: { n: edged(int(1, 2000), [1, 2, 3]), m: edged(int(1, 2000), [1, 2, 4]) },
    prompt: [
      "<what>the number of Collatz steps from {n} to 1 {op:word} the number from {m} to 1 (k becomes k/2 if even, else 3k + 1), [recursively|using recursion|with a recursive function]",
      "<please>write a recursive function steps(k) that counts the [steps|applications] of k -> k/2 (k even) or k -> 3k + 1 (k odd) that take k to 1, and return steps({n}) {op:sign} steps({m})",
      "with the recursive function steps(1) = 0, steps(k) = 1 + steps(k / 2) for even k and 1 + steps(3k + 1) for odd k, [evaluate|return|find] steps({n}) {op:sign} steps({m})",
      "a recursive function counts the Collatz steps (halve if even, else triple and add 1) to 1. What is its result for {n} {op:word} its result for {m}?",
      "two hikers agree on a rule: from an even milestone go on to its half, from an odd one, k, to 3k + 1, until you are at 1. One begins at {n}, where p steps are needed, the other at {m}, where it is q. Let a function that calls itself count them: what is p {op:sign} q?",
      "!recursive collatz_steps({n}) {op:sign} collatz_steps({m})",
    ],
    programs: [
      ({ m, n, op }) => asm`
        mov  %x, ${n}
        mov  %m, ${m}
        call steps
        subi sp, sp, 8
        store.d %x, [sp]
        mov  %x, %m
        call steps
        load.d %first, [sp]
        ${op.mnemonic} r0, %first, %x
        halt
    steps:
        subi %rest, %x, 1
        beqz %rest, none
        andi %odd, %x, 1
        bnez %odd, triple
        shri %x, %x, 1
        b    count
    triple:
        muli %x, %x, 3
        addi %x, %x, 1
    count:
        call steps
        addi %x, %x, 1
        ret
    none:
        mov  %x, 0
        ret`,
      ({ m, n, op }) => asm`
        b    main
    steps:
        beq  %n, %one, done
        addi %x, %x, 1
        andi %odd, %n, 1
        beqz %odd, even
        muli %n, %n, 3
        addi %n, %n, 1
        call steps
        ret
    even:
        divi %n, %n, 2
        call steps
    done:
        ret
    main:
        mov  %m, ${m}
        mov  %n_in, ${n}
        mov  %one, 1
        mov  %n, %m
        mov  %x, 0
        call steps
        mov  %second, %x
        mov  %n, %n_in
        mov  %x, 0
        call steps
        ${op.mnemonic} r0, %x, %second
        halt`,
      ({ m, n, op }) => asm`
        mov  %n, ${n}
        mov  %m, ${m}
        call even_or_odd
        mov  %first, %count
        mov  %n, %m
        call even_or_odd
        ${op.mnemonic} r0, %first, %count
        halt
    even_or_odd:
        andi %odd, %n, 1
        bnez %odd, triple
        shri %n, %n, 1
        call even_or_odd
        addi %count, %count, 1
        ret
    triple:
        subi %rest, %n, 1
        beqz %rest, stop
        muli %n, %n, 3
        addi %n, %n, 1
        call even_or_odd
        addi %count, %count, 1
        ret
    stop:
        mov  %count, 0
        ret`,
    ],
  },
  programs: [
    ({ m, n, op }) => asm`
        mov  r0, ${n}
        call steps
        subi sp, sp, 8
        store.d r0, [sp]
        mov  r0, ${m}
        call steps
        load.d %first, [sp]
        ${op.mnemonic} r0, %first, r0
        halt
    steps:
        subi %rest, r0, 1
        beqz %rest, none
        andi %odd, r0, 1
        bnez %odd, triple
        shri r0, r0, 1
        b    count
    triple:
        muli r0, r0, 3
        addi r0, r0, 1
    count:
        call steps
        addi r0, r0, 1
        ret
    none:
        mov  r0, 0
        ret`,
    ({ m, n, op }) => asm`
        b    main
    steps:
        beq  %n, %one, done
        addi r0, r0, 1
        andi %odd, %n, 1
        beqz %odd, even
        muli %n, %n, 3
        addi %n, %n, 1
        call steps
        ret
    even:
        divi %n, %n, 2
        call steps
    done:
        ret
    main:
        mov  %one, 1
        mov  %n, ${m}
        mov  r0, 0
        call steps
        mov  %second, r0
        mov  %n, ${n}
        mov  r0, 0
        call steps
        ${op.mnemonic} r0, r0, %second
        halt`,
    ({ m, n, op }) => asm`
        mov  %n, ${n}
        call even_or_odd
        mov  %first, %count
        mov  %n, ${m}
        call even_or_odd
        ${op.mnemonic} r0, %first, %count
        halt
    even_or_odd:
        andi %odd, %n, 1
        bnez %odd, triple
        shri %n, %n, 1
        call even_or_odd
        addi %count, %count, 1
        ret
    triple:
        subi %rest, %n, 1
        beqz %rest, stop
        muli %n, %n, 3
        addi %n, %n, 1
        call even_or_odd
        addi %count, %count, 1
        ret
    stop:
        mov  %count, 0
        ret`,
  ],
})
