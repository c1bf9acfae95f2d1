import type { Draws } from "../../dsl/Draws.js"
import { type Asm, asm, family, int } from "../../dsl/index.js"
import { crew, repeat } from "./_shared/crew.js"

/** Takes the lock at %lock. */
const acquire = (draws: Draws): Asm => {
  switch (draws.below(4)) {
    case 0:
      return asm`
    acquire:
        mov  %held, 1
        atomic.xchg %held, %lock, %held
        bnez %held, acquire
        fence.acquire`
    case 1:
      return asm`
        b    try
    blocked:
        yield
    try:
        mov  %held, 1
        atomic.xchg %held, %lock, %held
        bnez %held, blocked
        fence.acquire`
    case 2:
      return asm`
        mov  %one, 1
    spin:
        atomic.xchg %held, %lock, %one
        bnez %held, spin
        fence.acquire`
    default:
      return asm`
        mov  %one, 1
    acquire:
        mov  %held, 0
        atomic.cas %held, %lock, %one
        bnez %held, acquire
        fence.acquire`
  }
}

const release = asm`
        fence.release
        store.d zero, [%lock]`

export const spinLock = family({
  id: "concurrency/spin_lock",
  level: 5,
  parameters: { balance: int(0, 2000), deposit: int(1, 99), threads: int(2, 4), rounds: int(1, 5) },
  prompt: [
    "<do>protect an account balance of {balance} with a spin lock, let {threads} threads each deposit {deposit} in it {rounds:times}, and return the [final balance|balance at the end]",
    "{threads} threads share a spin lock around a total that starts at {balance}. Each locks, adds {deposit} and unlocks, {rounds:times}. [What is the total then?|What total remains?]",
    "<find>the final value of a lock-protected variable, initially {balance}, after {threads:words} threads have each added {deposit} to it {rounds:times} in a critical section[ guarded by a spin lock| behind a spin lock]",
    "[spin lock|busy-waiting lock]: {threads} threads with {rounds} critical {rounds?section|sections} each, total += {deposit} in every one, total = {balance} at first; return total",
    "<do>build a spin lock from atomic operations and use it while {threads} threads add {deposit} to a shared total {rounds:times} each (it starts as {balance}); <give> the total",
  ],
  formats: { times: (n: number) => (n === 1 ? "once" : n === 2 ? "twice" : `${n} times`) },
  answer: ({ balance, deposit, rounds, threads }) => balance + threads * rounds * deposit,
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
    lock: .dword 0
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
    lock: .dword 0
    total: .dword ${balance}`,
  ],
})
