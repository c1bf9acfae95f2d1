import { asm, edged, family, int } from "../../dsl/index.js"
import { repeat } from "./_shared/crew.js"

/** The part that Peterson's lock protects: a read, an addition and a write that must not be mixed with the other's. */
const critical = asm`
        fence.acquire
        load.d %x, [total]
        add  %x, %x, %amount
        store.d %x, [total]
        fence.release
        store.d zero, [%me]`

export const peterson = family({
  id: "concurrency/peterson",
  level: 5,
  parameters: { start: int(0, 999), a: int(1, 99), b: int(1, 99), rounds: int(4, 15) },
  prompt: [
    "two threads use Peterson's algorithm to protect a shared variable that is {start} at first; one adds {a} and the other adds {b}, and each does so {rounds} times. [What is its final value?|What does it hold in the end?]",
    "<do>implement Peterson's [lock|mutual exclusion] for two threads, one adding {a} and one adding {b} to a shared total in {rounds} critical sections each; the total starts at {start}. Return it",
    "<find>the shared total after two threads under Peterson's [algorithm|lock] have each made {rounds} additions: the first of {a}, the second of {b}, to an initial {start}",
    "Peterson [lock|mutex], 2 threads, {rounds} rounds each: thread 0 does total += {a}, thread 1 does total += {b}, total = {start} initially; [final total|return the total]",
    "<do>guard a counter (initially {start}) with flags and a turn variable as Peterson did, run two threads that add {a} and {b} to it {rounds} times each, and <report> the counter",
    "two neighbours fill a rain barrel that holds {start} litres, but only one of them may stand at it: they settle who by Peterson's algorithm. Each is a thread, and each comes {rounds} times, one with {a} and the other with {b} litres. [How much is in the barrel then?|How many litres are in it at the end?]",
  ],
  answer: ({ a, b, rounds, start }) => start + rounds * (a + b),
  asFunction: {
    inputs: ["start", "a", "b", "rounds"],
    names: { start: "s", rounds: "n" },
    domains: {
      start: edged(int(0, 99_999), [0]),
      a: edged(int(1, 999), [1]),
      b: edged(int(1, 999), [1]),
      rounds: edged(int(1, 20), [1, 2]),
    },
    prompt: [
      "two threads use Peterson's algorithm to protect a shared variable that is {start} at first; one adds {a} and the other adds {b}, and each does so {rounds} times. [What is its final value?|What does it hold in the end?]",
      "<do>implement Peterson's [lock|mutual exclusion] for two threads, one adding {a} and one adding {b} to a shared total in {rounds} critical sections each; the total starts at {start}. Return it",
      "<find>the shared total after two threads under Peterson's [algorithm|lock] have each made {rounds} additions: the first of {a}, the second of {b}, to an initial {start}",
      "<do>guard a counter (initially {start}) with flags and a turn variable as Peterson did, run two threads that add {a} and {b} to it {rounds} times each, and <report> the counter",
      "two neighbours fill a rain barrel that holds {start} litres, but only one of them may stand at it: they settle who by Peterson's algorithm. Each is a thread, and each comes {rounds} times, one with {a} and the other with {b} litres. How many litres are in it at the end?",
      "!peterson(total={start}, adds={a} and {b}, rounds={rounds}): total at the end",
    ],
    programs: [
      ({ a, b, rounds, start }) => asm`
        mov  %start, ${start}
        mov  %amount, ${a}
        mov  %b, ${b}
        mov  %rounds, ${rounds}
        store.d %start, [total]
        mov  %id, 0
        spawn %t, worker
        mov  %id, 1
        mov  %amount, %b
        spawn %u, worker
        join %t
        join %u
        load.d r0, [total]
        halt
    worker:
        mov  %one, 1
        xori %next, %id, 1
        shli %me, %id, 3
        addi %me, %me, flags
        shli %other, %next, 3
        addi %other, %other, flags
    round:
        store.d %one, [%me]
        store.d %next, [turn]
        fence.seqcst
    wait:
        load.d %x, [turn]
        seq  %x, %x, %next
        load.d %y, [%other]
        and  %x, %x, %y
        bnez %x, wait
        ${critical}
        subi %rounds, %rounds, 1
        bnez %rounds, round
        halt
    .data
    flags: .dword 0, 0
    turn: .dword 0
    total: .dword 0`,
    ],
  },
  programs: [
    // A thread raises its flag, gives the turn away, and waits while the other wants to enter and has the turn.
    ({ a, b, rounds, start }, draws) => asm`
        mov  %id, 0
        mov  %amount, ${a}
        spawn %t, worker
        mov  %id, 1
        mov  %amount, ${b}
        spawn %u, worker
        join %t
        join %u
        load.d r0, [total]
        halt
    worker:
        mov  %one, 1
        xori %next, %id, 1
        shli %me, %id, 3
        addi %me, %me, flags
        shli %other, %next, 3
        addi %other, %other, flags
        ${repeat(
          draws,
          rounds,
          asm`
        store.d %one, [%me]
        store.d %next, [turn]
        fence.seqcst
    wait:
        load.d %x, [turn]
        seq  %x, %x, %next
        load.d %y, [%other]
        and  %x, %x, %y
        bnez %x, wait
        ${critical}`,
        )}
        halt
    .data
    flags: .dword 0, 0
    turn: .dword 0
    total: .dword ${start}`,
    // The lock is a function, and the turn names the thread that came last: it is the one that waits.
    ({ a, b, rounds, start }, draws) => asm`
        mov  %amount, ${a}
        mov  %me, flags
        addi %other, %me, 8
        spawn %t, worker
        mov  %amount, ${b}
        mov  %other, %me
        addi %me, %me, 8
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
        call lock
        ${critical}`,
        )}
        halt
    lock:
        store.d %me, [%me]
        store.d %me, [turn]
        fence.seqcst
    busy:
        yield
        load.d %x, [%other]
        beqz %x, enter
        load.d %x, [turn]
        beq  %x, %me, busy
    enter:
        ret
    .data
    flags: .dword 0, 0
    turn: .dword 0
    total: .dword ${start}`,
  ],
})
