import { type Asm, asm, edged, family, int } from "../../dsl/index.js"
import { crew, repeat } from "./_shared/crew.js"
import { crewOf } from "./_shared/crewOf.js"

/** %new from %old. */
const update = (m: number, c: number): Asm => asm`
        muli %new, %old, ${m}
        addi %new, %new, ${c}`

export const casUpdate = family({
  id: "concurrency/cas_update",
  level: 5,
  parameters: { x: int(0, 99), m: int(2, 5), c: int(1, 20), threads: int(2, 4), rounds: int(2, 4) },
  prompt: [
    "<do>have {threads} threads each replace a shared number x by {m}x + {c} with [a compare-and-swap loop|CAS|a CAS loop], {rounds:times} per thread, starting from x = {x}, and return the final x",
    "a shared variable is {x}. Each of {threads:words} threads updates it {rounds:times} from v to {m}v + {c} [using compare-and-swap|by compare-and-swap in a retry loop]. [What is it in the end?|Which value remains?]",
    "<find>the number that a shared word, {x} at first, holds after {threads} threads have each [multiplied it by {m} and added {c}|replaced it by {m} times itself plus {c}] atomically (by CAS) {rounds:times}",
    "a rumour says {x}. In a village {threads} gossips, a thread each, pass on what they hear {rounds:times}, every time making v into {m}v + {c}; a compare-and-swap loop sees to it that no version gets lost. What does the rumour say in the end?",
    "lock-free update: {threads} threads, {rounds:times} each, CAS from v to v * {m} + {c}. Initial v is {x}; [return the last v|what is v at the end?]",
    "!cas_loop(v0={x}, v -> {m}v + {c}, threads={threads}, updates_per_thread={rounds})",
  ],
  formats: { times: (n: number) => (n === 1 ? "once" : n === 2 ? "twice" : `${n} times`) },
  answer: ({ c, m, rounds, threads, x }) => {
    let value = x
    for (let n = rounds * threads; n > 0; n--) value = value * m + c
    return value
  },
  asFunction: {
    inputs: ["x", "threads", "rounds"],
    names: { threads: "n", rounds: "k" },
    domains: {
      x: edged(int(0, 999), [0, 1]),
      threads: edged(int(1, 4), [1, 2]),
      rounds: edged(int(1, 4), [1, 2]),
    },
    prompt: [
      "<do>have {threads} threads each replace a shared number v by {m}v + {c} with [a compare-and-swap loop|a CAS loop], {rounds} times per thread, starting from v = {x}, and return the final v",
      "a shared variable is {x}. Each of {threads} threads updates it {rounds} times from v to {m}v + {c} [using compare-and-swap|by compare-and-swap in a retry loop]. [What is it in the end?|Which value remains?]",
      "<find>the number that a shared word, {x} at first, holds after {threads} threads have each [multiplied it by {m} and added {c}|replaced it by {m} times itself plus {c}] atomically (by CAS) {rounds} times",
      "a rumour says {x}. In a village {threads} gossips, a thread each, pass on what they hear {rounds} times, every time making v into {m}v + {c}; a compare-and-swap loop sees to it that no version gets lost. What does the rumour say in the end?",
      "!cas_loop(v0={x}, v -> {m}v + {c}, threads={threads}, updates_per_thread={rounds})",
    ],
    programs: [
      ({ c, m, rounds, threads, x }) => asm`
        mov  %x, ${x}
        mov  %left, ${threads}
        mov  %rounds, ${rounds}
        mov  %p, shared
        store.d %x, [%p]
        ${crewOf}
        load.d r0, [%p]
        halt
    worker:
        load.d %old, [%p]
        mul  %new, %old, ${m}
        add  %new, %new, ${c}
        mov  %seen, %old
        atomic.cas %seen, %p, %new
        bne  %seen, %old, worker
        subi %rounds, %rounds, 1
        bnez %rounds, worker
        halt
    .data
    shared: .dword 0`,
    ],
  },
  programs: [
    ({ c, m, rounds, threads, x }, draws) => asm`
        mov  %p, shared
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
        ${update(m, c)}
        mov  %seen, %old
        atomic.cas %seen, %p, %new
        bne  %seen, %old, retry`,
        )}
        halt
    .data
    shared: .dword ${x}`,
    ({ c, m, rounds, threads, x }, draws) => asm`
        ${crew(draws, threads)}
        load.d r0, [cell]
        halt
    worker:
        mov  %p, cell
        ${repeat(
          draws,
          rounds,
          asm`
    attempt:
        yield
        load.d %seen, [%p]
        mov  %old, %seen
        ${update(m, c)}
        atomic.cas %old, %p, %new
        bne  %old, %seen, attempt`,
        )}
        halt
    .data
    cell: .dword ${x}`,
  ],
})
