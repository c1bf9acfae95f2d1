import { asm, edged, family, int } from "../../dsl/index.js"

export const collatzAfter = family({
  id: "math/collatz_after",
  level: 2,
  parameters: { n: int(3, 99_999), k: int(3, 25) },
  prompt: [
    "<what>the number that {n} becomes after {k} Collatz steps (even: halve, odd: 3n + 1)",
    "<do>apply the [3n+1 rule|Collatz rule] (halve an even number, turn an odd n into 3n + 1) {k} times, starting from {n}",
    "<do>start with x = {n}, replace x {k} times by x/2 if it is even and by 3x + 1 if it is odd, and return the last x",
    "where is the Collatz sequence of {n} after {k} steps (n/2 for even n, 3n+1 for odd n, each one step)",
    "in a game a pile of {n} {n?chip|chips} is halved each turn if the number is even, and tripled with one chip more if it is odd. How many chips are there after {k} turns?",
    "!collatz: start {n}, do {k} steps of (even: n/2, odd: 3n+1), return the value",
  ],
  answer: ({ k, n }) => {
    let x = n
    for (let step = 0; step < k; step++) x = x % 2 === 0 ? x / 2 : 3 * x + 1
    return x
  },
  asFunction: {
    inputs: ["n", "k"],
    names: { n: "m" },
    domains: { n: edged(int(1, 99_999), [1, 2, 3, 4, 27]), k: edged(int(0, 60), [0, 1]) },
    programs: [
      ({ k, n }) => asm`
        mov  %n, ${n}
        mov  %k, ${k}
    while:
        beqz %k, done
        subi %k, %k, 1
        andi %odd, %n, 1
        bnez %odd, odd
        shri %n, %n, 1
        b    while
    odd:
        muli %n, %n, 3
        addi %n, %n, 1
        b    while
    done:
        mov  r0, %n
        halt`,
      ({ k, n }) => asm`
        mov  %n, ${n}
        mov  %k, ${k}
        mov  %i, 0
    step:
        bge  %i, %k, done
        addi %i, %i, 1
        modi %odd, %n, 2
        bgtz %odd, odd
        divi %n, %n, 2
        b    step
    odd:
        shli %double, %n, 1
        add  %n, %n, %double
        addi %n, %n, 1
        b    step
    done:
        mov  r0, %n
        halt`,
    ],
  },
  programs: [
    ({ k, n }) => asm`
        mov  %n, ${n}
        mov  %k, ${k}
    loop:
        andi %odd, %n, 1
        beqz %odd, even
        muli %n, %n, 3
        addi %n, %n, 1
        b    next
    even:
        shri %n, %n, 1
    next:
        subi %k, %k, 1
        bnez %k, loop
        mov  r0, %n
        halt`,
    ({ k, n }) => asm`
        mov  %n, ${n}
        mov  %i, 0
        mov  %k, ${k}
    step:
        modi %odd, %n, 2
        bgtz %odd, odd
        divi %n, %n, 2
        b    count
    odd:
        shli %double, %n, 1
        add  %n, %n, %double
        addi %n, %n, 1
    count:
        addi %i, %i, 1
        blt  %i, %k, step
        mov  r0, %n
        halt`,
    // Both results, and a mask that picks one of them.
    ({ k, n }) => asm`
        mov  %n, ${n}
        mov  %k, ${k}
    loop:
        andi %mask, %n, 1
        sub  %mask, zero, %mask
        shri %half, %n, 1
        muli %triple, %n, 3
        addi %triple, %triple, 1
        xor  %triple, %triple, %half
        and  %triple, %triple, %mask
        xor  %n, %half, %triple
        subi %k, %k, 1
        bgtz %k, loop
        mov  r0, %n
        halt`,
  ],
})
