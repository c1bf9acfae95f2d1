import { asm, edged, family, int } from "../../dsl/index.js"
import { crewSum } from "./_shared/crew.js"
import { collectAll, startAll } from "./_shared/crewOf.js"

export const threadIds = family({
  id: "concurrency/thread_ids",
  level: 5,
  parameters: { threads: int(2, 6), m: int(2, 300), c: int(1, 300) },
  prompt: [
    "<do>start {threads} threads, number them 1, 2, 3 and so on as they start, let thread k return k * {m} + {c}, and [add up|sum] the results of joining them all",
    "{threads} workers get the numbers 1 to {threads}. Worker i returns {m}i + {c} to the thread that joins it. [What do all the results add up to?|What is the sum of all the return values?]",
    "<find>the sum of what {threads:words} threads return if the i-th thread (counting from 1) returns i times {m} plus {c}",
    "spawn {threads} threads; the k-th one, with k from 1, returns {m} * k + {c}; [join all and sum|return the sum of all joins]",
    "{threads} children, a thread each, are numbered from 1 on as they come to the door; child number i hands over i times {m} cents and {c} more. [How many cents are collected from all?|What is the sum in cents?]",
    "!sum(join(spawn(k -> {m}k + {c})) for k in 1..{threads})",
  ],
  answer: ({ c, m, threads }) => (m * threads * (threads + 1)) / 2 + c * threads,
  asFunction: {
    inputs: ["threads", "m", "c"],
    names: { threads: "n" },
    domains: {
      threads: edged(int(1, 12), [1, 2]),
      m: edged(int(1, 9999), [1]),
      c: edged(int(0, 9999), [0, 1]),
    },
    prompt: [
      "<do>start {threads} threads, number them 1, 2, 3 and so on as they start, let thread k return k * {m} + {c}, and [add up|sum] the results of joining them all",
      "{threads} workers get the numbers 1 to {threads}. Worker i returns i * {m} + {c} to the thread that joins it. [What do all the results add up to?|What is the sum of all the return values?]",
      "<find>the sum of what {threads} threads return if the i-th thread (counting from 1) returns i times {m} plus {c}",
      "spawn {threads} threads; the k-th one, with k from 1, returns {m} * k + {c}; [join all and sum|return the sum of all joins]",
      "{threads} children, a thread each, are numbered from 1 on as they come to the door; child number i hands over i times {m} cents and {c} more. [How many cents are collected from all?|What is the sum in cents?]",
      "!sum(join(spawn(k -> {m} * k + {c})) for k in 1..{threads})",
    ],
    programs: [
      // Each worker gets its number as its argument.
      ({ c, m, threads }) => asm`
        mov  %n, ${threads}
        mov  %m, ${m}
        mov  %c, ${c}
        mov  %id, 1
    start:
        spawn %t, worker, %id
        addi %id, %id, 1
        ble  %id, %n, start
        ${collectAll}
        mov  r0, %sum
        halt
    worker:
        mul  r0, r0, %m
        add  r0, r0, %c
        halt`,
      // The workers count down from the number that is left to start.
      ({ c, m, threads }) => asm`
        mov  %left, ${threads}
        mov  %m, ${m}
        mov  %c, ${c}
        ${startAll}
        ${collectAll}
        mov  r0, %sum
        halt
    worker:
        mul  %x, %left, %m
        add  r0, %x, %c
        halt`,
    ],
  },
  programs: [
    // Each worker gets its number as its argument.
    ({ c, m, threads }) => asm`
        mov  %id, 1
        mov  %n, ${threads}
    start:
        spawn %t, worker, %id
        addi %id, %id, 1
        ble  %id, %n, start
        mov  %sum, 0
    wait:
        join %x, %t
        add  %sum, %sum, %x
        subi %t, %t, 1
        bnez %t, wait
        mov  r0, %sum
        halt
    worker:
        muli r0, r0, ${m}
        addi r0, r0, ${c}
        halt`,
    // The workers count down from the number that is left to start.
    ({ c, m, threads }) => asm`
        mov  %left, ${threads}
    start:
        spawn %t, worker
        subi %left, %left, 1
        bnez %left, start
        mov  %sum, 0
    wait:
        join %x, %t
        add  %sum, %sum, %x
        subi %t, %t, 1
        bnez %t, wait
        mov  r0, %sum
        halt
    worker:
        muli %x, %left, ${m}
        addi r0, %x, ${c}
        halt`,
    // Each worker draws its number from a shared counter.
    ({ c, m, threads }, draws) => asm`
        mov  %p, numbers
        mov  %one, 1
        ${crewSum(draws, threads)}
        mov  r0, %sum
        halt
    worker:
        atomic.add %id, %p, %one
        muli %id, %id, ${m}
        addi r0, %id, ${c}
        halt
    .data
    numbers: .dword 1`,
  ],
})
