import * as Shape from "../isa/fields.js"
import { BY_OPCODE, DATA_OPCODE } from "../isa/instructionSet.js"
import { DATA_BASE, MEMORY_SIZE } from "../isa/limits.js"
import { PC, ZERO, isRegister } from "../isa/registers.js"
import type { Instruction, Program } from "./Instruction.js"
import { withRoom } from "./withRoom.js"

/** The bytes are not a program: where, and why. `offset` is the byte offset of the instruction. */
export class InvalidProgram extends Error {
  override readonly name = "InvalidProgram"
  constructor(
    readonly offset: number,
    readonly reason: string,
  ) {
    super(`invalid instruction at byte ${offset}: ${reason}`)
  }
}

/**
 * Fields of one instruction in `Image.code`. Register fields are offsets into the VM's register file, an
 * `Int32Array` of (low, high) pairs, and immediates that stand for a register lie in that file too, behind the
 * registers: so one handler serves `add` and `addi`, and reading `pc` costs nothing.
 */
export const STRIDE = 8
export const F_OPCODE = 0
/** Where the result goes: `SINK` for the zero register. An operation that only reads `rd` finds the value here. */
export const F_RD = 1
/** First source: `rs1`, or the immediate of `mov` and `time.sleep`. */
export const F_A = 2
/** Second source: `rs2`, or the immediate. */
export const F_B = 3
/** The 32-bit immediate (offset, capacity, number); for a target, the index of the instruction there. */
export const F_IMM = 4
export const F_ADDRESS = 5
/** Bytes 1–3 of the instruction, byte 1 lowest: flags and register numbers. */
export const F_RAW = 6

/** Offset of the pair that swallows writes to `zero`. */
export const SINK = 64
/** Offset of the first pooled immediate. */
export const POOL = 66

/** A validated program in the form the VM runs. Reused between programs: `decode` overwrites it. */
export class Image {
  /** `STRIDE` words an instruction; one more entry, opcode `END`, behind the last. */
  code = new Int32Array(STRIDE * 256)
  count = 0
  /** Byte length of the code: the address of its end. */
  codeLength = 0
  dataStart = 0
  dataLength = 0
  /** Pairs of words to place at `POOL` of every thread's register file. */
  pool = new Int32Array(512)
  poolLength = 0
  /** By byte address / 4: 1 + index of the instruction that starts there, 0 for none. The end counts as one. */
  starts = new Int32Array(1024)
}

/** Internal opcode behind the last instruction: running into it ends the thread. */
export const END = 256

const REGISTER_OK: Uint8Array = Uint8Array.from({ length: 256 }, (_, n) => (n < 32 && isRegister(n) ? 1 : 0))

const badRegister = (at: number, field: string, value: number): never => {
  throw new InvalidProgram(
    at,
    value > 31 ? `reserved bits set beside ${field}` : `${field} names reserved register ${value}`,
  )
}

/**
 * Decodes and validates `bytes[0, length)` into `image` (isa.md, Binary form): one pass over the instructions, then
 * one over the targets. Throws `InvalidProgram` at the first thing that no encoder writes.
 */
