import { F_A, F_IMM, F_RD, SINK, STRIDE } from "../binary/decode.js"
import { MEMORY_SIZE } from "../isa/limits.js"
import { SP } from "../isa/registers.js"
import { type Mark, UNMARKED } from "./marks.js"
import type { State } from "./state.js"
import { NEXT, RESYNC, WAIT } from "./status.js"
import { Channel, Thread } from "./Thread.js"

const MAX_THREADS = 256
const MAX_CHANNELS = 1024
const STACK_PER_THREAD = 4096
const DEFAULT_CAPACITY = 16
/** Values in the buffers of all channels together. */
const MAX_BUFFERED = 65_536

/** The number that a pair holds if it is a possible id, else −1. */
export const idAt = (pairs: Int32Array, offset: number): number =>
  pairs[offset + 1] === 0 && pairs[offset]! >= 0 ? pairs[offset]! : -1

export const spawn = (s: State, w: number): number => {
  const code = s.image.code
  const id = s.threadCount
  if (id >= MAX_THREADS) return s.fail("ResourceLimit", w, `a run has at most ${MAX_THREADS} threads`)
  const child = (s.threads[id] ??= new Thread(id))
  child.reset()
  s.threadCount++
  s.live++
  const { registers } = s
  for (let n = 0; n < SINK; n++) child.registers[n] = registers[n]!
  child.pc = code[w + F_IMM]! * STRIDE
  const argument = code[w + F_A]!
  if (s.marks.any) {
    const parent = s.thread
    child.tainted.set(parent.tainted)
    for (let n = 0; n < parent.bounds.length; n++) child.bounds[n] = parent.bounds[n]
    child.tainted[SP] = 0
    child.bounds[SP] = undefined
  }
  if (argument !== SINK - 2) {
    child.registers[0] = registers[argument]!
    child.registers[1] = registers[argument + 1]!
    if (s.marks.any) {
      const mark = s.marks.ofRegister(s, argument)
      child.tainted[0] = mark.tainted
      child.bounds[0] = mark.bounds
    }
  }
  child.registers[SP * 2] = MEMORY_SIZE - STACK_PER_THREAD * id
  child.registers[SP * 2 + 1] = 0
  setResult(s, code[w + F_RD]!, id, 0, UNMARKED)
  return RESYNC
}

const setResult = (s: State, offset: number, low: number, high: number, mark: Mark): void => {
  s.registers[offset] = low
  s.registers[offset + 1] = high
  s.marks.setRegister(s, offset, mark)
}

export const join = (s: State, w: number): number => {
  const code = s.image.code
  const id = idAt(s.registers, code[w + F_A]!)
  if (id < 0 || id >= s.threadCount) return s.fail("InvalidHandle", w, `${s.get(code[w + F_A]!)} is not a thread`)
  const other = s.threads[id]!
  if (!other.ended) return WAIT
  const mark = s.marks.any ? { tainted: other.tainted[0]!, bounds: other.bounds[0] } : UNMARKED
  setResult(s, code[w + F_RD]!, other.registers[0]!, other.registers[1]!, mark)
  return NEXT
}

export const createChannel = (s: State, w: number): number => {
  if (s.channels.length >= MAX_CHANNELS) return s.fail("ResourceLimit", w, `a run has at most ${MAX_CHANNELS} channels`)
  const given = s.instructionAt(w).immediate
  s.channels.push(new Channel(given === undefined ? DEFAULT_CAPACITY : Number(given)))
  s.registers[s.image.code[w + F_RD]!] = s.channels.length
  s.registers[s.image.code[w + F_RD]! + 1] = 0
  return NEXT
}

const noChannel = (s: State, w: number, offset: number): number =>
  s.fail("InvalidHandle", w, `${s.get(offset)} is not a channel`)

export const send = (s: State, w: number): number => {
  const code = s.image.code
  const handle = code[w + F_RD]!
  const value = code[w + F_A]!
  const channel = s.channels[idAt(s.registers, handle) - 1]
  if (channel === undefined) return noChannel(s, w, handle)
  const begun = s.thread.sending
  if (begun?.accepted === true) {
    s.thread.sending = undefined
    return NEXT
  }
  if (channel.closed) return s.fail("InvalidHandle", w, `channel ${s.get(handle)} is closed`)
  if (begun !== undefined) return WAIT
  const message = {
    low: s.registers[value]!,
    high: s.registers[value + 1]!,
    mark: s.marks.ofRegister(s, value),
    accepted: true,
  }
  if (channel.buffer.length < channel.capacity) {
    if (s.buffered >= MAX_BUFFERED) {
      return s.fail("ResourceLimit", w, `the channels of a run hold at most ${MAX_BUFFERED} values`)
    }
    s.buffered++
    channel.buffer.push(message)
    return NEXT
  }
  message.accepted = false
  channel.waiting.push(message)
  s.thread.sending = message
  return WAIT
}

export const receive = (s: State, w: number): number => {
  const code = s.image.code
  const handle = code[w + F_A]!
  const channel = s.channels[idAt(s.registers, handle) - 1]
  if (channel === undefined) return noChannel(s, w, handle)
  const first = channel.waiting[0]
  let message = channel.buffer.shift()
  if (message !== undefined) s.buffered--
  if (first !== undefined && !channel.closed) {
    // Room for the sender that has waited longest; with no buffer its value goes straight through.
    channel.waiting.shift()
    first.accepted = true
    if (message === undefined) message = first
    else {
      channel.buffer.push(first)
      s.buffered++
    }
  }
  if (message !== undefined) setResult(s, code[w + F_RD]!, message.low, message.high, message.mark)
  else if (channel.closed) setResult(s, code[w + F_RD]!, -1, -1, UNMARKED)
  else return WAIT
  return NEXT
}

export const closeChannel = (s: State, w: number): number => {
  const handle = s.image.code[w + F_RD]!
  const channel = s.channels[idAt(s.registers, handle) - 1]
  if (channel === undefined) return noChannel(s, w, handle)
  channel.closed = true
  return NEXT
}
