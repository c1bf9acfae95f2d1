import { asm } from "../../../dsl/index.js"

/** Threads whose number is in a register: all run the code at the label `worker`. */

/** Starts %left workers; the last one's id, which is also their number, stays in %t. */
export const startAll = asm`
    start:
        spawn %t, worker
        subi %left, %left, 1
        bnez %left, start`

/** Starts %left workers and waits until all have ended. */
export const crewOf = asm`
        ${startAll}
    wait:
        join %t
        subi %t, %t, 1
        bnez %t, wait`

/** Sums in %sum what the threads %t, %t - 1, … 1 return. */
export const collectAll = asm`
        mov  %sum, 0
    wait:
        join %x, %t
        add  %sum, %sum, %x
        subi %t, %t, 1
        bnez %t, wait`
