/** The operations that `execute` does not write out, by opcode: a new one is a row of the table and a handler here. */
import { END, F_A, F_B, F_IMM, F_OPCODE, F_RD, SINK } from "../binary/decode.js"
import { WRITES_RD, SHAPES } from "../isa/fields.js"
import { BY_OPCODE, OPERATIONS } from "../isa/instructionSet.js"
import { callExtension, fillRandom, getArguments, getEnvironment, print, readLine } from "./devices.js"
import { bswap, clz, ctz, fromDouble, mulh, mulhu, popcount, toDouble } from "./int64.js"
import { type Bounds, READ, type Mark, UNMARKED, WRITE, isInside, markIndex, notInside } from "./marks.js"
import { MAX_ADDRESS } from "./memory.js"
import type { State } from "./state.js"
import { ENDED, FAULT, NEXT, RESYNC, YIELD } from "./status.js"
import { closeChannel, createChannel, join, receive, send, spawn } from "./threads.js"

/** Executes the instruction at an offset in `Image.code`, and answers as `status.ts` says. */
export type Handler = (s: State, w: number) => number

type Pairs = Int32Array

/** A result computed from the pairs of rs1 and rs2. */
const pure =
  (compute: (R: Pairs, d: number, a: number, b: number) => void): Handler =>
  (s, w) => {
    const code = s.image.code
    compute(s.registers, code[w + F_RD]!, code[w + F_A]!, code[w + F_B]!)
    return NEXT
  }

const setInteger = (s: State, offset: number, value: number): void => {
  s.registers[offset] = value
  s.registers[offset + 1] = value >> 31
}

/** A result that is a BigInt. */
const value =
  (compute: (s: State, w: number) => bigint): Handler =>
  (s, w) => {
    s.set(s.image.code[w + F_RD]!, compute(s, w))
    return NEXT
  }

const NAN_HIGH = 0x7ff80000

const float =
  (compute: (x: number, y: number) => number): Handler =>
  (s, w) => {
    const code = s.image.code
    const d = code[w + F_RD]!
    const result = compute(s.doubles[code[w + F_A]! >> 1]!, s.doubles[code[w + F_B]! >> 1]!)
    if (result === result) s.doubles[d >> 1] = result
    else {
      s.registers[d] = 0
      s.registers[d + 1] = NAN_HIGH
    }
    return NEXT
  }

const compare =
  (holds: (x: number, y: number) => boolean): Handler =>
  (s, w) => {
    const code = s.image.code
    const result = holds(s.doubles[code[w + F_A]! >> 1]!, s.doubles[code[w + F_B]! >> 1]!)
    setInteger(s, code[w + F_RD]!, result ? 1 : 0)
    return NEXT
  }

/** `update` gives what is stored, from the old value, rs2 and (for cas) rd; `undefined` stores nothing. */
const atomic =
  (update: (old: bigint, operand: bigint, expected: bigint) => bigint | undefined, usesOld: boolean): Handler =>
  (s, w) => {
    const code = s.image.code
    const [d, a, b] = [code[w + F_RD]!, code[w + F_A]!, code[w + F_B]!]
    const address = BigInt.asUintN(64, s.get(a))
    if (s.marks.any && s.marks.checkAccess(s, w, a, address, 8n, READ + WRITE) === FAULT) return FAULT
    if (address > MAX_ADDRESS - 7n)
      return s.fail("OutOfBounds", w, `8 bytes at ${address}; memory ends at ${MAX_ADDRESS + 1n}`)
    const at = Number(address)
    const old = s.memory.view.getBigInt64(at, true)
    const stored = update(old, s.get(b), s.get(d))
    const tainted = s.marks.any ? s.marks.ofMemory(at, 8) : 0
    if (stored !== undefined) {
      s.memory.touch(at)
      s.memory.view.setBigInt64(at, BigInt.asIntN(64, stored), true)
      if (s.marks.any) s.marks.setMemory(at, 8, (s.marks.ofRegister(s, b).tainted | (usesOld ? tainted : 0)) !== 0)
    }
    // cas reads rd, so its offset may be that of `zero` itself.
    if (d !== ZERO_OFFSET) {
      s.set(d, old)
      s.marks.setRegister(s, d, { tainted, bounds: undefined })
    }
    return NEXT
  }

