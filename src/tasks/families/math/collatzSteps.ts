import { asm, by, edged, family, int } from "../../dsl/index.js"

export const collatzSteps = family({
  id: "math/collatz_steps",
  level: 2,
  parameters: { n: int(2, 1499) },
  prompt: [
    "<find>the number of Collatz steps (n/2 if n is even, 3n+1 if odd) from {n} [to|down to] 1",
    "how many [Collatz steps|steps of the 3n+1 rule] does {n} take to reach 1 (halve even numbers, turn an odd n into 3n + 1)",
    by(
      "step by step",
      "<do>start at {n}, halve even numbers, turn odd ones x into 3x + 1, and count the steps until 1 is reached",
    ),
    "a hailstone at height {n} falls to half its height if that is even and rises from an odd height h to 3h + 1. How many moves does it take to come down to 1?",
    "!collatz_steps({n}), each halving and each 3n+1 is one step",
    by("step by step", "!while n != 1: n = n/2 if even else 3n+1; n starts at {n}; number of rounds?"),
  ],
  answer: ({ n }) => {
    let count = 0
    for (let x = n; x !== 1; x = x % 2 === 0 ? x / 2 : 3 * x + 1) count++
    return count
  },
  asFunction: { inputs: ["n"], names: { n: "m" }, domains: { n: edged(int(1, 9999), [1, 2, 3, 27, 1024]) } },
  programs: [
    {
      follows: "step by step",
      program: ({ n }) => asm`
        mov  %n, ${n}
        mov  %one, 1
        mov  %count, 0
    loop:
        addi %count, %count, 1
        andi %odd, %n, 1
        bnez %odd, odd
        shri %n, %n, 1
        bne  %n, %one, loop
        mov  r0, %count
        halt
    odd:
        muli %n, %n, 3
        addi %n, %n, 1
        b    loop`,
    },
    {
      follows: "step by step",
      general: ({ n }) => asm`
        mov  %n, ${n}
        mov  %count, 0
    while:
        seqi %end, %n, 1
        bnez %end, done
        addi %count, %count, 1
        modi %odd, %n, 2
        beqz %odd, even
        muli %n, %n, 3
        addi %n, %n, 1
        b    while
    even:
        divi %n, %n, 2
        b    while
    done:
        mov  r0, %count
        halt`,
    },
    // All halvings in a row at once.
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        mov  %one, 1
        bits.ctz %count, %n
        shr  %n, %n, %count
    test:
        beq  %n, %one, done
        muli %n, %n, 3
        addi %n, %n, 1
        bits.ctz %twos, %n
        shr  %n, %n, %twos
        add  %count, %count, %twos
        addi %count, %count, 1
        b    test
    done:
        mov  r0, %count
        halt`,
    },
    // An odd step is always followed by an even one: (3n + 1)/2 counts twice.
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        mov  %count, 0
    next:
        subi %left, %n, 1
        beqz %left, done
        andi %odd, %n, 1
        shri %half, %n, 1
        addi %count, %count, 1
        beqz %odd, halved
        add  %half, %half, %n
        addi %half, %half, 1
        addi %count, %count, 1
    halved:
        mov  %n, %half
        b    next
    done:
        mov  r0, %count
        halt`,
    },
  ],
})
