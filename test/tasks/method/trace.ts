import { decodeProgram } from "../../../src/vm/binary/decode.js"
import type { Instruction } from "../../../src/vm/binary/Instruction.js"
import { Machine, type RunOptions } from "../../../src/vm/exec/Machine.js"
import { USES_RD, USES_RS1, USES_RS2, SHAPES, WRITES_RD } from "../../../src/vm/isa/fields.js"
import { BY_OPCODE } from "../../../src/vm/isa/instructionSet.js"
import { DATA_BASE, MEMORY_SIZE } from "../../../src/vm/isa/limits.js"
import { SP, ZERO } from "../../../src/vm/isa/registers.js"

/** An instruction of a program, where it stands and how long it is. */
export interface Placed extends Instruction {
  readonly name: string
  readonly address: number
  readonly length: number
}

/** What one executed instruction did. */
export interface Event {
  /** Which of the program's instructions it was. */
  readonly index: number
  readonly name: string
  readonly thread: number
  /** What it read: the values of rs1, and of rs2 or the immediate in its place. */
  readonly a: bigint
  readonly b: bigint
  /** The register that it wrote, and with which value; −1 for none. */
  readonly rd: number
  readonly value: bigint
  /** The address of a load or store and its bytes; −1 for none. */
  readonly address: number
  readonly width: number
  /** Which instruction the thread executed next; −1 at its end. */
  next: number
}

export interface Trace {
  readonly code: ReadonlyArray<Placed>
  readonly events: ReadonlyArray<Event>
  readonly data: Uint8Array
  readonly result: bigint
  readonly fault: string | undefined
}

export const codeOf = (bytes: Uint8Array): { readonly code: ReadonlyArray<Placed>; readonly data: Uint8Array } => {
  const { data, instructions } = decodeProgram(bytes)
  let address = 0
  const code = instructions.map((instruction) => {
    const { immediate, opcode } = instruction
    const row = BY_OPCODE[opcode]!
    const size = (bytes[address + 1]! >> 6) & 3
    const length = size === 0 ? 4 : size === 2 ? 8 : 12
    const placed = {
      ...instruction,
      name: immediate !== undefined ? (row.immediateName ?? row.name) : row.name,
      address,
      length,
    }
    address += length
    return placed
  })
  return { code, data }
}

const machine = new Machine()

/** Values that no program counts on: registers and memory have them when a program begins. */
const NOISE = 0x5a3c_96e1_7d0b_2f48n
const noisePage = Uint8Array.from({ length: 4096 }, (_, n) => (n * 167 + 91) & 0xff)
const PAGE = noisePage.length

/** Registers full of noise. */
const registers = Array.from({ length: 16 }, (_, n) => [n, NOISE * BigInt(2 * n + 1)] as const).filter(
  ([n]) => n !== SP && n !== ZERO,
)

/** Pages of memory full of noise, except where the program's data are. */
export const noiseAt = (pages: Iterable<number>, dataLength: number): Array<readonly [number, Uint8Array]> => {
  const end = DATA_BASE + dataLength
  const noise: Array<readonly [number, Uint8Array]> = []
  for (const page of pages) {
    const from = page * PAGE
    const until = from + PAGE
    if (from < 0 || until > MEMORY_SIZE) continue
    if (until <= DATA_BASE || from >= end) noise.push([from, noisePage])
    else {
      if (from < DATA_BASE) noise.push([from, noisePage.subarray(0, DATA_BASE - from)])
      if (until > end) noise.push([end, noisePage.subarray(end - from)])
    }
  }
  return noise
}

/** How runs begin that must not count on anything: with noise in the registers, and in these pages of memory. */
export const noisy = (pages: Iterable<number>, dataLength: number, fuel: number): RunOptions => ({
  registers,
  memory: noiseAt(pages, dataLength),
  fuel,
})

const WIDTHS: Readonly<Record<string, number>> = { b: 1, h: 2, w: 4, d: 8 }

const widthOf = (name: string): number => {
  if (name.startsWith("atomic.")) return 8
  const match = /^(?:loads?|store)\.([bhwd])/.exec(name)
  return match === null ? 0 : (WIDTHS[match[1]!] ?? 0)
}

/** Runs a program, noting what each instruction does. It notes millions of them: so names are looked at once, and events are plain. */
export const traced = (bytes: Uint8Array, options: RunOptions): Trace => {
  const { code, data } = codeOf(bytes)
  const widths = code.map(({ name }) => widthOf(name))
  const stores = code.map(({ name }) => name.startsWith("store"))
  const atomics = code.map(({ name }) => name.startsWith("atomic."))
  const byAddress = new Map(code.map(({ address }, index) => [address, index]))
  const events: Array<Event> = []
  const shadows: Array<BigInt64Array> = []
  const last: Array<Event | undefined> = []
  const main = new BigInt64Array(33)
  for (const [n, value] of options.registers ?? []) main[n] = BigInt.asIntN(64, value)
  main[SP] = BigInt(MEMORY_SIZE)
  shadows[0] = main
  machine.start(bytes, bytes.length, options)
  for (let step = machine.step(); step !== undefined; step = machine.step()) {
    const { address, changed, completed, instruction, thread } = step
    const index = byAddress.get(address)!
    const { name } = code[index]!
    const registers = (shadows[thread] ??= new BigInt64Array(33))
    const shape = SHAPES[instruction.opcode]!
    // `zero` stays 0: nothing is ever written there.
    const a = (shape & USES_RS1) !== 0 ? registers[instruction.rs1]! : (instruction.immediate ?? 0n)
    const b = instruction.immediate ?? ((shape & USES_RS2) !== 0 ? registers[instruction.rs2]! : 0n)
    const stored = (shape & (USES_RD | WRITES_RD)) === USES_RD ? registers[instruction.rd]! : 0n
    if (!completed) continue
    for (let n = 0; n < changed.length; n++) registers[changed[n]![0]] = changed[n]![1]
    const rd = (shape & WRITES_RD) !== 0 && instruction.rd !== ZERO ? instruction.rd : -1
    if (name === "spawn") {
      const child = registers.slice()
      const id = Number(rd < 0 ? 0n : registers[rd]!)
      if (instruction.rs1 !== ZERO) child[0] = a
      child[SP] = BigInt(MEMORY_SIZE - 4096 * id)
      shadows[id] = child
    }
    const width = widths[index]!
    const event: Event = {
      index,
      name,
      thread,
      a,
      b,
      rd,
      value: stores[index]! ? stored : rd < 0 ? 0n : registers[rd]!,
      address:
        width === 0 ? -1 : Number(BigInt.asUintN(64, a + (atomics[index]! ? 0n : (instruction.immediate ?? 0n)))),
      width,
      next: -1,
    }
    const before = last[thread]
    if (before !== undefined) before.next = index
    last[thread] = event
    events.push(event)
  }
  return { code, data, events, result: machine.result, fault: machine.fault?.message }
}

/** Runs a program for its result alone: `undefined` if it faults. */
export const resultOf = (bytes: Uint8Array, options: RunOptions): bigint | undefined =>
  machine.run(bytes, bytes.length, options) ? machine.result : undefined
