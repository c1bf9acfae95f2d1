import { asm, by, edged, family, int } from "../../dsl/index.js"
import { crewSum } from "./_shared/crew.js"
import { collectAll, crewOf, startAll } from "./_shared/crewOf.js"

export const ticketSum = family({
  id: "concurrency/ticket_sum",
  level: 5,
  parameters: { first: int(0, 999), step: int(1, 60), threads: int(2, 8) },
  prompt: [
    by(
      "fetch-and-add",
      "a ticket counter starts at {first}. Each of {threads} threads does one fetch-and-add of {step} and returns the old value that it got. [What is the sum of these old values?|What do the returned values add up to?]",
    ),
    by(
      "fetch-and-add",
      "<do>have {threads} threads take a ticket each from a shared counter by fetch-and-add of {step} (first ticket {first}) and [sum|add up] the tickets",
    ),
    "<find>the sum of the values fetched when each of {threads:words} threads, in one step that no other thread can come between, reads a counter and adds {step} to it once; it holds {first} at first",
    by(
      "fetch-and-add",
      "!sum(fetch_add(counter, {step}) for {threads} threads), counter = {first} [at first|initially]",
    ),
    by(
      "fetch-and-add",
      "{threads} threads call [fetch_add|fetch-and-add] once on a word that is {first}, each with the addend {step}. Each returns the value from before its own addition; [sum them|add them up]",
    ),
    by(
      "compare-and-swap",
      "<do>let {threads} threads draw a ticket each from a shared counter, which is {first} at first and rises by {step} with every ticket, by a compare-and-swap loop, and return the sum of the tickets",
    ),
    "at the baker's a machine hands out numbers: the first is {first}, each further one larger by {step}. {threads} customers, a thread each, draw one at the same time, and no two get the same. [What is the sum of their numbers?|What do their numbers add up to?]",
  ],
  answer: ({ first, step, threads }) => threads * first + (step * threads * (threads - 1)) / 2,
  asFunction: {
    inputs: ["first", "step", "threads"],
    names: { first: "s", step: "d", threads: "n" },
    domains: {
      first: edged(int(0, 99_999), [0, 1]),
      step: edged(int(1, 999), [1]),
      threads: edged(int(1, 12), [1, 2]),
    },
    prompt: [
      by(
        "fetch-and-add",
        "a ticket counter starts at {first}. Each of {threads} threads does one fetch-and-add of {step} and returns the old value that it got. [What is the sum of these old values?|What do the returned values add up to?]",
      ),
      by(
        "fetch-and-add",
        "<do>have {threads} threads take a ticket each from a shared counter by fetch-and-add of {step} (first ticket {first}) and [sum|add up] the tickets",
      ),
      "<find>the sum of the values fetched when each of {threads} threads, in one step that no other thread can come between, reads a counter and adds {step} to it once; it holds {first} at first",
      by(
        "fetch-and-add",
        "!sum(fetch_add(counter, {step}) for {threads} threads), counter = {first} [at first|initially]",
      ),
      by(
        "compare-and-swap",
        "<do>let {threads} threads draw a ticket each from a shared counter, which is {first} at first and rises by {step} with every ticket, by a compare-and-swap loop, and return the sum of the tickets",
      ),
      "at the baker's a machine hands out numbers: the first is {first}, each further one larger by {step}. {threads} customers, a thread each, draw one at the same time, and no two get the same. [What is the sum of their numbers?|What do their numbers add up to?]",
    ],
    programs: [
      {
        follows: "fetch-and-add",
        program: ({ first, step, threads }) => asm`
        mov  %first, ${first}
        mov  %step, ${step}
        mov  %left, ${threads}
        mov  %p, ticket
        store.d %first, [%p]
        ${startAll}
        ${collectAll}
        mov  r0, %sum
        halt
    worker:
        atomic.add r0, %p, %step
        halt
    .data
    ticket: .dword 0`,
      },
      // The workers add their tickets to a shared sum.
      {
        follows: "fetch-and-add",
        program: ({ first, step, threads }) => asm`
        mov  %first, ${first}
        mov  %step, ${step}
        mov  %left, ${threads}
        mov  %p, ticket
        mov  %sum, sum
        store.d %first, [%p]
        ${crewOf}
        load.d r0, [%sum]
        halt
    worker:
        atomic.add %x, %p, %step
        atomic.add zero, %sum, %x
        halt
    .data
    ticket: .dword 0
    sum: .dword 0`,
      },
      {
        follows: "compare-and-swap",
        program: ({ first, step, threads }) => asm`
        mov  %first, ${first}
        mov  %step, ${step}
        mov  %left, ${threads}
        mov  %p, ticket
        store.d %first, [%p]
        ${startAll}
        ${collectAll}
        mov  r0, %sum
        halt
    worker:
        load.d %old, [%p]
        add  %new, %old, %step
        mov  %seen, %old
        atomic.cas %seen, %p, %new
        bne  %seen, %old, worker
        mov  r0, %old
        halt
    .data
    ticket: .dword 0`,
      },
    ],
  },
  programs: [
    {
      follows: "fetch-and-add",
      program: ({ first, step, threads }, draws) => asm`
        mov  %p, ticket
        ${crewSum(draws, threads)}
        mov  r0, %sum
        halt
    worker:
        mov  %step, ${step}
        atomic.add r0, %p, %step
        halt
    .data
    ticket: .dword ${first}`,
    },
    // The workers add their tickets to a shared sum.
    {
      follows: "fetch-and-add",
      program: ({ first, step, threads }) => asm`
        mov  %p, ticket
        mov  %sum, sum
        mov  %step, ${step}
        mov  %n, ${threads}
    start:
        spawn %t, worker
        bne  %t, %n, start
    wait:
        join %n
        subi %n, %n, 1
        bnez %n, wait
        load.d r0, [%sum]
        halt
    worker:
        atomic.add %x, %p, %step
        atomic.add zero, %sum, %x
        halt
    .data
    ticket: .dword ${first}
    sum: .dword 0`,
    },
    {
      follows: "compare-and-swap",
      program: ({ first, step, threads }, draws) => asm`
        mov  %p, ticket
        ${crewSum(draws, threads)}
        mov  r0, %sum
        halt
    worker:
        load.d %old, [%p]
        addi %new, %old, ${step}
        mov  %seen, %old
        atomic.cas %seen, %p, %new
        bne  %seen, %old, worker
        mov  r0, %old
        halt
    .data
    ticket: .dword ${first}`,
    },
  ],
})
