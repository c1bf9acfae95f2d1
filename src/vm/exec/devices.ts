/** Operations that reach outside the registers in bulk: console, input, generator, extensions. */
import { count } from "../../domain/quantity.js"
import { F_A, F_B, F_IMM, F_RD } from "../binary/decode.js"
import { MEMORY_SIZE } from "../isa/limits.js"
import { quote } from "../text/diagnostic.js"
import type { Span } from "./extensions.js"
import { READ, UNMARKED, WRITE } from "./marks.js"
import type { State } from "./state.js"
import { FAULT, NEXT, RESYNC } from "./status.js"

const CONSOLE_LIMIT = 1024 * 1024
const BYTES_PER_FUEL = 64n
/** A draw of the generator is work for an instruction. */
const RANDOM_BYTES_PER_FUEL = 8n

const positive = (length: bigint): bigint => (length > 0n ? length : 0n)

/** Takes the fuel for reading and writing that many bytes, and for other work. */
const charge = (s: State, w: number, bytes: bigint, work = 0n): number => {
  const cost = bytes / BYTES_PER_FUEL + work
  return s.charge(cost) ? NEXT : s.fail("OutOfFuel", w, `the work costs ${cost} besides`)
}

/** Whether `length` bytes at `address` are outside memory: the fault, or NEXT. */
const checkMemory = (s: State, w: number, address: bigint, length: bigint): number =>
  s.memory.holds(address, length)
    ? NEXT
    : s.fail("OutOfBounds", w, `${count(length, "byte")} at ${BigInt.asUintN(64, address)}; memory has ${MEMORY_SIZE}`)

const checkSpan = (s: State, w: number, offset: number, length: bigint, permissions: number): number =>
  length === 0n ? NEXT : s.marks.checkBounds(s, w, offset, BigInt.asUintN(64, s.get(offset)), length, permissions)

const isTainted = (s: State, offset: number): boolean => s.marks.ofRegister(s, offset).tainted !== 0

export const print = (s: State, w: number): number => {
  const code = s.image.code
  const [d, a, b] = [code[w + F_RD]!, code[w + F_A]!, code[w + F_B]!]
  const address = s.get(a)
  const length = s.get(b)
  if (charge(s, w, positive(length)) === FAULT) return FAULT
  if (isTainted(s, a) || isTainted(s, b)) return s.fail("TaintViolation", w, "an argument is tainted")
  if (checkSpan(s, w, a, length, READ) === FAULT) return FAULT
  if (checkMemory(s, w, address, length) === FAULT) return FAULT
  if (s.consoleLength + Number(length) > CONSOLE_LIMIT) {
    return s.fail("ResourceLimit", w, `the console holds ${CONSOLE_LIMIT} bytes`)
  }
  s.appendToConsole(s.memory.range(Number(address), Number(length)))
  s.set(d, length)
  s.marks.setRegister(s, d, UNMARKED)
  return RESYNC
}

/** Copies bytes to memory at rs1, at most rs2 of them; rd is how many. */
const deliver = (s: State, w: number, all: Uint8Array): number => {
  const code = s.image.code
  if (all.length === 0) {
    s.set(code[w + F_RD]!, 0n)
    return NEXT
  }
  const room = positive(s.get(code[w + F_B]!))
  const bytes = BigInt(all.length) <= room ? all : all.subarray(0, Number(room))
  if (charge(s, w, BigInt(bytes.length)) === FAULT) return FAULT
  if (bytes.length > 0) {
    const address = s.get(code[w + F_A]!)
    if (checkMemory(s, w, address, BigInt(bytes.length)) === FAULT) return FAULT
    s.writeMemory(Number(address), bytes)
  }
  s.set(code[w + F_RD]!, BigInt(bytes.length))
  return RESYNC
}

const NO_BYTES = new Uint8Array(0)

export const readLine = (s: State, w: number): number =>
  deliver(s, w, (s.input === undefined ? s.host.readLine() : s.input.next()) ?? NO_BYTES)

export const getArguments = (s: State, w: number): number => deliver(s, w, s.args)

export const getEnvironment = (s: State, w: number): number => deliver(s, w, s.env)

