import { asm, family, int } from "../../dsl/index.js"
import { crew, repeat } from "./_shared/crew.js"

export const atomicCounter = family({
  id: "concurrency/atomic_counter",
  level: 5,
  parameters: { start: int(0, 999), threads: int(2, 5), rounds: int(2, 12), step: int(1, 50) },
  prompt: [
    "<find>the final value of a counter that starts at {start} when {threads} threads each atomically add {step} to it {rounds} times",
    "{threads} threads each add {step} to a shared counter {rounds} times, [atomically|without losing an update]; it starts at {start}. What is it [at the end?|when all have finished?]",
    "<do>start {threads} threads that each atomically increase a shared counter (initially {start}) by {step} in each of {rounds} rounds, join them and <report> the counter",
    "a counter holds {start}. [Run|Now run|Please run] {threads:words} threads, each doing {rounds} atomic additions of {step}, and [return its final value|report what it holds then]",
    "!atomic_counter(init={start}, threads={threads}, adds_per_thread={rounds}, step={step})",
  ],
  answer: ({ rounds, start, step, threads }) => start + rounds * threads * step,
  programs: [
    ({ rounds, start, step, threads }, draws) => asm`
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
    ({ rounds, start, step, threads }, draws) => asm`
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
    // With compare-and-swap instead of an atomic addition.
    ({ rounds, start, step, threads }, draws) => asm`
        mov  %p, counter
        ${crew(draws, threads)}
        load.d r0, [%p]
        halt
    worker:
        ${repeat(
          draws,
          rounds,
          asm`
        load.d %old, [%p]
    retry:
        mov  %seen, %old
        addi %new, %old, ${step}
        atomic.cas %old, %p, %new
        bne  %old, %seen, retry`,
        )}
        halt
    .data
    counter: .dword ${start}`,
  ],
})
