import { type Asm, asm, edged, family, int, oneOf } from "../../dsl/index.js"

const KINDS = ["sum", "squares", "xor"] as const
type Kind = (typeof KINDS)[number]

/** Takes %x into %result. */
const take = (kind: Kind): Asm => {
  switch (kind) {
    case "sum":
      return asm`add %result, %result, %x`
    case "squares":
      return asm`
        mul  %x, %x, %x
        add  %result, %result, %x`
    case "xor":
      return asm`xor %result, %result, %x`
  }
}

/** Receives from %c until it is closed and drained. */
const drain = (kind: Kind): Asm => asm`
        mov  %result, 0
    get:
        chan.recv %x, %c
        bltz %x, drained
        ${take(kind)}
        b    get
    drained:`

const produce = (first: number, step: number, count: number): Asm => asm`
        mov  %x, ${first}
        mov  %n, ${count}
    produce:
        chan.send %c, %x
        addi %x, %x, ${step}
        subi %n, %n, 1
        bnez %n, produce
        chan.close %c`

export const boundedBuffer = family({
  id: "concurrency/bounded_buffer",
  level: 5,
  parameters: {
    capacity: int(1, 8),
    first: int(0, 300),
    step: int(1, 60),
    count: int(4, 18),
    kind: oneOf(KINDS),
  },
  formats: {
    does: (kind: Kind) =>
      ({ sum: "adds up", squares: "adds up the squares of", xor: "takes the exclusive or of" })[kind],
  },
  prompt: [
    "a bounded buffer has room for {capacity} {capacity?item|items}. A producer puts {count} numbers into it, {first} and then each {step} more than the one before; a consumer {kind:does} all of them. [What is its result?|What does the consumer return?]",
    "<do>pass {count} numbers, the first {first} and each further one larger by {step}, through a bounded buffer of capacity {capacity}, and return the result of a receiver that {kind:does} them",
    "<find>the result of a consumer that {kind:does} {count} values, which start at {first} and rise by {step}, taken from a bounded buffer with {capacity} {capacity?slot|slots}",
    "a baker puts {count} trays on a shelf that has room for {capacity}, and waits when it is full; a helper takes them away, and waits when it is empty. The first tray holds {first} rolls, and each one after it {step} more; the helper {kind:does} these numbers. [With which result?|What does the helper get?]",
    "bounded buffer, size {capacity}: [the producer|one thread] sends {count} values from {first} on in steps of {step}, [the consumer|the other thread] {kind:does} everything",
    "<do>have a producer put {count} numbers (first {first}, increment {step}) into a queue with {capacity} {capacity?slot|slots} while a consumer takes them [out|out again] and {kind:does} them; return the consumer's result",
  ],
  answer: ({ count, first, kind, step }) => {
    let result = 0
    for (let n = 0; n < count; n++) {
      const x = first + n * step
      result = kind === "sum" ? result + x : kind === "squares" ? result + x * x : result ^ x
    }
    return result
  },
  asFunction: {
    inputs: ["first", "step", "count"],
    names: { first: "s", step: "d", count: "n" },
    domains: {
      first: edged(int(0, 9999), [0, 1]),
      step: edged(int(1, 999), [1]),
      count: edged(int(1, 40), [1, 2]),
    },
    prompt: [
      "a bounded buffer has room for {capacity} {capacity?item|items}. A producer puts {count} numbers into it, {first} and then each {step} more than the one before; a consumer {kind:does} all of them. [What is its result?|What does the consumer return?]",
      "<do>pass {count} numbers, the first {first} and each further one larger by {step}, through a bounded buffer of capacity {capacity}, and return the result of a receiver that {kind:does} these numbers",
      "<find>the result of a consumer that {kind:does} {count} values, which start at {first} and rise by {step}, taken from a bounded buffer with {capacity} {capacity?slot|slots}",
      "a baker puts {count} trays on a shelf that has room for {capacity}, and waits when it is full; a helper takes them away, and waits when it is empty. The first tray holds {first} rolls, and each one after it {step} more; the helper {kind:does} these numbers. [With which result?|What does the helper get?]",
      "<do>have a producer put {count} numbers (first {first}, increment {step}) into a queue with {capacity} {capacity?slot|slots} while a consumer takes them [out|out again] and {kind:does} what it gets; return the consumer's result",
    ],
    programs: [
      ({ capacity, count, first, kind, step }) => asm`
        mov  %x, ${first}
        mov  %step, ${step}
        mov  %n, ${count}
        chan.create %c, ${capacity}
        spawn %t, producer
        ${drain(kind)}
        mov  r0, %result
        halt
    producer:
        chan.send %c, %x
        add  %x, %x, %step
        subi %n, %n, 1
        bnez %n, producer
        chan.close %c
        halt`,
      ({ capacity, count, first, kind, step }) => asm`
        mov  %x, ${first}
        mov  %step, ${step}
        mov  %n, ${count}
        chan.create %c, ${capacity}
        spawn %t, consumer
    produce:
        chan.send %c, %x
        add  %x, %x, %step
        subi %n, %n, 1
        bnez %n, produce
        chan.close %c
        join r0, %t
        halt
    consumer:
        ${drain(kind)}
        mov  r0, %result
        halt`,
    ],
  },
  programs: [
    ({ capacity, count, first, kind, step }) => asm`
        chan.create %c, ${capacity}
        spawn %t, producer
        ${drain(kind)}
        mov  r0, %result
        halt
    producer:
        ${produce(first, step, count)}
        halt`,
    ({ capacity, count, first, kind, step }) => asm`
        chan.create %c, ${capacity}
        spawn %t, consumer
        ${produce(first, step, count)}
        join r0, %t
        halt
    consumer:
        ${drain(kind)}
        mov  r0, %result
        halt`,
    // A ring in memory with a count of used slots instead of a channel; -1 ends it.
    ({ capacity, count, first, kind, step }) => asm`
        mov  %used, used
        spawn %t, producer
        spawn %t, consumer
        join r0, %t
        halt
    consumer:
        mov  %less, -1
        mov  %result, 0
        mov  %i, 0
    take:
        load.d %x, [%used]
        bnez %x, filled
        yield
        b    take
    filled:
        fence.acquire
        shli %p, %i, 3
        load.d %x, [%p + ring]
        bltz %x, ended
        ${take(kind)}
        atomic.add zero, %used, %less
        addi %i, %i, 1
        modi %i, %i, ${capacity}
        b    take
    ended:
        mov  r0, %result
        halt
    producer:
        mov  %one, 1
        mov  %i, 0
        mov  %x, ${first}
        mov  %n, ${count}
    room:
        load.d %p, [%used]
        slti %p, %p, ${capacity}
        bnez %p, free
        yield
        b    room
    free:
        shli %p, %i, 3
        store.d %x, [%p + ring]
        fence.release
        atomic.add zero, %used, %one
        addi %x, %x, ${step}
        addi %i, %i, 1
        modi %i, %i, ${capacity}
        subi %n, %n, 1
        bgtz %n, room
        mov  %x, -1
        beqz %n, room
        halt
    .data
    used: .dword 0
    ring: .space ${8 * capacity}`,
  ],
})
