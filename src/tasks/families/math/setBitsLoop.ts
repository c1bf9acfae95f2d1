import { asm, family, int } from "../../dsl/index.js"

export const setBitsLoop = family({
  id: "math/set_bits_loop",
  level: 2,
  parameters: { n: int(1, 2 ** 22 - 1) },
  prompt: [
    "<do>count the set bits of {n} [with a loop|using a loop|in a loop]",
    "<find>the number of ones in the binary representation of {n}, [using a loop|with a loop]",
    "<do>use a loop to find how many bits of {n} are 1",
    "how [often|many times] must the lowest set bit of {n} be cleared until 0 is left",
    "how many odd numbers occur when {n} is halved (rounding down) until it is 0, the start included",
    "!popcount({n}) [by loop|in a loop]",
  ],
  answer: ({ n }) => {
    let ones = 0
    for (const bit of n.toString(2)) if (bit === "1") ones++
    return ones
  },
  programs: [
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %count, 0
    loop:
        andi %bit, %n, 1
        add  %count, %count, %bit
        shri %n, %n, 1
        bnez %n, loop
        mov  r0, %count
        halt`,
    // One round for each set bit.
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %count, 0
    next:
        subi %less, %n, 1
        and  %n, %n, %less
        addi %count, %count, 1
        bnez %n, next
        mov  r0, %count
        halt`,
    // Moves the lowest set bit out at the bottom.
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %count, 0
    while:
        beqz %n, done
        bits.ctz %zeros, %n
        addi %zeros, %zeros, 1
        shr  %n, %n, %zeros
        addi %count, %count, 1
        b    while
    done:
        mov  r0, %count
        halt`,
    // n minus all its halves.
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %count, %n
    halve:
        sari %n, %n, 1
        sub  %count, %count, %n
        bgtz %n, halve
        mov  r0, %count
        halt`,
  ],
})