const ZERO_OFFSET = SINK - 2

const setWithMark = (s: State, w: number, result: bigint, mark: Mark): number => {
  const d = s.image.code[w + F_RD]!
  s.set(d, result)
  s.marks.setRegister(s, d, mark)
  return NEXT
}

const boundsOf = (s: State, offset: number): Bounds | undefined => s.thread.bounds[markIndex(offset)]

const taintOfSources = (s: State, w: number): number =>
  s.marks.ofRegister(s, s.image.code[w + F_A]!).tainted | s.marks.ofRegister(s, s.image.code[w + F_B]!).tainted

const newCapability: Handler = (s, w) => {
  const code = s.image.code
  const base = BigInt.asUintN(64, s.get(code[w + F_A]!))
  const length = BigInt.asUintN(64, s.get(code[w + F_B]!))
  const parent = boundsOf(s, code[w + F_A]!)
  if (parent !== undefined && !isInside(parent, base, length)) {
    return s.fail("CapabilityViolation", w, notInside(length, base, "the capability in rs1"))
  }
  const tainted = taintOfSources(s, w)
  s.marks.any = true
  setWithMark(s, w, base, { tainted, bounds: { base, length, permissions: parent?.permissions ?? READ + WRITE } })
  return RESYNC
}

const restrictCapability: Handler = (s, w) => {
  const code = s.image.code
  const parent = boundsOf(s, code[w + F_A]!)
  if (parent === undefined) return s.fail("CapabilityViolation", w, "rs1 is not a capability")
  const length = BigInt.asUintN(64, s.get(code[w + F_B]!))
  if (length > parent.length) return s.fail("CapabilityViolation", w, `length ${length} is over ${parent.length}`)
  const given = s.instructionAt(w).immediate
  const permissions = given === undefined ? parent.permissions : Number(given)
  if ((permissions & ~parent.permissions) !== 0) {
    return s.fail("CapabilityViolation", w, `permissions ${permissions} are not among ${parent.permissions}`)
  }
  const mark = { tainted: taintOfSources(s, w), bounds: { base: parent.base, length, permissions } }
  return setWithMark(s, w, s.get(code[w + F_A]!), mark)
}

const queryCapability: Handler = (s, w) => {
  const code = s.image.code
  const bounds = boundsOf(s, code[w + F_A]!)
  const property = code[w + F_IMM]!
  if (bounds === undefined && property < 4) return s.fail("CapabilityViolation", w, "rs1 is not a capability")
  const result =
    property === 0
      ? bounds!.base
      : property === 1
        ? bounds!.length
        : property === 2
          ? BigInt(bounds!.permissions)
          : property === 3
            ? s.get(code[w + F_A]!)
            : bounds === undefined
              ? 0n
              : 1n
  return setWithMark(s, w, result, { tainted: s.marks.ofRegister(s, code[w + F_A]!).tainted, bounds: undefined })
}

const setTaint =
  (tainted: number): Handler =>
  (s, w) => {
    const d = s.image.code[w + F_RD]!
    if (tainted !== 0) s.marks.any = true
    s.marks.setRegister(s, d, { tainted, bounds: boundsOf(s, d) })
    return RESYNC
  }

const queryTaint: Handler = (s, w) =>
  setWithMark(s, w, BigInt(s.marks.ofRegister(s, s.image.code[w + F_A]!).tainted), UNMARKED)

const device: Handler = (s, w) => {
  const code = s.image.code
  const opcode = code[w + F_OPCODE]!
  const name = BY_OPCODE[opcode]!.name
  const shape = SHAPES[opcode]!
  const result = s.host.device({
    operation: name,
    rs1: s.get(code[w + F_A]!),
    rs2: name.startsWith("net.setopt") ? 0n : s.get(code[w + F_B]!),
    immediate: code[w + F_IMM]!,
    read: (address, length) =>
      s.memory.holds(address, BigInt(length)) ? s.memory.range(Number(address), length).slice() : undefined,
    write: (address, bytes) => {
      const inside = s.memory.holds(address, BigInt(bytes.length))
      if (inside && bytes.length > 0) s.writeMemory(Number(address), bytes)
      return inside
    },
  })
  if (result === undefined) return s.fail("PermissionDenied", w, `the host does not allow ${name}`)
  if ((shape & WRITES_RD) !== 0) s.set(code[w + F_RD]!, result)
  return NEXT
}

