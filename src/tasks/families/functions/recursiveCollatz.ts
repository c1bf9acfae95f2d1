import { asm, family, int } from "../../dsl/index.js"

export const recursiveCollatz = family({
  id: "functions/recursive_collatz",
  level: 4,
  parameters: { n: int(2, 600), k: int(2, 99) },
  prompt: [
    "<what>{k} times the number of Collatz steps from {n} to 1 [recursively|using recursion|with a recursive function] (n becomes n/2 if even, else 3n + 1)",
    "<please>write a recursive function that counts the [steps|applications] of n -> n/2 (n even) or n -> 3n + 1 (n odd) that take {n} to 1, and return {k} times that count",
    "with steps(1) = 0, steps(n) = 1 + steps(n / 2) for even n and 1 + steps(3n + 1) for odd n, [compute|evaluate|return] {k} * steps({n})",
    "how many recursive Collatz steps (halve if even, else triple and add 1) does {n} need to [reach|get to] 1? Multiply the number by {k}",
  ],
  answer: ({ k, n }) => {
    let count = 0
    for (let x = n; x !== 1; count++) x = x % 2 === 0 ? x / 2 : 3 * x + 1
    return k * count
  },
  programs: [
    ({ k, n }) => asm`
        mov  r0, ${n}
        call steps
        muli r0, r0, ${k}
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
    ({ k, n }) => asm`
        mov  %n, ${n}
        mov  r0, 0
        mov  %one, 1
        call steps
        muli r0, r0, ${k}
        halt
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
        ret`,
    ({ k, n }) => asm`
        mov  %n, ${n}
        call even_or_odd
        muli r0, %count, ${k}
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
