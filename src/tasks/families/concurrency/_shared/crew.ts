import type { Draws } from "../../../dsl/Draws.js"
import { type Asm, asm } from "../../../dsl/index.js"

/** Programs of threads that all run the code at the label `worker`. */

const each = (count: number, part: (n: number) => Asm): ReadonlyArray<Asm> =>
  Array.from({ length: count }, (_, n) => part(n))

/** Starts `count` workers; in a loop the last one's id, which is also their number, stays in %t. */
const startInLoop = (count: number): Asm => asm`
        mov  %left, ${count}
    start:
        spawn %t, worker
        subi %left, %left, 1
        bnez %left, start`

/** Waits for the threads %t, %t − 1, … 1. */
export const waitInLoop = (): Asm => asm`
    wait:
        join %t
        subi %t, %t, 1
        bnez %t, wait`

/** Waits for the threads in %t0, %t1, … */
const joinEach = (count: number): ReadonlyArray<Asm> => each(count, (n) => asm`join ${`%t${n}`}`)

/** Starts a worker for each number, which it finds in r0, and waits until all have ended. */
export const crewFor = (xs: ReadonlyArray<number>): ReadonlyArray<Asm> => [
  ...xs.map(
    (x, n) => asm`
        mov  %x, ${x}
        spawn ${`%t${n}`}, worker, %x`,
  ),
  ...joinEach(xs.length),
]

/** Starts the workers and waits until all have ended. */
export const crew = (draws: Draws, count: number): ReadonlyArray<Asm> =>
  draws.below(2) === 0
    ? [startInLoop(count), waitInLoop()]
    : [...each(count, (n) => asm`spawn ${`%t${n}`}, worker`), ...joinEach(count)]

/** Starts the workers, and sums in %sum what they return in r0. */
export const crewSum = (draws: Draws, count: number): ReadonlyArray<Asm> =>
  draws.below(2) === 0
    ? [startInLoop(count), collectInLoop]
    : [...each(count, (n) => asm`spawn ${`%t${n}`}, worker`), ...collect(count)]

const collectInLoop = asm`
        mov  %sum, 0
    wait:
        join %x, %t
        add  %sum, %sum, %x
        subi %t, %t, 1
        bnez %t, wait`

/** Waits for the threads in %t0, %t1, … and sums in %sum what they return. */
export const collect = (count: number): ReadonlyArray<Asm> => [
  asm`join %sum, %t0`,
  ...each(
    count - 1,
    (n) => asm`
        join %x, ${`%t${n + 1}`}
        add  %sum, %sum, %x`,
  ),
]

/** The body `count` times. */
export const repeat = (draws: Draws, count: number, body: Asm): Asm => {
  if (count === 1) return body
  switch (draws.below(3)) {
    case 0:
      return asm`
        mov  %_i, ${count}
    round:
        ${body}
        subi %_i, %_i, 1
        bnez %_i, round`
    case 1:
      return asm`
        mov  %_i, 0
        mov  %_end, ${count}
    next:
        ${body}
        addi %_i, %_i, 1
        blt  %_i, %_end, next`
    default:
      return asm`
        mov  %_i, ${count}
    loop:
        blez %_i, done
        ${body}
        subi %_i, %_i, 1
        b    loop
    done:`
  }
}
