import { asm, between, by, family, list, mapped } from "../../dsl/index.js"
import { operations, withPops } from "./_shared/queue.js"

/** Free memory. */
const RING = 0x10000

interface Run {
  readonly slots: number
  readonly sequence: ReadonlyArray<number | "pop">
}

const WORDS = ["two", "three", "four", "five", "six"]

/** Back to the first slot behind the last one. */
const wrapped = (register: string, slots: number) =>
  (slots & (slots - 1)) === 0
    ? asm`andi ${register}, ${register}, ${slots - 1}`
    : asm`modi ${register}, ${register}, ${slots}`

export const ringBuffer = family({
  id: "memory/ring_buffer",
  level: 3,
  parameters: {
    run: mapped(list({ length: [4, 8], zero: false }), (values, draws): Run => {
      const slots = between(draws, 2, 6)
      return { slots, sequence: withPops(values, slots, draws) }
    }),
  },
  formats: {
    operations: ({ sequence }: Run) => operations(sequence),
    slots: ({ slots }: Run) => WORDS[slots - 2]!,
    n: ({ slots }: Run) => String(slots),
  },
  prompt: [
    "<do>run these operations on an empty ring buffer of {run:slots} slots (first in, first out): {run:operations}; return the sum of the popped values",
    "<what>the sum of all values popped from an initially empty circular FIFO buffer with {run:slots} slots by: {run:operations}",
    "an empty ring buffer with {run:slots} slots works first in, first out; after {run:operations}, [what do the popped values add up to|what is the total of the popped values]",
    "!fifo ring({run:n}): {run:operations}; [return |print |]sum of popped",
    "<do>keep a circular FIFO queue of {run:slots} entries in memory, carry out {run:operations} and [add up|total] what was popped",
    by(
      "indices",
      "a ring buffer of {run:slots} slots has a head index (where to pop) and a tail index (where to push), which go around; both start at 0. Carry out {run:operations} and [add up|total] the popped values",
    ),
    "at a counter with {run:slots} chairs people wait with numbered tickets and are served in the order in which they came; push is one who sits down, pop one who is served: {run:operations}. [What is the sum of|Add up] the ticket numbers that have been served",
  ],
  cases: {
    "goes around": ({ run: { sequence, slots } }) => sequence.filter((operation) => operation !== "pop").length > slots,
  },
  answer: ({ run: { sequence } }) => {
    const queue: Array<number> = []
    let sum = 0
    for (const operation of sequence) {
      if (operation === "pop") sum += queue.shift()!
      else queue.push(operation)
    }
    return sum
  },
  programs: [
    {
      follows: "indices",
      program: ({ run: { sequence, slots } }) => asm`
        mov  %head, 0
        mov  %tail, 0
        mov  %sum, 0
        ${sequence.map((operation) =>
          operation === "pop"
            ? asm`
        shli %at, %head, 3
        load.d %v, [%at + ${RING}]
        add  %sum, %sum, %v
        addi %head, %head, 1
        ${wrapped("%head", slots)}`
            : asm`
        mov  %v, ${operation}
        shli %at, %tail, 3
        store.d %v, [%at + ${RING}]
        addi %tail, %tail, 1
        ${wrapped("%tail", slots)}`,
        )}
        mov  r0, %sum
        halt`,
    },
    // Head and tail are pointers; the ring takes the end of memory, up to the stack pointer.
    ({ run: { sequence, slots } }) => asm`
        subi %ring, sp, ${8 * slots}
        mov  %head, %ring
        mov  %tail, %ring
        mov  %sum, 0
        ${sequence.map((operation) =>
          operation === "pop"
            ? asm`
        load.d %v, [%head]
        add  %sum, %sum, %v
        addi %head, %head, 8
        bltu %head, sp, inside
        mov  %head, %ring
    inside:`
            : asm`
        mov  %v, ${operation}
        store.d %v, [%tail]
        addi %tail, %tail, 8
        bltu %tail, sp, inside
        mov  %tail, %ring
    inside:`,
        )}
        mov  r0, %sum
        halt`,
  ],
})
