import { asm, family, int } from "../../dsl/index.js"
import { repeat } from "./_shared/crew.js"

export const peterson = family({
  id: "concurrency/peterson",
  level: 5,
  parameters: { start: int(0, 999), a: int(1, 99), b: int(1, 99), rounds: int(2, 6) },
  prompt: [
    "two threads use Peterson's algorithm to protect a shared variable that is {start} at first; one adds {a} and the other adds {b}, and each does so {rounds} times. [What is its final value?|What does it hold in the end?]",
    "<do>implement Peterson's [lock|mutual exclusion] for two threads, one adding {a} and one adding {b} to a shared total in {rounds} critical sections each; the total starts at {start}. Return it",
    "<find>the shared total after two threads under Peterson's [algorithm|lock] have each made {rounds} additions: the first of {a}, the second of {b}, to an initial {start}",
    "Peterson [lock|mutex], 2 threads, {rounds} rounds each: thread 0 does total += {a}, thread 1 does total += {b}, total = {start} initially; [final total|return the total]",
    "<do>guard a counter (initially {start}) with flags and a turn variable as Peterson did, run two threads that add {a} and {b} to it {rounds} times each, and <report> the counter",
  ],
  answer: ({ a, b, rounds, start }) => start + rounds * (a + b),
  programs: [
    // Both threads run the same code; %me and %other are the addresses of their flags, %amount what they add.
    ({ a, b, rounds, start }, draws) => asm`
        mov  %one, 1
        mov  %me, flags
        addi %other, %me, 8
        mov  %id, 1
        mov  %amount, ${a}
        spawn %t, worker
        mov  %me, %other
        mov  %other, flags
        mov  %id, 0
        mov  %amount, ${b}
        spawn %u, worker
        join %t
        join %u
        load.d r0, [total]
        halt
    worker:
        ${repeat(
          draws,
          rounds,
          asm`
        store.d %one, [%me]
        store.d %id, [turn]
        fence.seqcst
    wait:
        load.d %x, [%other]
        beqz %x, enter
        load.d %x, [turn]
        beq  %x, %id, wait
    enter:
        fence.acquire
        load.d %x, [total]
        add  %x, %x, %amount
        store.d %x, [total]
        fence.release
        store.d zero, [%me]`,
        )}
        halt
    .data
    flags: .dword 0, 0
    turn: .dword 0
    total: .dword ${start}`,
    // The main thread is one of the two.
    ({ a, b, rounds, start }, draws) => asm`
        mov  %one, 1
        mov  %me, flags
        addi %other, %me, 8
        mov  %id, 1
        mov  %amount, ${a}
        spawn %t, thread
        mov  %me, %other
        mov  %other, flags
        mov  %id, 0
        mov  %amount, ${b}
        call work
        join %t
        load.d r0, [total]
        halt
    thread:
        call work
        halt
    work:
        ${repeat(
          draws,
          rounds,
          asm`
        store.d %one, [%me]
        store.d %id, [turn]
        fence.seqcst
        b    test
    busy:
        yield
    test:
        load.d %x, [%other]
        beqz %x, enter
        load.d %x, [turn]
        beq  %x, %id, busy
    enter:
        fence.acquire
        load.d %x, [total]
        add  %x, %x, %amount
        store.d %x, [total]
        fence.release
        store.d zero, [%me]`,
        )}
        ret
    .data
    flags: .dword 0, 0
    turn: .dword 0
    total: .dword ${start}`,
  ],
})
