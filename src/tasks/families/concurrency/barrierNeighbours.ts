import { type Asm, asm, family, list, oneOf } from "../../dsl/index.js"
import { collect, waitInLoop } from "./_shared/crew.js"

const KINDS = ["product", "larger", "smaller"] as const
type Kind = (typeof KINDS)[number]

/** %x from the thread's own number in %x and the next one's in %y. */
const combine = (kind: Kind): Asm =>
  kind === "product"
    ? asm`mul %x, %x, %y`
    : asm`
        ${kind === "larger" ? asm`bge %x, %y, own` : asm`ble %x, %y, own`}
        mov  %x, %y
    own:`

/** %y from the slot after the one at %p; the first slot follows the last. */
const neighbour = asm`
        addi %p, %p, 8
        bne  %p, %end, inside
        mov  %p, slots
    inside:
        load.d %y, [%p]`

export const barrierNeighbours = family({
  id: "concurrency/barrier_neighbours",
  level: 5,
  parameters: { xs: list({ length: [3, 6], digits: 2 }), kind: oneOf(KINDS) },
  formats: {
    does: (kind: Kind) =>
      kind === "product" ? "multiplies its own number by that of" : `takes the ${kind} of its own number and that of`,
    of: (kind: Kind) => `${kind} of its own number and the next one's`,
    fn: (kind: Kind) => ({ product: "x_i * x_j", larger: "max(x_i, x_j)", smaller: "min(x_i, x_j)" })[kind],
  },
  prompt: [
    "one thread for each of {xs} stores its number in its slot and waits at a barrier; then it {kind:does} the next thread, the last one using the first thread's number. [What is the sum of all the results?|What do the results add up to?]",
    "<do>start one thread per number of {xs}, let each publish its number, wait at a barrier and return the {kind:of} (the first comes after the last), and [sum|add up] what they return",
    "threads with the numbers {xs} meet at a barrier; then each {kind:does} its right neighbour (for the last thread, this is the first). <what>the sum of their results",
    "players with the numbers {xs} sit in a circle, a thread each. All lay their card on the table, and when the last card is down, each player {kind:does} the player to the left (the last one looks at the first). [What is the sum of what they get?|What do their results add up to?]",
    "barrier with one thread for each of {xs}: before it every thread writes its number, after it every thread {kind:does} the thread after it (the first comes after the last); <report> the total of the results",
    "!x = {xs:array}; thread i: publish x_i, barrier, return {kind:fn} with j = (i + 1) mod n; sum of all [n|n threads]",
  ],
  answer: ({ kind, xs }) =>
    xs
      .map((x, n) => {
        const y = xs[(n + 1) % xs.length]!
        return kind === "product" ? x * y : kind === "larger" ? Math.max(x, y) : Math.min(x, y)
      })
      .reduce((a, b) => a + b),
  programs: [
    // The threads count themselves in, and spin until all have arrived.
    ({ kind, xs }) => asm`
        mov  %arrived, arrived
        mov  %one, 1
        mov  %all, ${xs.length}
        mov  %p, slots
        addi %end, %p, ${8 * xs.length}
        ${xs.map(
          (x, n) => asm`
        mov  %x, ${x}
        spawn ${`%t${n}`}, worker
        ${n < xs.length - 1 ? asm`addi %p, %p, 8` : []}`,
        )}
        ${collect(xs.length)}
        mov  r0, %sum
        halt
    worker:
        store.d %x, [%p]
        fence.acqrel
        atomic.add zero, %arrived, %one
    check:
        load.d %y, [%arrived]
        bne  %y, %all, check
        fence.acquire
        ${neighbour}
        ${combine(kind)}
        mov  r0, %x
        halt
    .data
    arrived: .dword 0
    slots: .space ${8 * xs.length}`,
    // The threads that are missing are counted down, and the others yield meanwhile; each adds its result to the total.
    ({ kind, xs }) => asm`
        mov  %missing, missing
        mov  %total, total
        mov  %q, numbers
        mov  %p, slots
        addi %end, %p, ${8 * xs.length}
    start:
        load.d %x, [%q]
        spawn %t, worker
        addi %q, %q, 8
        addi %p, %p, 8
        bne  %p, %end, start
        ${waitInLoop()}
        load.d r0, [%total]
        halt
    worker:
        store.d %x, [%p]
        fence.release
        mov  %y, -1
        atomic.add zero, %missing, %y
    barrier:
        load.d %y, [%missing]
        beqz %y, open
        yield
        b    barrier
    open:
        fence.acquire
        ${neighbour}
        ${combine(kind)}
        atomic.add zero, %total, %x
        halt
    .data
    missing: .dword ${xs.length}
    total: .dword 0
    slots: .space ${8 * xs.length}
    numbers: .dword ${xs}`,
  ],
})
