import { F_ADDRESS, F_OPCODE, F_RAW, Image, POOL, decode } from "../binary/decode.js"
import type { Instruction } from "../binary/Instruction.js"
import { DATA_BASE, MEMORY_SIZE } from "../isa/limits.js"
import { SP } from "../isa/registers.js"
import { Fault, type FaultKind } from "./fault.js"
import type { Host } from "./host.js"
import type { Lines } from "./input.js"
import { Marks } from "./marks.js"
import { Memory } from "./memory.js"
import type { SplitMix64 } from "./random.js"
import { FAULT } from "./status.js"
import { type Channel, Thread } from "./Thread.js"

/** Instructions of a turn unless a run has others. */
const QUANTUM = 64

const NO_BYTES: Uint8Array = new Uint8Array(0)

/** Everything that a run changes. One object serves all runs of a machine. */
export class State {
  readonly image = new Image()
  readonly memory = new Memory()
  readonly marks = new Marks()
  /** Registers of the current thread, as pairs of words; `SINK`; then the pooled immediates of the program. */
  registers = new Int32Array(POOL + 512)
  /** The same as binary64 and as BigInt, at half the offset. */
  doubles = new Float64Array(this.registers.buffer)
  longs = new BigInt64Array(this.registers.buffer)

  readonly threads: Array<Thread> = [new Thread(0)]
  threadCount = 1
  /** Threads that have not ended. */
  live = 1
  thread = this.threads[0]!
  channels: Array<Channel> = []
  /** Values in the buffers of all channels. */
  buffered = 0
  /** Offset in `image.code` of the current thread's next instruction. */
  pc = 0
  /** Instructions since the last switch. */
  used = 0
  /** Instructions after which a switch is due: the most of a turn, and those of the turn at hand. */
  quantum = QUANTUM
  turn = QUANTUM
  /** Whose turn it is, and for how long, where that is random. */
  schedule: SplitMix64 | undefined = undefined
  /** A switch is due. */
  switching = false
  running = false

  fuel = 0
  /** Completed instructions, up to the stretch that is being executed. */
  steps = 0
  /** Completed instructions of this stretch, before the one that is being executed. */
  executed = 0
  fault: Fault | undefined = undefined

  console: Uint8Array = new Uint8Array(0)
  consoleLength = 0
  mocks: ReadonlyMap<number | string, bigint> | undefined = undefined
  /** Ids of extensions that the assembler numbered, by name. */
  extensions: ReadonlyMap<string, number> | undefined = undefined
  /** What the program reads, where the run brings it: else the host has it. */
  input: Lines | undefined = undefined
  args = NO_BYTES
  env = NO_BYTES
  /** The bytes that run: faults quote from them. */
  private source: Uint8Array = this.console

  constructor(readonly host: Host) {}

  /** Decodes the program and makes everything as at the start of a run. Throws `InvalidProgram`. */
  begin(code: Uint8Array, length: number, fuel: number, seed: bigint): void {
    this.marks.reset(this)
    this.memory.clear()
    this.source = code
    this.fault = undefined
    this.steps = 0
    this.executed = 0
    this.fuel = fuel
    this.threadCount = 1
    this.live = 1
    this.thread = this.threads[0]!
    this.thread.reset()
    if (this.channels.length > 0) this.channels = []
    this.pc = 0
    this.used = 0
    this.quantum = QUANTUM
    this.turn = QUANTUM
    this.schedule = undefined
    this.switching = false
    this.consoleLength = 0
    this.mocks = undefined
    this.extensions = undefined
    this.input = undefined
    this.args = NO_BYTES
    this.env = NO_BYTES
    this.buffered = 0
    this.running = false
    this.registers.fill(0, 0, POOL)
    this.host.begin(seed)
    const image = this.image
    decode(code, length, image)
    if (image.poolLength > 0) this.loadPool()
    if (image.dataLength > 0) this.memory.write(DATA_BASE, code, image.dataStart, image.dataStart + image.dataLength)
    this.registers[SP * 2] = MEMORY_SIZE
    this.running = true
  }

  private loadPool(): void {
    const { pool, poolLength } = this.image
    if (POOL + poolLength > this.registers.length) {
      this.registers = new Int32Array((POOL + poolLength) * 2)
      this.doubles = new Float64Array(this.registers.buffer)
      this.longs = new BigInt64Array(this.registers.buffer)
    }
    const registers = this.registers
    for (let n = 0; n < poolLength; n++) registers[POOL + n] = pool[n]!
  }

  /** Byte address of the instruction at an offset in `image.code`. */
  addressOf(word: number): number {
    return this.image.code[word + F_ADDRESS]!
  }

  /** Ends the run with a fault of the instruction at `word`. */
  fail(kind: FaultKind, word: number, detail = "", thread = this.thread.id): typeof FAULT {
    const address = this.addressOf(word)
    this.fault = new Fault(kind, address, thread, detail, this.instructionAt(word))
    return FAULT
  }

  /** Ends the run because the bytes are not a program. */
  reject(offset: number, reason: string, length: number): void {
    this.registers.fill(0, 0, POOL)
    const bytes = this.source.subarray(offset, Math.min(offset + 4, length))
    this.fault = new Fault(
      "InvalidInstruction",
      offset,
      0,
      reason,
      bytes.length === 0 ? "end" : `bytes ${bytes.join(" ")}`,
    )
  }

  /** The instruction at an offset in `image.code`, as an object. */
  instructionAt(word: number): Instruction {
    const raw = this.image.code[word + F_RAW]!
    const opcode = this.image.code[word + F_OPCODE]!
    const size = (raw >> 6) & 3
    let immediate: bigint | undefined
    if (size !== 0) {
      const from = this.image.code[word + F_ADDRESS]! + 4
      const view = new DataView(this.source.buffer, this.source.byteOffset + from)
      immediate = size === 2 ? BigInt(view.getInt32(0, true)) : view.getBigInt64(0, true)
    }
    return { opcode, rd: raw & 31, rs1: (raw >> 8) & 31, rs2: (raw >> 16) & 31, immediate }
  }

  /** Takes fuel for work besides the instruction's own; false if there is too little. */
  charge(cost: bigint): boolean {
    if (cost > BigInt(Math.min(this.fuel, Number.MAX_SAFE_INTEGER)) - BigInt(this.executed + 1)) return false
    this.fuel -= Number(cost)
    return true
  }

  /** Sets a result from a BigInt, modulo 2^64. */
  set(offset: number, value: bigint): void {
    this.longs[offset >> 1] = value
  }

  get(offset: number): bigint {
    return this.longs[offset >> 1]!
  }

  /** Writes memory as an untainted store does; the bytes are known to lie inside. */
  writeMemory(address: number, bytes: Uint8Array): void {
    this.memory.write(address, bytes)
    if (this.marks.any) this.marks.setMemory(address, bytes.length, false)
  }

  appendToConsole(bytes: Uint8Array): void {
    const needed = this.consoleLength + bytes.length
    if (needed > this.console.length) {
      const larger = new Uint8Array(Math.max(needed, this.console.length * 2, 256))
      larger.set(this.console.subarray(0, this.consoleLength))
      this.console = larger
    }
    this.console.set(bytes, this.consoleLength)
    this.consoleLength = needed
    this.host.print(bytes)
  }
}
