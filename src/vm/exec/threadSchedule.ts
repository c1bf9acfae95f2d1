/**
 * Whose turn it is (isa.md, Threads and channels), and the fuel and clock of the run. With a schedule seed turns have
 * random lengths and come in random order, as an operating system might give them.
 */
import { END, F_A, F_OPCODE, F_RD, SINK } from "../binary/decode.js"
import { OPCODE } from "../isa/opcodes.js"
import { execute } from "./execute.js"
import type { SplitMix64 } from "./random.js"
import type { State } from "./state.js"
import { FAULT, NEXT, WAIT, YIELD } from "./status.js"
import type { Thread } from "./Thread.js"
import { idAt } from "./threads.js"

/** Most instructions in a stretch: a small integer, for the sake of the loop that counts it down. */
const MAX_STRETCH = 0x3fffffff

const JOIN = OPCODE.join
const SEND = OPCODE["chan.send"]
const RECV = OPCODE["chan.recv"]

/** A pair of a thread that does not run: its own register, or an immediate, which all share. */
const idOf = (s: State, thread: Thread, offset: number): number =>
  idAt(offset < SINK ? thread.registers : s.registers, offset)

/** A random number, 0 ≤ x < n. */
const below = (random: SplitMix64, n: number): number => Number(random.next() % BigInt(n))

const save = (s: State): void => {
  const { registers, thread } = s
  for (let n = 0; n < SINK; n++) thread.registers[n] = registers[n]!
  thread.pc = s.pc
}

const load = (s: State, thread: Thread): void => {
  const { registers } = s
  for (let n = 0; n < SINK; n++) registers[n] = thread.registers[n]!
  s.thread = thread
  s.pc = thread.pc
}

/** Makes the main thread the current one, as it is at the end of every run. */
export const showMain = (s: State): void => {
  if (s.thread.id === 0) return
  save(s)
  load(s, s.threads[0]!)
}

/**
 * Whether a saved thread's next instruction would complete, or fault, rather than wait. A send that has not begun
 * counts as one that would: it has to begin, so that it has its place among the senders that wait.
 */
const canProceed = (s: State, thread: Thread): boolean => {
  const code = s.image.code
  switch (code[thread.pc + F_OPCODE]) {
    case JOIN: {
      const other = idOf(s, thread, code[thread.pc + F_A]!)
      return other < 0 || other >= s.threadCount || s.threads[other]!.ended
    }
    case SEND: {
      const message = thread.sending
      if (message === undefined || message.accepted) return true
      const channel = s.channels[idOf(s, thread, code[thread.pc + F_RD]!) - 1]
      return channel === undefined || channel.closed
    }
    case RECV: {
      const channel = s.channels[idOf(s, thread, code[thread.pc + F_A]!) - 1]
      return channel === undefined || channel.closed || channel.buffer.length > 0 || channel.waiting.length > 0
    }
    default:
      return true
  }
}

/** Gives the next thread in cyclic order of id its turn; the run faults with Deadlock if there is none. */
const switchThread = (s: State): boolean => {
  save(s)
  s.switching = false
  s.used = 0
  let from = s.thread.id
  if (s.schedule !== undefined) {
    from = below(s.schedule, s.threadCount)
    s.turn = 1 + below(s.schedule, s.quantum)
  }
  for (let n = 1; n <= s.threadCount; n++) {
    const thread = s.threads[(from + n) % s.threadCount]!
    if (thread.ended || !canProceed(s, thread)) continue
    load(s, thread)
    return true
  }
  const waiting = s.live === 1 ? "it waits forever" : `all of ${s.live} threads wait`
  s.fail("Deadlock", s.threads[0]!.pc, waiting, 0)
  return false
}

/** Sees to a switch that is due. Returns false where that ends the run. */
export const prepare = (s: State): boolean => {
  if (s.switching && !switchThread(s)) s.running = false
  return s.running
}

/** Executes at most `limit` instructions of the current thread. Returns how many completed. */
export const stretch = (s: State, limit: number): number => {
  const word = s.pc
  const atEnd = s.image.code[word + F_OPCODE] === END
  const marked = s.marks.any && !atEnd
  let status: number = FAULT
  let budget = 1
  s.executed = 0
  if (s.fuel <= 0 && !atEnd) s.fail("OutOfFuel", word)
  else if (!marked || s.marks.before(s, word) === NEXT) {
    if (!marked && !atEnd) budget = Math.min(s.fuel, limit, s.live > 1 ? s.turn - s.used : MAX_STRETCH)
    status = execute(s, budget)
  }
  const executed = s.executed
  s.executed = 0
  s.steps += executed
  s.fuel -= executed
  if (marked && executed > 0) s.marks.after(s)
  s.used += executed
  if (s.used >= s.turn) {
    // Alone, a thread has switched to itself a whole number of times.
    s.used %= s.turn
    if (s.used === 0 && s.live > 1) s.switching = true
  }
  if (status >= YIELD) finish(s, status)
  return executed
}

/** What a status other than NEXT and RESYNC means for the threads. */
const finish = (s: State, status: number): void => {
  s.used = 0
  if (status === YIELD) s.switching = s.live > 1
  else if (status === WAIT) s.switching = true
  else if (status === FAULT) s.running = false
  else {
    s.thread.ended = true
    s.live--
    if (s.thread.id === 0) s.running = false
    else s.switching = true
  }
}

/** Executes until the run ends. */
export const runToEnd = (s: State): void => {
  while (s.running) if (prepare(s)) stretch(s, MAX_STRETCH)
}
