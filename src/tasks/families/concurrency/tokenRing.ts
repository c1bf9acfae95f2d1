import { asm, edged, family, int } from "../../dsl/index.js"

export const tokenRing = family({
  id: "concurrency/token_ring",
  level: 5,
  parameters: { start: int(0, 999), threads: int(2, 6), step: int(2, 99) },
  prompt: [
    "<do>hand a token with the value {start} along a chain of {threads} threads over [unbuffered|rendezvous] channels, each adding {step}, and return its value at the end",
    "a number goes from thread to thread by rendezvous (channels of capacity 0). It starts as {start} and {threads} threads add {step} each; [what arrives?|what comes out?]",
    "<find>the value of a token after {threads:words} threads, linked by unbuffered channels, have each received it, added {step} and passed it on; it is {start} at first",
    "a bucket with {start} litres goes along a line of {threads} people, each a thread, from hand to hand: nobody lets go before the next one takes it (channels without a buffer). Everyone pours in {step} litres. [How many litres arrive at the end?|How much is in it at the end of the line?]",
    "chain of {threads} threads with capacity-0 channels: send in {start}, every thread adds {step}, [return what comes out of the last|receive the result]",
    "<do>connect {threads} worker threads in a row with rendezvous channels; each passes on what it gets plus {step}. Put in {start} and [give me|return|report] the output of the last worker",
  ],
  answer: ({ start, step, threads }) => start + threads * step,
  asFunction: {
    inputs: ["start", "threads", "step"],
    names: { start: "s", threads: "n", step: "d" },
    domains: {
      start: edged(int(0, 99_999), [0, 1]),
      threads: edged(int(1, 12), [1, 2]),
      step: edged(int(1, 9999), [1]),
    },
    prompt: [
      "<do>hand a token with the value {start} along a chain of {threads} threads over [unbuffered|rendezvous] channels, each adding {step}, and return its value at the end",
      "a number goes from thread to thread by rendezvous (channels of capacity 0). It starts as {start} and {threads} threads add {step} each. [What arrives?|What comes out?]",
      "<find>the value of a token after {threads} threads, linked by unbuffered channels, have each received it, added {step} and passed it on; it is {start} at first",
      "a bucket with {start} litres goes along a line of {threads} people, each a thread, from hand to hand: nobody lets go before the next one takes it (channels without a buffer). Everyone pours in {step} litres. How many litres arrive at the end?",
      "<do>connect {threads} worker threads in a row with rendezvous channels; each passes on what it gets plus {step}. Put in {start} and [give me|return|report] the output of the last worker",
      "!token(value={start}) through {threads} threads on capacity-0 channels, each +{step}",
    ],
    programs: [
      // Each worker gets the channel before it and the one behind it.
      ({ start, step, threads }) => asm`
        mov  %x, ${start}
        mov  %left, ${threads}
        mov  %step, ${step}
        chan.create %first, 0
        mov  %last, %first
    link:
        mov  %in, %last
        chan.create %last, 0
        spawn %t, worker
        subi %left, %left, 1
        bnez %left, link
        chan.send %first, %x
        chan.recv r0, %last
        halt
    worker:
        chan.recv %x, %in
        add  %x, %x, %step
        chan.send %last, %x
        halt`,
      // The chain grows from its end to its start.
      ({ start, step, threads }) => asm`
        mov  %x, ${start}
        mov  %left, ${threads}
        mov  %step, ${step}
        chan.create %last, 0
        mov  %out, %last
    link:
        chan.create %first, 0
        spawn %t, worker
        mov  %out, %first
        subi %left, %left, 1
        bnez %left, link
        chan.send %first, %x
        chan.recv r0, %last
        halt
    worker:
        chan.recv %x, %first
        add  %x, %x, %step
        chan.send %out, %x
        halt`,
    ],
  },
  programs: [
    // Each worker gets the channel before it and the one behind it.
    ({ start, step, threads }) => asm`
        chan.create %first, 0
        mov  %last, %first
        mov  %left, ${threads}
    link:
        mov  %in, %last
        chan.create %last, 0
        spawn %t, worker
        subi %left, %left, 1
        bnez %left, link
        mov  %x, ${start}
        chan.send %first, %x
        chan.recv r0, %last
        halt
    worker:
        chan.recv %x, %in
        addi %x, %x, ${step}
        chan.send %last, %x
        halt`,
    // The chain grows from its end to its start.
    ({ start, step, threads }) => asm`
        chan.create %last, 0
        mov  %out, %last
        mov  %left, ${threads}
    link:
        chan.create %first, 0
        spawn %t, worker
        mov  %out, %first
        subi %left, %left, 1
        bnez %left, link
        mov  %x, ${start}
        chan.send %first, %x
        chan.recv r0, %last
        halt
    worker:
        chan.recv %x, %first
        addi %x, %x, ${step}
        chan.send %out, %x
        halt`,
  ],
})
