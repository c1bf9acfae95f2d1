import { addressOf, type Asm, asm, by, edged, family, int, oneOf } from "../../dsl/index.js"

type Kind = "m*k + c" | "m*k^2 + c"

/** %x from the worker's number in %k. */
const compute = (kind: Kind, m: number, c: number): Asm => asm`
        ${
          kind === "m*k + c"
            ? asm`muli %x, %k, ${m}`
            : asm`
        mul  %x, %k, %k
        muli %x, %x, ${m}`
        }
        addi %x, %x, ${c}`

/** Workers count from 1, and so do their slots. */
const SLOT = addressOf("slots", -8)

const sumSlots = (workers: number): Asm => asm`
        mov  %sum, 0
        mov  %end, ${8 * workers}
    gather:
        load.d %x, [%end + ${SLOT}]
        add  %sum, %sum, %x
        subi %end, %end, 8
        bnez %end, gather
        mov  r0, %sum
        halt`

const isLinear = (kind: unknown): boolean => kind === "m*k + c"

/** The same where m and c are in registers. */
const computed = (isLinear: boolean): Asm => asm`
        ${
          isLinear
            ? asm`mul  %x, %k, %m`
            : asm`
        mul  %x, %k, %k
        mul  %x, %x, %m`
        }
        add  %x, %x, %c`

/** The sum of the first %n slots. */
const sumAll = asm`
        mov  %sum, 0
    gather:
        shli %p, %n, 3
        load.d %x, [%p + ${SLOT}]
        add  %sum, %sum, %x
        subi %n, %n, 1
        bnez %n, gather
        mov  r0, %sum
        halt`

