import { asm, by, edged, family, int } from "../../dsl/index.js"

export const sumToN = family({
  id: "loops/sum_to_n",
  level: 2,
  parameters: { n: int(5, 90), start: int(0, 400) },
  prompt: [
    "<do>add every whole number from 1 to {n} to a total that starts at {start}",
    by(
      "upwards",
      "<do>start with {start} and add 1, 2, 3 and so on up to {n} [in a loop|one after another|with a loop]",
    ),
    "<what>{start} plus the sum of [the numbers 1 to {n}|all integers from 1 through {n}]",
    by(
      "upwards",
      "a counter runs from 1 to {n} and is added each time to a total that begins at {start}. [What is the final total?|Return the final total]",
    ),
    by("upwards", "!total = {start}; for i in 1..{n} inclusive: total += i; return total"),
    by("upwards", "set a sum to {start}, loop i from 1 up to and including {n}, add i each time: what is the sum?"),
    "a piggy bank holds {start} cents. On day 1 it gets one cent more, on day 2 two cents, and so on. How many cents does it hold after day {n}?",
  ],
  answer: ({ n, start }) => start + (n * (n + 1)) / 2,
  asFunction: {
    inputs: ["n", "start"],
    names: { start: "s" },
    domains: { n: edged(int(1, 200), [1, 2, 3]), start: edged(int(-1000, 1000), [0, 1]) },
  },
  programs: [
    {
      follows: "upwards",
      general: ({ n, start }) => asm`
        mov  %sum, ${start}
        mov  %i, 1
        mov  %n, ${n}
    next:
        add  %sum, %sum, %i
        addi %i, %i, 1
        ble  %i, %n, next
        mov  r0, %sum
        halt`,
    },
    {
      general: ({ n, start }) => asm`
        mov  %sum, ${start}
        mov  %i, ${n}
    down:
        add  %sum, %sum, %i
        subi %i, %i, 1
        bgtz %i, down
        mov  r0, %sum
        halt`,
    },
    {
      follows: "upwards",
      general: ({ n, start }) => asm`
        mov  %sum, ${start}
        mov  %n, ${n}
        mov  %i, 0
    while:
        bge  %i, %n, done
        addi %i, %i, 1
        add  %sum, %sum, %i
        b    while
    done:
        mov  r0, %sum
        halt`,
    },
    {
      follows: "upwards",
      program: ({ n, start }) => asm`
        mov  %sum, ${start}
        mov  %i, 1
    loop:
        add  %sum, %sum, %i
        addi %i, %i, 1
        slti %more, %i, ${n + 1}
        bnez %more, loop
        mov  r0, %sum
        halt`,
    },
  ],
})
