/**
 * Capabilities and taint (isa.md). Until a program makes the first mark, none of this runs. From then on
 * the scheduler executes one instruction at a time, between `before`, which checks and works out what the instruction
 * does to the marks, and `after`, which does it once the instruction has completed.
 */
import { count } from "../../domain/quantity.js"
import { F_A, F_B, F_IMM, F_OPCODE, F_RD, SINK } from "../binary/decode.js"
import { READS_RD, SHAPES, USES_RS1, USES_RS2, WRITES_RD } from "../isa/fields.js"
import { OPERATIONS, type Operation } from "../isa/instructionSet.js"
import { MEMORY_SIZE } from "../isa/limits.js"
import { LR, ZERO } from "../isa/registers.js"
import type { FaultKind } from "./fault.js"
import { FAULT, NEXT } from "./status.js"

export const READ = 1
export const WRITE = 2

/** What a capability allows: addresses in [base, base + length), as unsigned numbers. */
export interface Bounds {
  readonly base: bigint
  readonly length: bigint
  /** Sum of `READ` and `WRITE`. */
  readonly permissions: number
}

/** The marks of a value. */
export interface Mark {
  readonly tainted: number
  readonly bounds: Bounds | undefined
}

export const UNMARKED: Mark = { tainted: 0, bounds: undefined }

/** The result is tainted by the sources, and has no bounds. */
const PLAIN = 0
/** The same, but bounds pass from rs1 … */
const KEEPS_BOUNDS = 1
/** … or from rs2. */
const KEEPS_EITHER = 2
const LOAD = 3
const STORE = 4
/** Goes to the address in rs1. */
const INDIRECT = 5
/** The handler sees to checks and marks itself. */
const OWN = 6

/** Operations whose marks depend on more than the table's columns. */
const HANDLED = /^(atomic\..*|spawn|join|chan\.recv|cap\..*|taint.*|sanitize|io\.print|rand\.bytes|ext\.call)$/

const classOf = (row: Operation): number => {
  if (HANDLED.test(row.name)) return OWN
  if (row.operands.some((operand) => operand.field === "mem")) return row.rd === "write" ? LOAD : STORE
  if (row.name === "add") return KEEPS_EITHER
  if (row.name === "sub" || row.name === "mov") return KEEPS_BOUNDS
  if ((row.name === "call" || row.name === "jump") && row.usesRs1) return INDIRECT
  return PLAIN
}

const CLASSES = new Uint8Array(257)
for (const row of OPERATIONS) CLASSES[row.opcode] = classOf(row)
const CALLS = new Set(OPERATIONS.filter((row) => row.name === "call").map((row) => row.opcode))

/** Where a thread's marks of a register are, by its offset: immediates have those of `zero`, which has none. */
const NOWHERE = SINK >> 1
export const markIndex = (offset: number): number => (offset <= SINK ? offset >> 1 : ZERO)

/** The marks of a thread's registers, by `markIndex`. */
interface MarkedThread {
  readonly tainted: Uint8Array
  readonly bounds: Array<Bounds | undefined>
  clearMarks(): void
}

/** What marks need of a machine's state. */
interface Marked {
  readonly thread: MarkedThread
  readonly threads: ReadonlyArray<MarkedThread>
  readonly image: { readonly code: Int32Array }
  readonly memory: { eachWritten(visit: (from: number, until: number) => void): void }
  get(offset: number): bigint
  fail(kind: FaultKind, word: number, detail?: string): number
}

export class Marks {
  /** Whether any register or word of memory has been marked in this run. */
  any = false
  /** One byte a word of 8 bytes. */
  private words: Uint8Array | undefined = undefined

  // What the instruction between `before` and `after` does.
  private target = NOWHERE
  private tainted = 0
  private bounds: Bounds | undefined = undefined
  private storeAt = -1
  private storeSize = 0

  reset(s: Marked): void {
    if (!this.any) return
    this.any = false
    const words = this.words
    if (words !== undefined) s.memory.eachWritten((from, to) => words.fill(0, from >> 3, (to + 7) >> 3))
    for (const thread of s.threads) thread.clearMarks()
  }

  ofRegister(s: Marked, offset: number): Mark {
    if (!this.any) return UNMARKED
    const index = markIndex(offset)
    return { tainted: s.thread.tainted[index]!, bounds: s.thread.bounds[index] }
  }

  setRegister(s: Marked, offset: number, mark: Mark): void {
    if (!this.any) return
    const index = markIndex(offset)
    if (index === ZERO) return
    s.thread.tainted[index] = mark.tainted
    s.thread.bounds[index] = mark.bounds
  }