/** ⌈length / 8⌉ draws, little-endian; the last one may be cut short. */
const randomBytes = (s: State, length: number): Uint8Array => {
  const view = new DataView(new ArrayBuffer(Math.ceil(length / 8) * 8))
  draw(s, length, view)
  return new Uint8Array(view.buffer, 0, length)
}

const draw = (s: State, length: number, into: DataView): void => {
  for (let at = 0; at < length; at += 8) into.setBigUint64(at, s.host.random(), true)
}

/** Room for a few draws: a buffer for each call would cost more than they do. */
const few = new DataView(new ArrayBuffer(256))
const fewBytes = new Uint8Array(few.buffer)

export const fillRandom = (s: State, w: number): number => {
  const code = s.image.code
  const [a, b] = [code[w + F_A]!, code[w + F_B]!]
  const address = s.get(a)
  const length = s.get(b)
  if (charge(s, w, positive(length), positive(length) / RANDOM_BYTES_PER_FUEL) === FAULT) return FAULT
  if (isTainted(s, a)) return s.fail("TaintViolation", w, "the address is tainted")
  if (checkSpan(s, w, a, length, WRITE) === FAULT) return FAULT
  if (checkMemory(s, w, address, length) === FAULT) return FAULT
  if (length > 0n && length <= few.byteLength) {
    draw(s, Number(length), few)
    s.writeMemory(Number(address), fewBytes.subarray(0, Number(length)))
  } else if (length > 0n) s.writeMemory(Number(address), randomBytes(s, Number(length)))
  return RESYNC
}

/** An extension as a message names it. */
const nameOf = (s: State, id: number): string => {
  for (const [name, each] of s.extensions ?? []) if (each === id) return quote(name)
  return `${id}`
}

export const callExtension = (s: State, w: number): number => {
  const code = s.image.code
  const id = code[w + F_IMM]!
  const extension = s.host.extension(id)
  const offsets = [code[w + F_A]!, code[w + F_B]!, ...(extension?.implicit ?? []).map((register) => register * 2)]
  const mocked = s.mocks?.get(id) ?? (extension === undefined ? undefined : s.mocks?.get(extension.name))
  const args = offsets.map((offset) => s.get(offset))
  const plan = extension === undefined || mocked !== undefined ? { reads: [] } : extension.plan(args)
  const spans: ReadonlyArray<Span> = plan.write === undefined ? plan.reads : [...plan.reads, plan.write]
  const bytes = spans.reduce((sum, span) => sum + positive(span.length), 0n)
  if (charge(s, w, bytes, plan.work) === FAULT) return FAULT
  if (offsets.some((offset) => isTainted(s, offset))) return s.fail("TaintViolation", w, "an argument is tainted")
  if (mocked !== undefined) return finish(s, w, mocked)
  if (extension === undefined) return s.fail("UnknownExtension", w, `there is no extension ${nameOf(s, id)}`)
  for (const span of spans) {
    const permissions = span === plan.write ? WRITE : READ
    if (checkSpan(s, w, offsets[span.argument]!, span.length, permissions) === FAULT) return FAULT
  }
  const negative = spans.find((span) => span.length < 0n)
  const failure = plan.failure ?? (negative === undefined ? undefined : `a length of ${negative.length}`)
  if (failure !== undefined) return s.fail("ExtensionFailure", w, `${extension.name}: ${failure}`)
  for (const span of spans) if (checkMemory(s, w, args[span.argument]!, span.length) === FAULT) return FAULT
  const inputs = plan.reads.map((span) => s.memory.range(Number(args[span.argument]!), Number(span.length)))
  let result: Uint8Array | bigint
  try {
    result = extension.call(inputs, args, (length) => randomBytes(s, length))
  } catch (error) {
    return s.fail("ExtensionFailure", w, `${extension.name}: ${String(error)}`)
  }
  if (typeof result === "bigint") return finish(s, w, result)
  if (plan.write !== undefined && result.length > 0) s.writeMemory(Number(args[plan.write.argument]!), result)
  return finish(s, w, BigInt(result.length))
}

const finish = (s: State, w: number, result: bigint): number => {
  const d = s.image.code[w + F_RD]!
  s.set(d, result)
  s.marks.setRegister(s, d, UNMARKED)
  return RESYNC
}