export const decode = (bytes: Uint8Array, length: number, image: Image): void => {
  image.code = withRoom(image.code, (length / 4 + 2) * STRIDE)
  image.starts = withRoom(image.starts, length / 4 + 2)
  image.pool = withRoom(image.pool, length + 16)
  const { code, starts, pool } = image
  const shapes = Shape.SHAPES
  let at = 0
  let word = 0
  let pooled = 0
  let targets = 0
  image.dataStart = 0
  image.dataLength = 0

  while (at < length) {
    const opcode = bytes[at]!
    const shape = shapes[opcode]!
    if (shape === 0) {
      if (opcode === DATA_OPCODE) {
        decodeDataHeader(bytes, at, length, image)
        break
      }
      throw new InvalidProgram(at, `unknown operation ${opcode}`)
    }
    if (at + 4 > length) throw new InvalidProgram(at, "cut off")
    const flags = bytes[at + 1]!
    const rd = flags & 31
    const rs1 = bytes[at + 2]!
    const rs2 = bytes[at + 3]!
    if ((flags & 0x20) !== 0) throw new InvalidProgram(at, "reserved bit 5 of byte 1 set")
    if (REGISTER_OK[rd] === 0) badRegister(at, "rd", rd)
    if (REGISTER_OK[rs1] === 0) badRegister(at, "rs1", rs1)
    if (REGISTER_OK[rs2] === 0) badRegister(at, "rs2", rs2)
    const size = flags >> 6
    let usesRs1 = shape & Shape.USES_RS1
    let usesRs2 = shape & Shape.USES_RS2
    let low = 0
    let high = 0
    if (size === 0) {
      if ((shape & Shape.NEEDS_IMMEDIATE) !== 0) throw new InvalidProgram(at, "immediate missing")
    } else {
      if ((shape & Shape.MAY_HAVE_IMMEDIATE) === 0) throw new InvalidProgram(at, "immediate where none belongs")
      if (size === 1) throw new InvalidProgram(at, "reserved immediate size 01")
      if (at + (size === 3 ? 12 : 8) > length) throw new InvalidProgram(at, "cut off in the immediate")
      low = bytes[at + 4]! | (bytes[at + 5]! << 8) | (bytes[at + 6]! << 16) | (bytes[at + 7]! << 24)
      high = low >> 31
      if (size === 3) {
        if ((shape & Shape.MAY_BE_WIDE) === 0) throw new InvalidProgram(at, "64-bit immediate where none belongs")
        high = bytes[at + 8]! | (bytes[at + 9]! << 8) | (bytes[at + 10]! << 16) | (bytes[at + 11]! << 24)
        if (high === low >> 31) throw new InvalidProgram(at, "64-bit immediate that 32 bits hold")
      }
      if ((shape & Shape.HAS_RANGE) !== 0) {
        const [min, max] = BY_OPCODE[opcode]!.range
        if (low < min || low > max) throw new InvalidProgram(at, `immediate ${low} outside ${min}…${max}`)
      }
      if ((shape & Shape.IMMEDIATE_FOR_RS2) !== 0) usesRs2 = 0
      if ((shape & Shape.IMMEDIATE_FOR_RS1) !== 0) usesRs1 = 0
    }
    if (rd !== 0 && (shape & Shape.USES_RD) === 0) throw new InvalidProgram(at, "unused field rd is not 0")
    if (rs1 !== 0 && usesRs1 === 0) throw new InvalidProgram(at, "unused field rs1 is not 0")
    if (rs2 !== 0 && usesRs2 === 0) throw new InvalidProgram(at, "unused field rs2 is not 0")
    if (rd === PC && (shape & Shape.WRITES_RD) !== 0) throw new InvalidProgram(at, "pc cannot be written")

    let a = rs1 << 1
    let b = rs2 << 1
    let d = rd << 1
    if (size !== 0 && (shape & (Shape.IMMEDIATE_FOR_RS1 | Shape.IMMEDIATE_FOR_RS2)) !== 0) {
      pool[pooled] = low
      pool[pooled + 1] = high
      if (usesRs1 === 0) a = POOL + pooled
      else b = POOL + pooled
      pooled += 2
    }
    if (
      (rs1 === PC && usesRs1 !== 0) ||
      (rs2 === PC && usesRs2 !== 0) ||
      (rd === PC && (shape & Shape.READS_RD) !== 0)
    ) {
      pool[pooled] = at
      pool[pooled + 1] = 0
      if (rs1 === PC) a = POOL + pooled
      if (rs2 === PC && usesRs2 !== 0) b = POOL + pooled
      if (rd === PC) d = POOL + pooled
      pooled += 2
    }
    if (rd === ZERO && (shape & Shape.READS_RD) === 0) d = SINK

    code[word + F_OPCODE] = opcode
    code[word + F_RD] = d
    code[word + F_A] = a
    code[word + F_B] = b
    code[word + F_IMM] = low
    code[word + F_ADDRESS] = at
    code[word + F_RAW] = flags | (rs1 << 8) | (rs2 << 16)
    word += STRIDE
    if ((shape & Shape.HAS_TARGET) !== 0) targets++
    const slot = at >> 2
    starts[slot] = word >> 3
    at += 4
    if (size !== 0) {
      starts[slot + 1] = 0
      at += 4
      if (size === 3) {
        starts[slot + 2] = 0
        at += 4
      }
    }
  }

  const codeLength = image.dataLength > 0 ? image.dataStart - 8 : at
  image.codeLength = codeLength
  image.count = word / STRIDE
  image.poolLength = pooled
  code[word + F_OPCODE] = END
  code[word + F_ADDRESS] = codeLength
  starts[codeLength >> 2] = image.count + 1
  if (targets > 0) resolveTargets(image)
}

