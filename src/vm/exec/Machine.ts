import { InvalidProgram, SINK, STRIDE } from "../binary/decode.js"
import type { Instruction } from "../binary/Instruction.js"
import { MEMORY_SIZE } from "../isa/limits.js"
import { ZERO, isRegister } from "../isa/registers.js"
import type { Fault } from "./fault.js"
import { type Host, makeHost } from "./host.js"
import { argumentBlock, environmentBlock, Lines } from "./input.js"
import { SplitMix64 } from "./random.js"
import { State } from "./state.js"
import { prepare, runToEnd, showMain, stretch } from "./threadSchedule.js"

/** Instructions that a run may complete unless it is told otherwise. */
export const DEFAULT_FUEL = 1_000_000

/** How a run begins. */
export interface RunOptions {
  /** Instructions that may complete, over all threads. */
  readonly fuel?: number
  /** Seed of the run's random numbers: 0 unless given. */
  readonly seed?: bigint
  /** Values of registers, by number, modulo 2^64. */
  readonly registers?: ReadonlyArray<readonly [register: number, value: bigint]>
  /** Bytes to place in memory, after the data section. */
  readonly memory?: ReadonlyArray<readonly [address: number, bytes: Uint8Array]>
  /** Results of extensions that are not to be called, by name or id. */
  readonly mocks?: ReadonlyMap<string | number, bigint>
  /** Ids that the assembler gave to extensions, by name: messages then name them. */
  readonly extensions?: ReadonlyMap<string, number>
  /** Instructions of a turn, after which a switch of threads is due: 1 to 2^31 − 1, 64 unless given. */
  readonly quantum?: number
  /**
   * Seed of a random schedule: turns have 1 to `quantum` instructions, and come in random order. Without it, they go
   * round the threads and have `quantum` instructions each.
   */
  readonly schedule?: bigint
  /** What `io.readline` reads, instead of the host's lines. */
  readonly input?: Uint8Array
  /** What `io.getargs` gives. */
  readonly args?: ReadonlyArray<string>
  /** What `io.getenv` gives: values by name. */
  readonly env?: ReadonlyMap<string, string>
}

/** One executed instruction. */
export interface Step {
  readonly thread: number
  /** Byte address of the instruction. */
  readonly address: number
  readonly instruction: Instruction
  /** Registers whose value it changed, and the new values, signed. */
  readonly changed: ReadonlyArray<readonly [register: number, value: bigint]>
  /** Whether it completed: false for the instruction that faulted, and for one that has to wait. */
  readonly completed: boolean
}

const NO_OPTIONS: RunOptions = {}
const NO_VALUES: NonNullable<RunOptions["registers"]> = []
const NO_BYTES: NonNullable<RunOptions["memory"]> = []

/** The NL machine. One object serves any number of runs, each from a fresh state. */
export class Machine {
  private readonly state: State
  /** Low 32 bits of `r0` after a run, signed. */
  resultLow = 0
  /** High 32 bits of `r0` after a run, signed. */
  resultHigh = 0

  constructor(options: { readonly host?: Host } = {}) {
    this.state = new State(options.host ?? makeHost())
  }

  /**
   * Runs the program in `code[0, length)` from a fresh state. Returns true if it halted, false if it faulted; `fault`
   * then says why. Bytes that are not a program fault with InvalidInstruction. Throws only where an option is out of range.
   */
  run(code: Uint8Array, length: number, options: RunOptions = NO_OPTIONS): boolean {
    if (this.start(code, length, options)) {
      runToEnd(this.state)
      this.end()
    }
    return this.state.fault === undefined
  }

  /** Makes everything ready for `step`. Returns false if the bytes are not a program. */
  start(code: Uint8Array, length: number, options: RunOptions = NO_OPTIONS): boolean {
    const s = this.state
    this.resultLow = 0
    this.resultHigh = 0
    const end = Math.min(length, code.length)
    try {
      s.begin(code, end, Math.floor(options.fuel ?? DEFAULT_FUEL) || 0, options.seed ?? 0n)
    } catch (error) {
      if (!(error instanceof InvalidProgram)) throw error
      s.reject(error.offset, error.reason, end)
      return false
    }
    if (options !== NO_OPTIONS) this.preset(options)
    return true
  }

