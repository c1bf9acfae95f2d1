import { asm, by, edged, family, int } from "../../dsl/index.js"

export const multiplyByAdding = family({
  id: "loops/multiply_by_adding",
  level: 2,
  parameters: { a: edged(int(-999, 9999), [0, 1, -1]), b: int(2, 50) },
  prompt: [
    "<do>multiply {a} by {b} [using only addition in a loop|by repeated addition|without a multiply instruction, by adding]",
    "<what>{a} multiplied by {b}, [by repeated addition|using additions only]",
    by("from 0", "<do>add {a} to [a total of zero|zero], {b} times over, in a loop"),
    "<do>add up {b} copies of {a} [with a loop|in a loop]",
    "!{a} * {b} via repeated addition",
    "what is the sum if you add {a} [again and again, {b} times in all|over and over, {b} times]",
    by(
      "from 0",
      "an account is at 0 dollars. Every month {a} dollars are booked on it (negative amounts are taken off), one month after another. What is the balance after {b} months?",
    ),
  ],
  cases: { negative: ({ a }) => a < 0 },
  answer: ({ a, b }) => a * b,
  programs: [
    {
      follows: "from 0",
      program: ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %left, ${b}
        mov  %sum, 0
    again:
        add  %sum, %sum, %a
        subi %left, %left, 1
        bnez %left, again
        mov  r0, %sum
        halt`,
    },
    {
      follows: "from 0",
      program: ({ a, b }) => asm`
        mov  %sum, 0
        mov  %i, 0
        mov  %a, ${a}
        mov  %times, ${b}
    while:
        bge  %i, %times, done
        add  %sum, %sum, %a
        addi %i, %i, 1
        b    while
    done:
        mov  r0, %sum
        halt`,
    },
    ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %sum, %a
        mov  %i, 1
    next:
        add  %sum, %sum, %a
        addi %i, %i, 1
        slti %more, %i, ${b}
        bnez %more, next
        mov  r0, %sum
        halt`,
    {
      follows: "from 0",
      program: ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %i, ${-b}
        mov  %sum, 0
    up:
        add  %sum, %sum, %a
        addi %i, %i, 1
        bltz %i, up
        mov  r0, %sum
        halt`,
    },
  ],
})
