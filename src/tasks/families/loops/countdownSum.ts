import { asm, by, edged, family, int } from "../../dsl/index.js"
import { above } from "./_shared/above.js"

export const countdownSum = family({
  id: "loops/countdown_sum",
  level: 2,
  parameters: { last: edged(int(-20, 200), [0, 1]), n: above("last", int(2, 60)) },
  // Where an input is drawn anew, the first number is not below the last.
  adjust: ({ last, n }) => ({ last, n: Math.max(last, n) }),
  prompt: [
    by("down", "<do>count down from {n} to {last}, both included, and [add up|sum] the numbers"),
    by("down", "<do>use a countdown loop from {n} down to and including {last} and [sum|add up] every value"),
    by(
      ["down", "while"],
      "<do>use a while loop that counts down from {n} to {last}, both included, and [sum|add up] every value",
    ),
    by("down", "<what>the [sum|total] of the numbers in a countdown from {n} to {last}, [both included|inclusive]"),
    by(
      ["down", "from 0"],
      "starting at {n}, count down to {last} (included) and add each number to a total of 0. [What is the total?|Return the total]",
    ),
    by(["down", "while"], "!n = {n}; s = 0; while n >= {last}: s += n, n -= 1; at the end return s"),
    "an elevator goes down from floor {n} to floor {last} and reads out the number of every floor on its way, the first and the last one too. What do the numbers add up to?",
  ],
  answer: ({ last, n }) => ((n - last + 1) * (n + last)) / 2,
  asFunction: {
    inputs: ["n", "last"],
    names: { last: "m" },
    domains: { last: edged(int(-50, 200), [0, 1, -1]), n: above("last", edged(int(0, 80), [0, 1])) },
  },
  programs: [
    {
      follows: ["down", "from 0"],
      general: ({ last, n }) => asm`
        mov  %n, ${n}
        mov  %last, ${last}
        mov  %sum, 0
    loop:
        add  %sum, %sum, %n
        subi %n, %n, 1
        bge  %n, %last, loop
        mov  r0, %sum
        halt`,
    },
    {
      follows: ["down", "while", "from 0"],
      general: ({ last, n }) => asm`
        mov  %n, ${n}
        mov  %sum, 0
        mov  %last, ${last}
    while:
        blt  %n, %last, done
        add  %sum, %sum, %n
        subi %n, %n, 1
        b    while
    done:
        mov  r0, %sum
        halt`,
    },
    {
      follows: ["down", "while", "from 0"],
      program: ({ last, n }) => asm`
        mov  %sum, 0
        mov  %i, ${n}
    while:
        slti %below, %i, ${last}
        bnez %below, done
        add  %sum, %sum, %i
        addi %i, %i, -1
        b    while
    done:
        mov  r0, %sum
        halt`,
    },
    {
      follows: "down",
      program: ({ last, n }) => asm`
        mov  %sum, ${n}
        mov  %i, ${n}
        mov  %last, ${last}
    next:
        subi %i, %i, 1
        add  %sum, %sum, %i
        bgt  %i, %last, next
        mov  r0, %sum
        halt`,
    },
  ],
})