  /** Executes instructions for about `limit` of fuel, after `start`. Returns whether the run goes on. */
  advance(limit: number): boolean {
    const s = this.state
    const end = s.fuel - limit
    while (s.running && s.fuel > end) if (prepare(s)) stretch(s, s.fuel - end)
    if (!s.running) this.end()
    return s.running
  }

  private preset(options: RunOptions): void {
    const s = this.state
    s.mocks = options.mocks
    s.extensions = options.extensions
    if (options.input !== undefined) s.input = new Lines(options.input)
    if (options.args !== undefined) s.args = argumentBlock(options.args)
    if (options.env !== undefined) s.env = environmentBlock(options.env)
    if (options.quantum !== undefined) this.setQuantum(options.quantum)
    if (options.schedule !== undefined) {
      s.schedule = new SplitMix64(options.schedule)
      s.turn = 1
    }
    // Tests are run by the million: iterators and BigInt would cost more than most programs.
    const { registers = NO_VALUES, memory = NO_BYTES } = options
    for (let n = 0; n < registers.length; n++) {
      const entry = registers[n]!
      const register = entry[0]
      if (!isRegister(register)) throw new RangeError(`there is no register ${register}`)
      if (register !== ZERO) s.set(register * 2, entry[1])
    }
    for (let n = 0; n < memory.length; n++) {
      const address = memory[n]![0]
      const bytes = memory[n]![1]
      if (!s.memory.contains(address, bytes.length))
        throw new RangeError(`${bytes.length} bytes at ${address} are outside the memory of ${MEMORY_SIZE} bytes`)
      s.memory.write(address, bytes)
    }
  }

  private setQuantum(quantum: number): void {
    if (!(Number.isInteger(quantum) && quantum >= 1 && quantum < 2 ** 31))
      throw new RangeError(`a turn has 1 to 2^31 - 1 instructions, not ${quantum}`)
    this.state.quantum = quantum
    this.state.turn = quantum
  }

  /** Attempts one instruction. Returns `undefined` once the run has ended. */
  step(): Step | undefined {
    const s = this.state
    while (s.running && prepare(s)) {
      const word = s.pc
      const thread = s.thread.id
      const before = s.registers.slice(0, SINK)
      const completed = stretch(s, 1) > 0
      // A thread that ran past its last instruction has executed none.
      const isInstruction = word < s.image.count * STRIDE
      const step: Step | undefined = isInstruction
        ? {
            thread,
            address: s.addressOf(word),
            instruction: s.instructionAt(word),
            changed: this.changes(before),
            completed,
          }
        : undefined
      if (!s.running) this.end()
      if (step !== undefined) return step
    }
    this.end()
    return undefined
  }

  private changes(before: Int32Array): Array<readonly [number, bigint]> {
    const s = this.state
    const changed: Array<readonly [number, bigint]> = []
    for (let n = 0; n < ZERO; n++) {
      const same = before[2 * n] === s.registers[2 * n] && before[2 * n + 1] === s.registers[2 * n + 1]
      if (!same) changed.push([n, s.get(2 * n)])
    }
    return changed
  }

  private end(): void {
    const s = this.state
    showMain(s)
    this.resultLow = s.registers[0]!
    this.resultHigh = s.registers[1]!
  }

  /** Why the run ended early; `undefined` if it halted. */
  get fault(): Fault | undefined {
    return this.state.fault
  }

  /** Instructions that completed. */
  get steps(): number {
    return this.state.steps
  }

  /** `r0` after a run, signed. */
  get result(): bigint {
    return this.state.get(0)
  }

  /** What the run printed. */
  get console(): Uint8Array {
    return this.state.console.slice(0, this.state.consoleLength)
  }

  /** A register of the main thread after a run (between steps, of the current one), signed. */
  register(number: number): bigint {
    return this.state.get(number * 2)
  }

  /** A copy of data memory. Throws `RangeError` outside it. */
  read(address: number, length: number): Uint8Array {
    if (!this.state.memory.holds(BigInt(address), BigInt(length))) {
      throw new RangeError(`${length} bytes at ${address} are outside the memory of ${MEMORY_SIZE} bytes`)
    }
    return this.state.memory.range(address, length).slice()
  }
}
