import { asm, family, int } from "../../dsl/index.js"

export const countdownSum = family({
  id: "loops/countdown_sum",
  level: 2,
  parameters: { n: int(3, 120) },
  prompt: [
    "<do>count down from {n} to 1, both included, and [add up|sum] the numbers",
    "<do>use a [countdown|while] loop from {n} down to and including 1 and [sum|add up] every value",
    "<what>the [sum|total] of the numbers in a countdown from {n} to 1, [both included|inclusive]",
    "starting at {n}, count down to 1 (included) and add each number to a total of 0. [What is the total?|Return the total]",
    "!n = {n}; s = 0; while n is above 0: s += n, n -= 1; at the end return s",
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
    ({ n }) => asm`
        mov  %sum, ${n}
        mov  %i, ${n}
        mov  %last, 1
    next:
        subi %i, %i, 1
        add  %sum, %sum, %i
        bgt  %i, %last, next
        mov  r0, %sum
        halt`,
  ],
})
