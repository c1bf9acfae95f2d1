import { asm, by, family, int } from "../../dsl/index.js"

export const sumSkippingMultiples = family({
  id: "loops/sum_skipping_multiples",
  level: 2,
  parameters: { a: int(1, 600), b: int(8, 45), k: int(2, 9) },
  adjust: ({ a, b, k }) => ({ a, b: a + b, k }),
  prompt: [
    "<what>the sum of the integers from {a} to {b} inclusive that are not [multiples of|divisible by] {k}",
    "<do>add up {a} through {b}, [skipping|leaving out] the multiples of {k}",
    by(
      "continue",
      "<do>loop from {a} to {b} inclusive, continue without adding when the number is divisible by {k}, and [sum|add up] the rest",
    ),
    by("continue", "!s = 0; for i = {a} to {b} inclusive: if i % {k} == 0: continue; s += i; at the end return s"),
    "what do the numbers from {a} to {b}, both included, add up to if every multiple of {k} is left out",
    "on each of the days {a} to {b}, both included, a jar gets as many cents as the number of the day, but nothing on days whose number is divisible by {k}. How many cents does it get in all?",
  ],
  answer: ({ a, b, k }) => {
    const low = Math.ceil(a / k)
    const high = Math.floor(b / k)
    return ((b - a + 1) * (a + b)) / 2 - (high < low ? 0 : (k * (high - low + 1) * (low + high)) / 2)
  },
  programs: [
    {
      follows: "continue",
      program: ({ a, b, k }) => asm`
        mov  %sum, 0
        mov  %i, ${a}
        mov  %last, ${b}
    next:
        modi %rest, %i, ${k}
        beqz %rest, skip
        add  %sum, %sum, %i
    skip:
        addi %i, %i, 1
        ble  %i, %last, next
        mov  r0, %sum
        halt`,
    },
    {
      follows: "continue",
      program: ({ a, b, k }) => asm`
        mov  %sum, 0
        mov  %i, ${a - 1}
        mov  %last, ${b}
    while:
        bge  %i, %last, done
        addi %i, %i, 1
        modi %rest, %i, ${k}
        beqz %rest, while
        add  %sum, %sum, %i
        b    while
    done:
        mov  r0, %sum
        halt`,
    },
    ({ a, b, k }) => asm`
        mov  %sum, 0
        mov  %i, ${b}
        mov  %first, ${a}
    down:
        modi %rest, %i, ${k}
        snei %rest, %rest, 0
        mul  %term, %rest, %i
        add  %sum, %sum, %term
        subi %i, %i, 1
        bge  %i, %first, down
        mov  r0, %sum
        halt`,
  ],
})
