import { asm, edged, family, int, oneOf } from "../../dsl/index.js"
import { anyOf } from "./_shared/domains.js"

/** They climb for long, at every other step. */
const late = oneOf<number>([8191, 16_383, 32_767, 65_535, 131_071, 16_382, 32_766, 65_534, 131_070, 262_142])

export const collatzPeak = family({
  id: "math/collatz_peak",
  level: 2,
  parameters: { n: int(3, 9999), k: int(6, 25) },
  prompt: [
    "<find>the largest number that occurs when {n} goes through {k} Collatz steps (even: halve, odd: 3n + 1), {n} itself included",
    "how high does the Collatz sequence (n/2 for even n, 3n+1 for odd n) of {n} climb within its first {k} steps, counting the start {n} too",
    "<do>take {k} Collatz steps (halve even numbers, turn odd x into 3x + 1) from {n} and <report> the largest value seen, the start included",
    "!max of collatz start {n} and the next {k} values (even: n/2, odd: 3n+1)",
    "a hailstone starts at height {n} and goes from even heights h to h/2, from odd heights h to 3h + 1. How high is it at the most in the first {k} moves, the start included?",
  ],
  answer: ({ k, n }) => {
    const seen = [n]
    for (let step = 0; step < k; step++) {
      const x = seen[step]!
      seen.push(x % 2 === 0 ? x / 2 : 3 * x + 1)
    }
    return Math.max(...seen)
  },
  asFunction: {
    // With n a constant (8, say) it may be the same for every k.
    inputs: ["n"],
    names: { n: "m" },
    domains: { n: anyOf(late, late, edged(int(1, 9999), [1, 2, 3, 7, 27])) },
    programs: [
      ({ k, n }) => asm`
        mov  %n, ${n}
        mov  %k, ${k}
        mov  %peak, %n
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
        ble  %n, %peak, while
        mov  %peak, %n
        b    while
    done:
        mov  r0, %peak
        halt`,
      ({ k, n }) => asm`
        mov  %n, ${n}
        mov  %k, ${k}
        mov  %peak, %n
        mov  %i, 0
    step:
        bge  %i, %k, done
        addi %i, %i, 1
        modi %odd, %n, 2
        beqz %odd, even
        shli %double, %n, 1
        add  %n, %n, %double
        addi %n, %n, 1
        bge  %peak, %n, step
        mov  %peak, %n
        b    step
    even:
        divi %n, %n, 2
        b    step
    done:
        mov  r0, %peak
        halt`,
    ],
  },
  programs: [
    ({ k, n }) => asm`
        mov  %n, ${n}
        mov  %peak, %n
        mov  %k, ${k}
    loop:
        andi %odd, %n, 1
        bnez %odd, odd
        shri %n, %n, 1
        b    next
    odd:
        muli %n, %n, 3
        addi %n, %n, 1
        ble  %n, %peak, next
        mov  %peak, %n
    next:
        subi %k, %k, 1
        bnez %k, loop
        mov  r0, %peak
        halt`,
    ({ k, n }) => asm`
        mov  %n, ${n}
        mov  %peak, %n
        mov  %i, 0
        mov  %k, ${k}
    step:
        modi %odd, %n, 2
        beqz %odd, even
        shli %double, %n, 1
        add  %n, %n, %double
        addi %n, %n, 1
        bge  %peak, %n, count
        mov  %peak, %n
        b    count
    even:
        divi %n, %n, 2
    count:
        addi %i, %i, 1
        bne  %i, %k, step
        mov  r0, %peak
        halt`,
  ],
})
