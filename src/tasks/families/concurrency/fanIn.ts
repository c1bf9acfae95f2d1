import { array, asm, edged, family, int, list, oneOf } from "../../dsl/index.js"
import { drain } from "./_shared/channel.js"

/** Sends %x, 2 %x, … to %c, as many as there are rounds. */
const produce = (rounds: number) => asm`
        mov  %m, %x
        mov  %n, ${rounds}
    produce:
        chan.send %c, %m
        add  %m, %m, %x
        subi %n, %n, 1
        bnez %n, produce`

const isSum = (kind: unknown): boolean => kind === "sum"

export const fanIn = family({
  id: "concurrency/fan_in",
  level: 5,
  parameters: {
    xs: list({ length: [2, 4], digits: 3, zero: false }),
    rounds: int(3, 6),
    kind: oneOf(["sum", "largest"]),
  },
  formats: { of: (kind: string) => (kind === "sum" ? "sum" : "maximum") },
  prompt: [
    "fan-in: for each x of {xs} a producer thread sends x, 2x and so on up to {rounds}x to one [shared|common] channel; [find|work out|return|compute] the {kind:of} of everything received",
    "<do>have one producer per number in {xs} send the first {rounds} multiples of its number (1x to {rounds}x) into a [shared|common] channel and return the {kind:of} of all the values",
    "several producers share a channel; the one for x sends 1x to {rounds}x. With the numbers {xs}, [what is the {kind:of} of all that the consumer receives?|what does a consumer get as the {kind:of}?]",
    "villages send sacks to one mill: the village with the number x, a thread of its own, sends {rounds} loads, of x, 2x, 3x and so on up to {rounds}x sacks, over a channel that all share. The villages are {xs}; the miller [notes|reports] the {kind:of} of all loads. Which number is that?",
    "<find>the {kind:of} of all messages when the producers {xs} each send their number multiplied by every integer from 1 to {rounds} to the same channel",
    "!fan_in_{kind:of}(producers={xs:array}, multiples=1..{rounds})",
  ],
  answer: ({ kind, rounds, xs }) =>
    kind === "sum" ? (xs.reduce((a, b) => a + b, 0) * rounds * (rounds + 1)) / 2 : Math.max(...xs) * rounds,
  asFunction: {
    inputs: ["xs", "rounds"],
    names: { rounds: "k" },
    domains: {
      xs: array({ length: [1, 8], values: [1, 9999] }),
      rounds: edged(int(1, 9), [1, 2]),
    },
    elements: ["i64", "i32", "u16"],
    prompt: [
      "fan-in: for each element x of {xs} a producer thread sends the first {rounds} multiples of x (1 * x, 2 * x and so on) to one [shared|common] channel; [find|work out|return|compute] the {kind:of} of everything received",
      "<do>have a producer for each element x of {xs} send the first {rounds} multiples of x (beginning with x itself) into a [shared|common] channel and return the {kind:of} of all the values",
      "villages send sacks to one mill: for each element x of {xs} there is a village, a thread of its own, that sends {rounds} loads, of x, 2x, 3x and so on, over a channel that all share. The miller reports the {kind:of} of all loads. Which number is that?",
      "<find>the {kind:of} of all messages when a producer for each element of {xs} sends its element multiplied by every integer from 1 to {rounds} to the same channel",
      "!fan_in_{kind:of}(producers={xs}, multiples=1..{rounds})",
    ],
    programs: [
      // The consumer knows how many messages come.
      ({ kind, rounds, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %rounds, ${rounds}
        chan.create %c
    start:
        ${xs.load("%x", "%p")}
        addi %p, %p, ${xs.size}
        spawn %t, producer
        bne  %t, %n, start
        mul  %n, %n, %rounds
        mov  %result, 0
    receive:
        chan.recv %x, %c
        ${
          isSum(kind)
            ? asm`add %result, %result, %x`
            : asm`
        ble  %x, %result, lower
        mov  %result, %x
    lower:`
        }
        subi %n, %n, 1
        bnez %n, receive
        mov  r0, %result
        halt
    producer:
        mov  %m, %x
    send:
        chan.send %c, %m
        add  %m, %m, %x
        subi %rounds, %rounds, 1
        bnez %rounds, send
        halt`,
    ],
  },
  programs: [
    // The consumer knows how many messages come.
    ({ kind, rounds, xs }) => asm`
        chan.create %c
        ${xs.map(
          (x) => asm`
        mov  %x, ${x}
        spawn %t, producer`,
        )}
        mov  %n, ${rounds * xs.length}
        mov  %result, 0
    receive:
        chan.recv %x, %c
        ${
          kind === "sum"
            ? asm`add %result, %result, %x`
            : asm`
        ble  %x, %result, lower
        mov  %result, %x
    lower:`
        }
        subi %n, %n, 1
        bnez %n, receive
        mov  r0, %result
        halt
    producer:
        ${produce(rounds)}
        halt`,
    // The last producer to finish closes the channel.
    ({ kind, rounds, xs }, draws) => asm`
        chan.create %c
        mov  %running, running
        ${xs.map(
          (x) => asm`
        mov  %x, ${x}
        spawn %t, producer`,
        )}
        ${drain(draws, kind)}
        mov  r0, %result
        halt
    producer:
        ${produce(rounds)}
        mov  %n, -1
        atomic.add %n, %running, %n
        subi %n, %n, 1
        bnez %n, others
        chan.close %c
    others:
        halt
    .data
    running: .dword ${xs.length}`,
    // A thread of its own consumes; the channel is closed when the producers, threads 2 and up, have ended.
    ({ kind, rounds, xs }, draws) => asm`
        chan.create %c
        spawn %t, consumer
        mov  %p, numbers
        mov  %last, ${xs.length + 1}
    start:
        load.d %x, [%p]
        addi %p, %p, 8
        spawn %t, producer
        bne  %t, %last, start
    wait:
        join %t
        subi %t, %t, 1
        subi %p, %t, 1
        bnez %p, wait
        chan.close %c
        join r0, %t
        halt
    producer:
        ${produce(rounds)}
        halt
    consumer:
        ${drain(draws, kind)}
        mov  r0, %result
        halt
    .data
    numbers: .dword ${xs}`,
  ],
})
