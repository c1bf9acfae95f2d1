import { asm, family, list, oneOf } from "../../dsl/index.js"
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
