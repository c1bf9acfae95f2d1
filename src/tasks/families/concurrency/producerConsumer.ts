import { array, asm, family, list, oneOf } from "../../dsl/index.js"
import { drain, reduce, type Reduction, REDUCTIONS, sendArray } from "./_shared/channel.js"

const NOUNS = {
  sum: "sum of the values",
  largest: "largest of the values",
  count: "number of values",
  last: "last of the values",
} as const

export const producerConsumer = family({
  id: "concurrency/producer_consumer",
  level: 5,
  weight: 2,
  parameters: { xs: list({ length: [1, 9], digits: 3 }), kind: oneOf(REDUCTIONS) },
  formats: {
    of: (kind: Reduction) => NOUNS[kind],
    verb: (kind: Reduction) =>
      ({
        sum: "adds up what it receives",
        largest: "keeps the largest value",
        count: "counts the values",
        last: "remembers the last value",
      })[kind],
    fn: (kind: Reduction) => ({ sum: "sum", largest: "max", count: "count", last: "last" })[kind],
  },
  prompt: [
    "<do>send {xs} [over|through] a channel from one thread to another, close it, and return the {kind:of} received",
    "a producer thread sends {xs} into a channel [and then closes it|and closes it afterwards]; the consumer {kind:verb}. [What does it end up with?|What is its result?]",
    "<do>set up a producer that sends {xs} in that order [over|into] a channel and a consumer that {kind:verb} [until the channel is closed|until it is drained]; return its result",
    "producer/consumer over a channel: the values are {xs}, the consumer {kind:verb}[| and returns that]",
    "a postman, one thread, drops letters with {xs} pages into a chute, a channel, and shuts it when he is done; a clerk, another thread, {kind:verb} as they come out. [What does the clerk note in the end?|With which number does the clerk end up?]",
    "<find>the {kind:of} that a consumer [gets|receives] from a channel into which {xs} are sent in this order",
    "!{kind:fn}(channel <- {xs:array})",
  ],
  answer: ({ kind, xs }) => reduce(kind, xs),
  asFunction: {
    inputs: ["xs"],
    domains: { xs: array({ length: [1, 24], values: [0, 9999] }) },
    elements: ["i64", "u32", "u16"],
    prompt: [
      "<do>send the elements of {xs} [over|through] a channel from one thread to another, close it, and return the {kind:of} received (none is negative)",
      "a producer thread sends the elements of {xs}, none of them negative, into a channel and then closes it; the consumer {kind:verb}. [What does it end up with?|What is its result?]",
      "<do>set up a producer that sends the non-negative elements of {xs} in order [over|into] a channel and a consumer that {kind:verb} until the channel is closed; return its result",
      "a postman, one thread, drops letters into a chute, a channel, and shuts it when he is done; their numbers of pages are the elements of {xs}. A clerk, another thread, {kind:verb} as they come out. What does the clerk note in the end?",
      "<find>the {kind:of} that a consumer [gets|receives] from a channel into which the elements of {xs}, all of them 0 or more, are sent in order",
      "!{kind:fn}(channel <- {xs}), no element negative",
    ],
    programs: [
      // The main thread consumes …
      ({ kind, xs }, draws) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        chan.create %c
        spawn %t, producer
        ${drain(draws, kind)}
        mov  r0, %result
        halt
    producer:
        ${xs.load("%x", "%p")}
        chan.send %c, %x
        addi %p, %p, ${xs.size}
        subi %n, %n, 1
        bnez %n, producer
        chan.close %c
        halt`,
      // … or it produces.
      ({ kind, xs }, draws) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        chan.create %c
        spawn %t, consumer
    send:
        ${xs.load("%x", "%p")}
        chan.send %c, %x
        addi %p, %p, ${xs.size}
        subi %n, %n, 1
        bnez %n, send
        chan.close %c
        join r0, %t
        halt
    consumer:
        ${drain(draws, kind)}
        mov  r0, %result
        halt`,
    ],
  },
  programs: [
    // The main thread consumes …
    ({ kind, xs }, draws) => asm`
        chan.create %c
        spawn %t, producer
        ${drain(draws, kind)}
        mov  r0, %result
        halt
    producer:
        ${sendArray(draws, xs.length)}
        chan.close %c
        halt
    .data
    numbers: .dword ${xs}`,
    // … or it produces.
    ({ kind, xs }, draws) => asm`
        chan.create %c
        spawn %t, consumer
        ${sendArray(draws, xs.length)}
        chan.close %c
        join r0, %t
        halt
    consumer:
        ${drain(draws, kind)}
        mov  r0, %result
        halt
    .data
    numbers: .dword ${xs}`,
    ({ kind, xs }, draws) => asm`
        chan.create %c
        spawn %t, consumer
        ${xs.map(
          (x) => asm`
        mov  %x, ${x}
        chan.send %c, %x`,
        )}
        chan.close %c
        join r0, %t
        halt
    consumer:
        ${drain(draws, kind)}
        mov  r0, %result
        halt`,
  ],
})
