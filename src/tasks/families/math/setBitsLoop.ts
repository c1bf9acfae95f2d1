import { asm, by, edged, family, int } from "../../dsl/index.js"

export const setBitsLoop = family({
  id: "math/set_bits_loop",
  level: 2,
  // Without a method it is bitwise/popcount.
  parameters: { n: int(1, 2 ** 22 - 1) },
  prompt: [
    by("bit by bit", "<do>count the set bits of {n} with a loop that looks at the lowest bit and shifts it out"),
    by("bit by bit", "how many odd numbers occur when {n} is halved (rounding down) until it is 0, the start included"),
    by("clearing", "how [often|many times] must the lowest set bit of {n} be cleared until 0 is left"),
    by(
      "clearing",
      "<do>count the ones in the binary representation of {n}: replace x by x AND (x - 1) until it is 0, and count the rounds",
    ),
    by(
      "halves",
      "<do>halve {n} (rounding down) until it is 0, take every half off {n} itself, and return what remains, the number of its set bits",
    ),
    by(
      "bit by bit",
      "{n} pebbles lie in a heap. As long as there are any, one is put in a box if their number is odd, and then half of those left are thrown away. How many pebbles end up in the box?",
    ),
    by("clearing", "!count rounds: x = {n}; while x: x &= x - 1"),
  ],
  answer: ({ n }) => {
    let ones = 0
    for (const bit of n.toString(2)) if (bit === "1") ones++
    return ones
  },
  asFunction: {
    inputs: ["n"],
    domains: { n: edged(int(0, 2 ** 32 - 1), [0, 1, 2, 3, 255, 256, 2 ** 31, 2 ** 32 - 1]) },
  },
  programs: [
    {
      follows: "bit by bit",
      general: ({ n }) => asm`
        mov  %n, ${n}
        mov  %count, 0
    loop:
        andi %bit, %n, 1
        add  %count, %count, %bit
        shri %n, %n, 1
        bnez %n, loop
        mov  r0, %count
        halt`,
    },
    {
      follows: "bit by bit",
      general: ({ n }) => asm`
        mov  %n, ${n}
        mov  %count, 0
    while:
        blez %n, done
        modi %odd, %n, 2
        beqz %odd, even
        addi %count, %count, 1
    even:
        divi %n, %n, 2
        b    while
    done:
        mov  r0, %count
        halt`,
    },
    // One round for each set bit.
    {
      follows: "clearing",
      program: ({ n }) => asm`
        mov  %n, ${n}
        mov  %count, 0
    next:
        subi %less, %n, 1
        and  %n, %n, %less
        addi %count, %count, 1
        bnez %n, next
        mov  r0, %count
        halt`,
    },
    {
      follows: "clearing",
      general: ({ n }) => asm`
        mov  %n, ${n}
        mov  %count, 0
    while:
        beqz %n, done
        addi %less, %n, -1
        and  %n, %n, %less
        addi %count, %count, 1
        b    while
    done:
        mov  r0, %count
        halt`,
    },
    {
      follows: "halves",
      general: ({ n }) => asm`
        mov  %n, ${n}
        mov  %count, %n
    halve:
        sari %n, %n, 1
        sub  %count, %count, %n
        bgtz %n, halve
        mov  r0, %count
        halt`,
    },
  ],
})
