import { asm, family, int } from "../dsl.js"

export const countdownSum = family({
  id: "loops/countdown_sum",
  level: 2,
  parameters: { n: int(1, 60) },
  prompt: [
    "<do>count down from {n} to 1 and [add up|sum] the numbers",
    "<do>use a [countdown|while] loop from {n} down to 1 and [sum|add up] every value",
    "<what>the [sum|total] of a countdown from {n} to 1",
    "starting at {n}, count down to 1 [adding each number|and keep a running total]",
  ],
  answer: ({ n }) => (n * (n + 1)) / 2,
  programs: [
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %sum, 0
    loop:
        add  %sum, %sum, %n
        subi %n, %n, 1
        bnez %n, loop
        mov  r0, %sum
        halt`,
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %sum, 0
    while:
        beqz %n, done
        add  %sum, %sum, %n
        subi %n, %n, 1
        b    while
    done:
        mov  r0, %sum
        halt`,
  ],
})
