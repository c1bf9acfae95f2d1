import type { Draws } from "../../dsl/Draws.js"
import { type Asm, asm, by, edged, family, int } from "../../dsl/index.js"
import { crew, repeat } from "./_shared/crew.js"
import { crewOf } from "./_shared/crewOf.js"

/** Takes the lock at %lock, which holds 1 while it is free; %key is that 1. */
const acquire = (draws: Draws): Asm => {
  switch (draws.below(3)) {
    case 0:
      return asm`
    acquire:
        atomic.xchg %key, %lock, zero
        beqz %key, acquire
        fence.acquire`
    case 1:
      return asm`
    blocked:
        yield
        atomic.xchg %key, %lock, zero
        beqz %key, blocked
        fence.acquire`
    default:
      return asm`
    spin:
        mov  %key, 1
        atomic.cas %key, %lock, zero
        beqz %key, spin
        fence.acquire`
  }
}

const release = asm`
        fence.release
        store.d %key, [%lock]`

export const spinLock = family({
  id: "concurrency/spin_lock",
  level: 5,
  parameters: { balance: int(0, 2000), deposit: int(1, 99), threads: int(2, 4), rounds: int(3, 12) },
  prompt: [
    "<do>protect an account balance of {balance} with a spin lock, let {threads} threads each deposit {deposit} in it {rounds} times, and return the [final balance|balance at the end]",
    "{threads} threads share a spin lock around a total that starts at {balance}. Each locks, adds {deposit} and unlocks, {rounds} times. [What is the total then?|What total remains?]",
    "<find>the final value of a lock-protected variable, initially {balance}, after {threads:words} threads have each added {deposit} to it {rounds} times in a critical section[ guarded by a spin lock| behind a spin lock]",
    "[spin lock|busy-waiting lock]: {threads} threads with {rounds} critical sections each, total += {deposit} in every one, total = {balance} at first; return total",
    "<do>build a spin lock from atomic operations and use it while {threads} threads add {deposit} to a shared total {rounds} times each (it starts as {balance}); <give> the total",
    by(
      "tickets",
      "<do>guard a total, {balance} at first, by a ticket lock (take a number, wait until it is served), while {threads} threads add {deposit} to it in {rounds} critical sections each; <give> the total",
    ),
    "there is one key to the cash box, and who does not get it tries again and again. The box holds {balance} coins; {threads} guests, a thread each, come {rounds} times and put {deposit} {deposit?coin|coins} in each time, the key in hand. [How many coins are in the box at the end?|How many coins does it hold then?]",
  ],
  answer: ({ balance, deposit, rounds, threads }) => balance + threads * rounds * deposit,
  asFunction: {
    inputs: ["balance", "deposit", "threads", "rounds"],
    names: { balance: "b", deposit: "d", threads: "n", rounds: "k" },
    domains: {
      balance: edged(int(0, 99_999), [0]),
      deposit: edged(int(1, 999), [1]),
      threads: edged(int(1, 6), [1, 2]),
      rounds: edged(int(1, 20), [1, 2]),
    },
    prompt: [
      "<do>protect an account balance of {balance} with a spin lock, let {threads} threads each deposit {deposit} in it {rounds} times, and return the [final balance|balance at the end]",
      "{threads} threads share a spin lock around a total that starts at {balance}. Each locks, adds {deposit} and unlocks, {rounds} times. [What is the total then?|What total remains?]",
      "<find>the final value of a lock-protected variable, initially {balance}, after {threads} threads have each added {deposit} to it {rounds} times in a critical section[ guarded by a spin lock| behind a spin lock]",
      by(
        "tickets",
        "<do>guard a total, {balance} at first, by a ticket lock (take a number, wait until it is served), while {threads} threads add {deposit} to it in {rounds} critical sections each; <give> the total",
      ),
      "there is one key to the cash box, and who does not get it tries again and again. The box holds {balance} coins; {threads} guests, a thread each, come {rounds} times and put {deposit} {deposit?coin|coins} in each time, the key in hand. How many coins are in the box at the end?",
      "!spin_lock(total={balance}, threads={threads}, rounds={rounds}, add={deposit}): total at the end",
    ],
    programs: [
      ({ balance, deposit, rounds, threads }, draws) => asm`
        mov  %balance, ${balance}
        mov  %deposit, ${deposit}
        mov  %left, ${threads}
        mov  %rounds, ${rounds}
        store.d %balance, [balance]
        mov  %lock, lock
        ${crewOf}
        load.d r0, [balance]
        halt
    worker:
        ${acquire(draws)}
        load.d %x, [balance]
        add  %x, %x, %deposit
        store.d %x, [balance]
        ${release}
        subi %rounds, %rounds, 1
        bnez %rounds, worker
        halt
    .data
    lock: .dword 1
    balance: .dword 0`,
      {
        follows: "tickets",
        program: ({ balance, deposit, rounds, threads }) => asm`
        mov  %balance, ${balance}
        mov  %deposit, ${deposit}
        mov  %left, ${threads}
        mov  %rounds, ${rounds}
        store.d %balance, [total]
        mov  %tickets, tickets
        ${crewOf}
        load.d r0, [total]
        halt
    worker:
        mov  %mine, 1
        atomic.add %mine, %tickets, %mine
    queue:
        load.d %x, [served]
        bne  %x, %mine, queue
        fence.acquire
        load.d %x, [total]
        add  %x, %x, %deposit
        store.d %x, [total]
        fence.release
        addi %mine, %mine, 1
        store.d %mine, [served]
        subi %rounds, %rounds, 1
        bnez %rounds, worker
        halt
    .data
    tickets: .dword 0
    served: .dword 0
    total: .dword 0`,
      },
    ],
  },
  programs: [
    ({ balance, deposit, rounds, threads }, draws) => asm`
        mov  %lock, lock
        ${crew(draws, threads)}
        load.d r0, [balance]
        halt
    worker:
        ${repeat(
          draws,
          rounds,
          asm`
        ${acquire(draws)}
        load.d %x, [balance]
        addi %x, %x, ${deposit}
        store.d %x, [balance]
        ${release}`,
        )}
        halt
    .data
    lock: .dword 1
    balance: .dword ${balance}`,
    // The lock's routines are functions.
    ({ balance, deposit, rounds, threads }, draws) => asm`
        mov  %lock, lock
        ${crew(draws, threads)}
        load.d r0, [%lock + 8]
        halt
    worker:
        ${repeat(
          draws,
          rounds,
          asm`
        call lockIt
        load.d %x, [%lock + 8]
        addi %x, %x, ${deposit}
        store.d %x, [%lock + 8]
        call unlockIt`,
        )}
        halt
    lockIt:
        ${acquire(draws)}
        ret
    unlockIt:
        ${release}
        ret
    .data
    lock: .dword 1
    total: .dword ${balance}`,
    // Numbers are drawn, and served in order.
    {
      follows: "tickets",
      program: ({ balance, deposit, rounds, threads }, draws) => asm`
        mov  %tickets, tickets
        ${crew(draws, threads)}
        load.d r0, [total]
        halt
    worker:
        ${repeat(
          draws,
          rounds,
          asm`
        mov  %mine, 1
        atomic.add %mine, %tickets, %mine
    wait:
        yield
        load.d %x, [served]
        bne  %x, %mine, wait
        fence.acquire
        load.d %x, [total]
        addi %x, %x, ${deposit}
        store.d %x, [total]
        fence.release
        addi %mine, %mine, 1
        store.d %mine, [served]`,
        )}
        halt
    .data
    tickets: .dword 0
    served: .dword 0
    total: .dword ${balance}`,
    },
  ],
})