export const countdownLatch = family({
  id: "concurrency/countdown_latch",
  level: 5,
  parameters: { workers: int(2, 5), m: int(2, 99), c: int(1, 99), kind: oneOf(["m*k + c", "m*k^2 + c"]) },
  formats: { power: (kind: Kind) => (kind === "m*k + c" ? "k" : "k squared") },
  prompt: [
    by(
      "down",
      "{workers} workers, numbered k = 1 to {workers}, store {m} times {kind:power} plus {c} in slot k and count a latch down; when it reaches 0 the main thread sums the slots. [What is the sum?|What does it get?]",
    ),
    by(
      "down",
      "<do>use a countdown latch of {workers}: each worker k (from 1) writes {m} * {kind:power} + {c} to its slot and decrements the latch; wait for zero and <report> the sum of the slots",
    ),
    "<find>the sum of all slots once {workers:words} threads have reached a barrier, where the k-th thread (k from 1) has written {m} times {kind:power} plus {c} into its slot",
    "[latch|barrier] with {workers} threads: thread k, counting from 1, leaves {kind:power} times {m} plus {c} in memory; the main thread waits for all of them and [adds the values up|sums the values]",
    by(
      "up",
      "without join, but with a shared count of finished threads, [|please ]wait for {workers} workers that store {m} times {kind:power} plus {c} each (for k from 1 to {workers}), then [sum|add up] what they stored",
    ),
    "{workers} cooks, a thread each, prepare the dishes of a menu: cook k (k = 1, 2 and so on) leaves {m} times {kind:power} plus {c} calories on the counter. The waiter, the main thread, sets out only when the last cook has reported. [How many calories does he carry?|How many calories are on his tray?]",
  ],
  answer: ({ c, kind, m, workers }) => {
    let sum = 0
    for (let k = 1; k <= workers; k++) sum += m * (kind === "m*k + c" ? k : k * k) + c
    return sum
  },
  asFunction: {
    inputs: ["workers", "m", "c"],
    names: { workers: "n" },
    domains: {
      workers: edged(int(1, 9), [1, 2]),
      m: edged(int(1, 999), [1]),
      c: edged(int(0, 999), [0, 1]),
    },
    prompt: [
      by(
        "down",
        "{workers} workers, numbered k = 1 to {workers}, store {m} times {kind:power} plus {c} in slot k and count a latch down; when it reaches 0 the main thread sums the slots. [What is the sum?|What does it get?]",
      ),
      by(
        "down",
        "<do>use a countdown latch of {workers}: each worker k (from 1) writes {m} * {kind:power} + {c} to its slot and decrements the latch; wait for zero and <report> the sum of the slots",
      ),
      "<find>the sum of all slots once {workers} threads have reached a barrier, where the k-th thread (k from 1) has written {m} times {kind:power} plus {c} into its slot",
      by(
        "up",
        "<do>wait without join, but with a shared count of finished threads, for {workers} workers that store {m} times {kind:power} plus {c} each (for k from 1 to {workers}), then [sum|add up] what they stored",
      ),
      "{workers} cooks, a thread each, prepare the dishes of a menu: cook k (k = 1, 2 and so on) leaves {m} times {kind:power} plus {c} calories on the counter. The waiter, the main thread, sets out only when the last cook has reported. How many calories are on his tray?",
    ],
    programs: [
      {
        follows: "down",
        program: ({ c, kind, m, workers }) => asm`
        mov  %n, ${workers}
        mov  %m, ${m}
        mov  %c, ${c}
        mov  %latch, latch
        store.d %n, [%latch]
        mov  %k, %n
    start:
        spawn %t, worker
        subi %k, %k, 1
        bnez %k, start
    wait:
        load.d %x, [%latch]
        beqz %x, open
        yield
        b    wait
    open:
        fence.acquire
        ${sumAll}
    worker:
        ${computed(isLinear(kind))}
        shli %p, %k, 3
        store.d %x, [%p + ${SLOT}]
        fence.release
        mov  %x, -1
        atomic.add zero, %latch, %x
        halt
    .data
    latch: .dword 0
    slots: .space 2048`,
      },
      {
        follows: "up",
        program: ({ c, kind, m, workers }) => asm`
        mov  %n, ${workers}
        mov  %m, ${m}
        mov  %c, ${c}
        mov  %arrived, arrived
        mov  %one, 1
        mov  %k, 1
    start:
        spawn %t, worker
        addi %k, %k, 1
        ble  %k, %n, start
    wait:
        load.d %x, [%arrived]
        bne  %x, %n, wait
        fence.acquire
        ${sumAll}
    worker:
        ${computed(isLinear(kind))}
        shli %p, %k, 3
        store.d %x, [%p + ${SLOT}]
        fence.acqrel
        atomic.add zero, %arrived, %one
        halt
    .data
    arrived: .dword 0
    slots: .space 2048`,
      },
    ],
  },
  programs: [
    // The latch is counted down …
    {
      follows: "down",
      program: ({ c, kind, m, workers }) => asm`
        mov  %latch, latch
        mov  %k, ${workers}
    start:
        spawn %t, worker
        subi %k, %k, 1
        bnez %k, start
    wait:
        load.d %x, [%latch]
        beqz %x, open
        yield
        b    wait
    open:
        fence.acquire
        ${sumSlots(workers)}
    worker:
        ${compute(kind, m, c)}
        shli %p, %k, 3
        store.d %x, [%p + ${SLOT}]
        fence.release
        mov  %x, -1
        atomic.add zero, %latch, %x
        halt
    .data
    latch: .dword ${workers}
    slots: .space ${8 * workers}`,
    },
    // … or the workers that have arrived are counted up, by what they get as their number.
    {
      follows: "up",
      program: ({ c, kind, m, workers }) => asm`
        mov  %arrived, arrived
        mov  %one, 1
        mov  %k, 1
        mov  %n, ${workers}
    start:
        spawn %t, worker
        addi %k, %k, 1
        ble  %k, %n, start
    wait:
        yield
        load.d %x, [%arrived]
        bne  %x, %n, wait
        fence.acquire
        ${sumSlots(workers)}
    worker:
        ${compute(kind, m, c)}
        shli %p, %k, 3
        store.d %x, [%p + ${SLOT}]
        fence.acqrel
        atomic.add zero, %arrived, %one
        halt
    .data
    arrived: .dword 0
    slots: .space ${8 * workers}`,
    },
  ],
})
