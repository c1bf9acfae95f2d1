import { asm, by, family, list, mapped } from "../../dsl/index.js"
import { operations, withPops } from "./_shared/queue.js"

export const stackPops = family({
  id: "memory/stack_pops",
  level: 3,
  parameters: {
    sequence: mapped(list({ length: [4, 7], zero: false }), (values, draws) => withPops(values, 6, draws)),
  },
  formats: { operations },
  prompt: [
    "<do>run these operations on an empty stack (last in, first out): {sequence:operations}; return the sum of the popped values",
    "<what>the sum of all values popped from an initially empty LIFO stack by: {sequence:operations}",
    "a stack in memory starts empty; after {sequence:operations}, [what do the popped values add up to|what is the total of the popped values]",
    by(
      "sp",
      "<do>push and pop with the stack pointer: {sequence:operations}. [What is the sum of the popped values|What do the popped values add up to]",
    ),
    "somebody piles up numbered plates and always takes the top one: {sequence:operations}. What [is the sum of the numbers on the plates that were taken|do the numbers on the plates that were taken add up to]",
    "!stack: {sequence:operations}; [return |print |]sum of popped",
    "<do>keep a stack in memory, carry out {sequence:operations} and [add up|total] what came off the top",
  ],
  answer: ({ sequence }) => {
    const stack: Array<number> = []
    let sum = 0
    for (const operation of sequence) {
      if (operation === "pop") sum += stack.pop()!
      else stack.push(operation)
    }
    return sum
  },
  programs: [
    {
      follows: "sp",
      program: ({ sequence }) => asm`
        mov  %sum, 0
        ${sequence.map((operation) =>
          operation === "pop"
            ? asm`
        load.d %v, [sp]
        addi sp, sp, 8
        add  %sum, %sum, %v`
            : asm`
        mov  %v, ${operation}
        subi sp, sp, 8
        store.d %v, [sp]`,
        )}
        mov  r0, %sum
        halt`,
    },
    ({ sequence }) => asm`
        mov  %top, stack
        mov  %sum, 0
        ${sequence.map((operation) =>
          operation === "pop"
            ? asm`
        subi %top, %top, 1
        load.b %v, [%top]
        add  %sum, %sum, %v`
            : asm`
        mov  %v, ${operation}
        store.b %v, [%top]
        addi %top, %top, 1`,
        )}
        mov  r0, %sum
        halt
    .data
    stack: .space 8`,
  ],
})
