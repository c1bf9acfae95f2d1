import { asm, by, edged, family, int } from "../../dsl/index.js"
import { crew, repeat } from "./_shared/crew.js"
import { crewOf } from "./_shared/crewOf.js"

export const atomicCounter = family({
  id: "concurrency/atomic_counter",
  level: 5,
  parameters: { start: int(0, 999), threads: int(2, 5), rounds: int(2, 12), step: int(1, 50) },
  prompt: [
    by(
      "atomic addition",
      "<find>the final value of a counter that starts at {start} when {threads} threads each atomically add {step} to it {rounds} times",
    ),
    "{threads} threads each add {step} to a shared counter {rounds} times, [and no update may be lost|without losing an update]; it starts at {start}. What is it [at the end?|when all have finished?]",
    by(
      "atomic addition",
      "<do>start {threads} threads that each atomically add {step} to a shared counter (initially {start}) in each of {rounds} rounds, join them and <report> the counter",
    ),
    by(
      "atomic addition",
      "a counter holds {start}. [Run|Now run|Please run] {threads:words} threads, each doing {rounds} atomic additions of {step}, and [return its final value|report what it holds then]",
    ),
    by(
      "compare-and-swap",
      "<do>let {threads} threads raise a shared counter, {start} at first, by {step} each in {rounds} rounds, every time with a compare-and-swap that is tried until it succeeds, and <report> the counter",
    ),
    "a stadium has {threads} gates, each served by a thread of its own. Every gate lets {rounds} groups of {step} {step?person|people} in and adds them to one shared count, which stands at {start} when the gates open. [How many are counted in the end?|What does the count say when all are in?]",
    "!atomic_counter(init={start}, threads={threads}, adds_per_thread={rounds}, step={step})",
  ],
  answer: ({ rounds, start, step, threads }) => start + rounds * threads * step,
  asFunction: {
    inputs: ["start", "threads", "rounds", "step"],
    names: { start: "s", threads: "n", rounds: "k", step: "d" },
    domains: {
      start: edged(int(0, 99_999), [0]),
      threads: edged(int(1, 8), [1, 2]),
      rounds: edged(int(1, 30), [1, 2]),
      step: edged(int(1, 999), [1]),
    },
    prompt: [
      by(
        "atomic addition",
        "<find>the final value of a counter that starts at {start} when {threads} threads each atomically add {step} to it {rounds} times",
      ),
      "{threads} threads each add {step} to a shared counter {rounds} times, [and no update may be lost|without losing an update]; it starts at {start}. What is it when all have finished?",
      by(
        "atomic addition",
        "<do>start {threads} threads that each atomically add {step} to a shared counter (initially {start}) in each of {rounds} rounds, join them and <report> the counter",
      ),
      by(
        "compare-and-swap",
        "<do>let {threads} threads raise a shared counter, {start} at first, by {step} each in {rounds} rounds, every time with a compare-and-swap that is tried until it succeeds, and <report> the counter",
      ),
      "a stadium has {threads} gates, each served by a thread of its own. Every gate lets {rounds} groups of {step} {step?person|people} in and adds them to one shared count, which stands at {start} when the gates open. What does the count say when all are in?",
      "!atomic_counter(init={start}, threads={threads}, adds_per_thread={rounds}, step={step})",
    ],
    programs: [
      {
        follows: "atomic addition",
        program: ({ rounds, start, step, threads }) => asm`
        mov  %start, ${start}
        mov  %left, ${threads}
        mov  %rounds, ${rounds}
        mov  %step, ${step}
        mov  %p, counter
        store.d %start, [%p]
        ${crewOf}
        load.d r0, [%p]
        halt
    worker:
        atomic.add zero, %p, %step
        subi %rounds, %rounds, 1
        bnez %rounds, worker
        halt
    .data
    counter: .dword 0`,
      },
      {
        follows: "compare-and-swap",
        program: ({ rounds, start, step, threads }) => asm`
        mov  %start, ${start}
        mov  %left, ${threads}
        mov  %rounds, ${rounds}
        mov  %step, ${step}
        mov  %p, counter
        store.d %start, [%p]
        ${crewOf}
        load.d r0, [%p]
        halt
    worker:
        load.d %old, [%p]
        add  %new, %old, %step
        mov  %seen, %old
        atomic.cas %seen, %p, %new
        bne  %seen, %old, worker
        subi %rounds, %rounds, 1
        bnez %rounds, worker
        halt
    .data
    counter: .dword 0`,
      },
    ],
  },
  programs: [
    {
      follows: "atomic addition",
      program: ({ rounds, start, step, threads }, draws) => asm`
        mov  %p, counter
        mov  %step, ${step}
        ${crew(draws, threads)}
        load.d r0, [%p]
        halt
    worker:
        ${repeat(draws, rounds, asm`atomic.add zero, %p, %step`)}
        halt
    .data
    counter: .dword ${start}`,
    },
    {
      follows: "atomic addition",
      program: ({ rounds, start, step, threads }, draws) => asm`
        ${crew(draws, threads)}
        load.d r0, [count]
        halt
    worker:
        mov  %p, count
        mov  %step, ${step}
        ${repeat(draws, rounds, asm`atomic.add zero, %p, %step`)}
        halt
    .data
    count: .dword ${start}`,
    },
    {
      follows: "compare-and-swap",
      program: ({ rounds, start, step, threads }, draws) => asm`
        mov  %p, counter
        ${crew(draws, threads)}
        load.d r0, [%p]
        halt
    worker:
        ${repeat(
          draws,
          rounds,
          asm`
    retry:
        load.d %old, [%p]
        addi %new, %old, ${step}
        mov  %seen, %old
        atomic.cas %seen, %p, %new
        bne  %seen, %old, retry`,
        )}
        halt
    .data
    counter: .dword ${start}`,
    },
  ],
})
