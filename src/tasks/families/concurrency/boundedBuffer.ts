import { asm, family, int, oneOf } from "../../dsl/index.js"
import { drain, reduce } from "./_shared/channel.js"

export const boundedBuffer = family({
  id: "concurrency/bounded_buffer",
  level: 5,
  parameters: {
    capacity: int(1, 8),
    first: int(0, 300),
    step: int(1, 60),
    count: int(4, 18),
    kind: oneOf(["sum", "largest"]),
  },
  formats: {
    does: (kind: string) => (kind === "sum" ? "adds up" : "takes the maximum of"),
    them: (kind: string) => (kind === "sum" ? "adds them up" : "finds the largest of them"),
  },
  prompt: [
    "a bounded buffer has room for {capacity} {capacity?item|items}. A producer puts {count} numbers into it, {first} and then each {step} more than the one before; a consumer {kind:does} all of them. [What is its result?|What does the consumer return?]",
    "<do>pass {count} numbers, the first {first} and each further one larger by {step}, through a bounded buffer of capacity {capacity}, and return the result of a receiver that {kind:them}",
    "<find>the result of a consumer that {kind:does} {count} values, which start at {first} and rise by {step}, taken from a bounded buffer with {capacity} {capacity?slot|slots}",
    "bounded buffer, size {capacity}: [the producer|one thread] sends {count} values from {first} on in steps of {step}, [the consumer|the other thread] {kind:does} everything",
    "<do>have a producer put {count} numbers (first {first}, increment {step}) into a queue with {capacity} {capacity?slot|slots} while a consumer takes them [out|out again] and {kind:them}; return the consumer's result",
  ],
  answer: ({ count, first, kind, step }) =>
    reduce(
      kind,
      Array.from({ length: count }, (_, n) => first + n * step),
    ),
  programs: [
    ({ capacity, count, first, kind, step }, draws) => asm`
        chan.create %c, ${capacity}
        spawn %t, producer
        ${drain(draws, kind)}
        mov  r0, %result
        halt
    producer:
        mov  %x, ${first}
        mov  %n, ${count}
    produce:
        chan.send %c, %x
        addi %x, %x, ${step}
        subi %n, %n, 1
        bnez %n, produce
        chan.close %c
        halt`,
    ({ capacity, count, first, kind, step }, draws) => asm`
        chan.create %c, ${capacity}
        spawn %t, consumer
        mov  %x, ${first}
        mov  %end, ${first + count * step}
    put:
        chan.send %c, %x
        addi %x, %x, ${step}
        bne  %x, %end, put
        chan.close %c
        join r0, %t
        halt
    consumer:
        ${drain(draws, kind)}
        mov  r0, %result
        halt`,
    // A ring in memory with counts of free and used slots instead of a channel.
    ({ capacity, count, first, kind, step }) => asm`
        mov  %used, used
        mov  %one, 1
        mov  %less, -1
        mov  %n, ${count}
        spawn %t, producer
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
        ${
          kind === "sum"
            ? asm`add %result, %result, %x`
            : asm`
        ble  %x, %result, kept
        mov  %result, %x
    kept:`
        }
        atomic.add zero, %used, %less
        addi %i, %i, 1
        modi %i, %i, ${capacity}
        subi %n, %n, 1
        bnez %n, take
        mov  r0, %result
        halt
    producer:
        mov  %i, 0
        mov  %x, ${first}
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
        bnez %n, room
        halt
    .data
    used: .dword 0
    ring: .space ${8 * capacity}`,
  ],
})