const decodeDataHeader = (bytes: Uint8Array, at: number, length: number, image: Image): void => {
  if (at + 8 > length) throw new InvalidProgram(at, "data header cut off")
  if (bytes[at + 1] !== 0x80 || bytes[at + 2] !== 0 || bytes[at + 3] !== 0) {
    throw new InvalidProgram(at, "data header other than [255, 128, 0, 0]")
  }
  const size = bytes[at + 4]! + bytes[at + 5]! * 256 + bytes[at + 6]! * 65536 + bytes[at + 7]! * 16777216
  if (size === 0) throw new InvalidProgram(at, "empty data section")
  if (size !== length - at - 8) throw new InvalidProgram(at, `data length ${size}, but ${length - at - 8} bytes follow`)
  if (size > MEMORY_SIZE - DATA_BASE) throw new InvalidProgram(at, `data section of ${size} bytes is beyond the memory`)
  image.dataStart = at + 8
  image.dataLength = size
}

const resolveTargets = (image: Image): void => {
  const { code, starts, count, codeLength } = image
  for (let word = 0; word < count * STRIDE; word += STRIDE) {
    if ((Shape.SHAPES[code[word + F_OPCODE]!]! & Shape.HAS_TARGET) === 0) continue
    const index = instructionAt(starts, codeLength, code[word + F_ADDRESS]! + code[word + F_IMM]!)
    if (index < 0) {
      throw new InvalidProgram(
        code[word + F_ADDRESS]!,
        `target ${code[word + F_IMM]} is not the start of an instruction`,
      )
    }
    code[word + F_IMM] = index
  }
}

/** Index of the instruction that starts at a byte address (the end of the code counts as one), or −1. */
export const instructionAt = (starts: Int32Array, codeLength: number, address: number): number =>
  address < 0 || address > codeLength || (address & 3) !== 0 ? -1 : starts[address >> 2]! - 1

const shared = new Image()
/** The shared image does not grow beyond what programs of this length need. */
const LARGE = 1 << 20

/** The program that `bytes` are, as objects. Throws `InvalidProgram` as `decode` does. */
export const decodeProgram = (bytes: Uint8Array): Program => {
  const { data, instructions } = decodeInstructions(bytes)
  return { instructions: [...instructions], data }
}

/**
 * The same, with instructions that are made when they are asked for, as often as that is: a large program has
 * millions. `bytes` must stay as they are.
 */
export const decodeInstructions = (
  bytes: Uint8Array,
): { readonly instructions: Iterable<Instruction>; readonly data: Uint8Array } => {
  const image = bytes.length > LARGE ? new Image() : shared
  decode(bytes, bytes.length, image)
  const { codeLength, dataLength, dataStart } = image
  return {
    instructions: { [Symbol.iterator]: () => instructionsOf(bytes, codeLength) },
    data: bytes.slice(dataStart, dataStart + dataLength),
  }
}

const instructionsOf = function* (bytes: Uint8Array, codeLength: number): Generator<Instruction> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < codeLength;) {
    const size = bytes[at + 1]! >> 6
    yield {
      opcode: bytes[at]!,
      rd: bytes[at + 1]! & 31,
      rs1: bytes[at + 2]!,
      rs2: bytes[at + 3]!,
      immediate:
        size === 0 ? undefined : size === 2 ? BigInt(view.getInt32(at + 4, true)) : view.getBigInt64(at + 4, true),
    }
    at += size === 0 ? 4 : size === 2 ? 8 : 12
  }
}
