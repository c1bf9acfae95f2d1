import type { Draws } from "../../dsl/Draws.js"
import { type Asm, asm, family, int } from "../../dsl/index.js"

/** The loop between two readings of the clock; what it took is in %end. Two instructions a round besides the nops. */
const timed = (draws: Draws, rounds: number, nops: number): Asm => {
  const body = Array.from({ length: nops }, () => asm`nop`)
  return draws.below(2) === 0
    ? asm`
        mov  %left, ${rounds}
        time.monotonic %start
    delay:
        ${body}
        subi %left, %left, 1
        bnez %left, delay
        time.monotonic %end
        sub  %end, %end, %start`
    : asm`
        mov  %i, 0
        mov  %rounds, ${rounds}
        time.monotonic %start
    pause:
        ${body}
        addi %i, %i, 1
        blt  %i, %rounds, pause
        time.monotonic %end
        sub  %end, %end, %start`
}

export const nopDelay = family({
  id: "concurrency/nop_delay",
  level: 5,
  parameters: { rounds: int(2, 150), nops: int(1, 6) },
  prompt: [
    "<do>read the monotonic clock, run a delay loop of {rounds} rounds with {nops} {nops?nop|nops}, a counter update and a branch in each, read the clock again and return the difference in nanoseconds (every instruction takes 1 ns, and of the two readings [only the first|the first alone] counts)",
    "a delay loop runs {rounds} times; its body is {nops} {nops?nop|nops}, one instruction that counts and one branch. [How many nanoseconds pass between|What is the difference in ns of] a clock reading right before the loop and one right after it, if every instruction takes 1 ns and the first reading, but not the second, is counted too?",
    "<find>the nanoseconds that a busy-wait of {rounds} rounds takes, where a round is {nops} {nops?nop|nops} plus a counter update and a branch, every instruction takes 1 ns, and of the two clock readings around it only the first counts",
    "every instruction takes 1 ns. [Time|Please time|Use the monotonic clock to time] a loop that is passed through {rounds} times, each time executing {nops} {nops?nop|nops}, a counter update and a branch, from the first clock reading (which counts) to the second (which does not), and return the ns",
    "<do>wait with {nops} {nops?nop|nops} per round in a loop of {rounds} rounds, and return by how many ns the monotonic clock advances from the reading before the loop to the one after it; each instruction is 1 ns: per round the {nops?nop|nops}, one to count and one to branch, and once the first reading, but not the second",
    "!t1 - t0 in ns: t0 = clock(); {rounds} rounds of ({nops} x nop, [count|counter update], branch); t1 = clock(). 1 ns per instruction, the reading of t0 included and that of t1 not",
  ],
  answer: ({ nops, rounds }) => rounds * (nops + 2) + 1,
  programs: [
    ({ nops, rounds }, draws) => asm`
        ${timed(draws, rounds, nops)}
        mov  r0, %end
        halt`,
    // A thread of its own waits and measures; the main thread is blocked meanwhile.
    ({ nops, rounds }, draws) => asm`
        spawn %t, waiter
        join r0, %t
        halt
    waiter:
        ${timed(draws, rounds, nops)}
        mov  r0, %end
        halt`,
  ],
})
