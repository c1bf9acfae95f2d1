import { asm, family, list, mapped } from "../../dsl/index.js"
import { operations, withPops } from "./_shared/queue.js"

/** Four slots of free memory. */
const RING = 0x10000

export const ringBuffer = family({
  id: "memory/ring_buffer",
  level: 3,
  parameters: {
    sequence: mapped(list({ length: [4, 7], zero: false }), (values, draws) => withPops(values, 4, draws)),
  },
  formats: { operations },
  prompt: [
    "<do>run these operations on an empty ring buffer of four slots (first in, first out): {sequence:operations}; return the sum of the popped values",
    "<what>the sum of all values popped from an initially empty four-slot circular FIFO buffer by: {sequence:operations}",
    "an empty ring buffer with 4 slots works first in, first out; after {sequence:operations}, [what do the popped values add up to|what is the total of the popped values]",
    "!fifo ring(4): {sequence:operations}; [return |print |]sum of popped",
    "keep a circular FIFO queue of four entries in memory, carry out {sequence:operations} and [add up|total] what was popped",
  ],
  answer: ({ sequence }) => {
    const queue: Array<number> = []
    let sum = 0
    for (const operation of sequence) {
      if (operation === "pop") sum += queue.shift()!
      else queue.push(operation)
    }
    return sum
  },
  programs: [
    ({ sequence }) => asm`
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
        andi %head, %head, 3`
            : asm`
        mov  %v, ${operation}
        shli %at, %tail, 3
        store.d %v, [%at + ${RING}]
        addi %tail, %tail, 1
        andi %tail, %tail, 3`,
        )}
        mov  r0, %sum
        halt`,
    ({ sequence }) => {
      // Every place is known beforehand.
      let head = 0
      let tail = 0
      return asm`
        mov  %ring, ring
        mov  %sum, 0
        ${sequence.map((operation) =>
          operation === "pop"
            ? asm`
        load.b %v, [%ring + ${head++ & 3}]
        add  %sum, %sum, %v`
            : asm`
        mov  %v, ${operation}
        store.b %v, [%ring + ${tail++ & 3}]`,
        )}
        mov  r0, %sum
        halt
    .data
    ring: .space 4`
    },
  ],
})