const ofName: Readonly<Record<string, Handler>> = {
  mulh: pure(mulh),
  mulhu: pure(mulhu),
  "bits.popcount": pure(popcount),
  "bits.clz": pure(clz),
  "bits.ctz": pure(ctz),
  "bits.bswap": pure(bswap),

  trap: (s, w) => s.fail("UserTrap", w, `trap ${s.image.code[w + F_IMM]}`),

  "atomic.cas": atomic((old, operand, expected) => (old === expected ? operand : undefined), false),
  "atomic.xchg": atomic((_, operand) => operand, false),
  "atomic.add": atomic((old, operand) => old + operand, true),
  "atomic.and": atomic((old, operand) => old & operand, true),
  "atomic.or": atomic((old, operand) => old | operand, true),
  "atomic.xor": atomic((old, operand) => old ^ operand, true),
  "atomic.min": atomic((old, operand) => (operand < old ? operand : old), true),
  "atomic.max": atomic((old, operand) => (operand > old ? operand : old), true),
  "fence.acquire": () => NEXT,
  "fence.release": () => NEXT,
  "fence.acqrel": () => NEXT,
  "fence.seqcst": () => NEXT,

  spawn,
  join,
  yield: () => YIELD,
  "chan.create": createChannel,
  "chan.send": send,
  "chan.recv": receive,
  "chan.close": closeChannel,

  "cap.new": newCapability,
  "cap.restrict": restrictCapability,
  "cap.query": queryCapability,
  taint: setTaint(1),
  sanitize: setTaint(0),
  "taint.query": queryTaint,

  "fpu.add": float((x, y) => x + y),
  "fpu.sub": float((x, y) => x - y),
  "fpu.mul": float((x, y) => x * y),
  "fpu.div": float((x, y) => x / y),
  "fpu.sqrt": float(Math.sqrt),
  "fpu.abs": pure((R, d, a) => {
    R[d] = R[a]!
    R[d + 1] = R[a + 1]! & 0x7fffffff
  }),
  "fpu.floor": float(Math.floor),
  "fpu.ceil": float(Math.ceil),
  "fpu.cmpeq": compare((x, y) => x === y),
  "fpu.cmpne": compare((x, y) => x !== y),
  "fpu.cmplt": compare((x, y) => x < y),
  "fpu.cmple": compare((x, y) => x <= y),
  "fpu.cmpgt": compare((x, y) => x > y),
  "fpu.cmpge": compare((x, y) => x >= y),
  "fpu.fromint": (s, w) => {
    s.doubles[s.image.code[w + F_RD]! >> 1] = toDouble(s.registers, s.image.code[w + F_A]!)
    return NEXT
  },
  "fpu.toint": (s, w) => {
    fromDouble(s.registers, s.image.code[w + F_RD]!, s.doubles[s.image.code[w + F_A]! >> 1]!)
    return NEXT
  },

  "io.print": print,
  "io.readline": readLine,
  "io.getargs": getArguments,
  "io.getenv": getEnvironment,
  "time.now": value((s) => s.host.now(s.steps + s.executed)),
  "time.sleep": (s, w) => {
    s.host.sleep(s.get(s.image.code[w + F_A]!))
    return NEXT
  },
  "time.monotonic": value((s) => s.host.monotonic(s.steps + s.executed)),
  "rand.bytes": fillRandom,
  "rand.u64": value((s) => s.host.random()),
  "ext.call": callExtension,
}

/** By opcode; `undefined` for what `execute` writes out, and for what is not an operation. */
export const HANDLERS: ReadonlyArray<Handler | undefined> = (() => {
  const handlers = new Array<Handler | undefined>(END + 1).fill(undefined)
  for (const { kind, name, opcode } of OPERATIONS) {
    handlers[opcode] = kind === "device" ? device : ofName[name]
  }
  handlers[END] = () => ENDED
  return handlers
})()