  /** Whether a word that the range touches is tainted. */
  ofMemory(address: number, length: number): number {
    if (this.words === undefined) return 0
    for (let word = address >> 3; word <= (address + length - 1) >> 3; word++) if (this.words[word] !== 0) return 1
    return 0
  }

  /** The marks of a store: a tainted one marks every word it touches, another clears those it covers whole. */
  setMemory(address: number, length: number, tainted: boolean): void {
    if (tainted) {
      this.words ??= new Uint8Array(MEMORY_SIZE >> 3)
      this.words.fill(1, address >> 3, (address + length + 7) >> 3)
    } else if (this.words !== undefined) {
      const first = (address + 7) >> 3
      const end = (address + length) >> 3
      if (first < end) this.words.fill(0, first, end)
    }
  }

  /** Checks an access of `length` bytes at `address` through the register at `offset`: its taint, then its bounds. */
  checkAccess(s: Marked, word: number, offset: number, address: bigint, length: bigint, permissions: number): number {
    const index = markIndex(offset)
    if (s.thread.tainted[index] !== 0) return s.fail("TaintViolation", word, "the address is tainted")
    return this.checkBounds(s, word, offset, address, length, permissions)
  }

  /** Checks an access through a register that may hold a capability. */
  checkBounds(s: Marked, word: number, offset: number, address: bigint, length: bigint, permissions: number): number {
    const bounds = s.thread.bounds[markIndex(offset)]
    if (bounds === undefined) return NEXT
    if (length < 0n || !isInside(bounds, address, length)) {
      const end = bounds.base + bounds.length
      return s.fail("CapabilityViolation", word, notInside(length, address, `[${bounds.base}, ${end})`))
    }
    if ((bounds.permissions & permissions) !== permissions) {
      return s.fail(
        "CapabilityViolation",
        word,
        `${(permissions & WRITE) !== 0 ? "writing" : "reading"} is not permitted`,
      )
    }
    return NEXT
  }

  before(s: Marked, word: number): number {
    const code = s.image.code
    const opcode = code[word + F_OPCODE]!
    const a = markIndex(code[word + F_A]!)
    const b = markIndex(code[word + F_B]!)
    const d = markIndex(code[word + F_RD]!)
    const { tainted, bounds } = s.thread
    const kind = CLASSES[opcode]!
    this.target = NOWHERE
    this.tainted = 0
    this.bounds = undefined
    this.storeAt = -1
    switch (kind) {
      case LOAD:
      case STORE: {
        const size = 1 << (opcode & 3)
        const address = BigInt.asUintN(64, s.get(code[word + F_A]!) + BigInt(code[word + F_IMM]!))
        const status = this.checkAccess(s, word, code[word + F_A]!, address, BigInt(size), kind === LOAD ? READ : WRITE)
        if (status === FAULT) return status
        // Outside memory the instruction itself is going to fault.
        const inside = address <= BigInt(MEMORY_SIZE - size)
        if (kind === LOAD) {
          this.target = d
          this.tainted = inside ? this.ofMemory(Number(address), size) : 0
        } else if (inside) {
          this.tainted = tainted[d]!
          this.storeAt = Number(address)
          this.storeSize = size
        }
        return NEXT
      }
      case INDIRECT:
        if (tainted[a] !== 0) return s.fail("TaintViolation", word, "the address is tainted")
        break
      case OWN:
        return NEXT
      default: {
        const shape = SHAPES[opcode]!
        if ((shape & WRITES_RD) !== 0) {
          this.target = d
          if ((shape & USES_RS1) !== 0) this.tainted |= tainted[a]!
          if ((shape & USES_RS2) !== 0) this.tainted |= tainted[b]!
          if ((shape & READS_RD) !== 0) this.tainted |= tainted[d]!
          if (kind !== PLAIN) this.bounds = bounds[a] ?? (kind === KEEPS_EITHER ? bounds[b] : undefined)
        }
      }
    }
    if (CALLS.has(opcode)) this.target = LR
    return NEXT
  }

  after(s: Marked): void {
    if (this.storeAt >= 0) this.setMemory(this.storeAt, this.storeSize, this.tainted !== 0)
    else if (this.target !== ZERO) {
      s.thread.tainted[this.target] = this.tainted
      s.thread.bounds[this.target] = this.bounds
    }
  }
}

/** Says that so many bytes are not inside a place. */
export const notInside = (length: bigint, address: bigint, place: string): string =>
  `${count(length, "byte")} at ${address} ${length === 1n ? "is" : "are"} not inside ${place}`

export const isInside = (bounds: Bounds, address: bigint, length: bigint): boolean =>
  address >= bounds.base && address + length <= bounds.base + bounds.length
