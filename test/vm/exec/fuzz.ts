import { encodeProgram } from "../../../src/vm/binary/encode.js"
import type { Instruction } from "../../../src/vm/binary/Instruction.js"
import { Machine } from "../../../src/vm/exec/Machine.js"
import { BY_OPCODE, OPERATIONS, type Operation } from "../../../src/vm/isa/instructionSet.js"
import { MEMORY_SIZE } from "../../../src/vm/isa/limits.js"
import { REGISTER_NAMES, ZERO } from "../../../src/vm/isa/registers.js"

const FUEL = 500
const MAX_INSTRUCTIONS = 24
const REGISTERS = [...REGISTER_NAMES.keys()].filter((n) => REGISTER_NAMES[n] !== undefined)
const WRITABLE = REGISTERS.filter((n) => REGISTER_NAMES[n] !== "pc")

/** xorshift32 (Marsaglia, 2003): the fuzzer must not depend on what it tests. */
const makeDraw = (seed: number): ((below: number) => number) => {
  let state = seed | 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

type Draw = (below: number) => number

const NUMBERS = [
  0n,
  1n,
  -1n,
  2n,
  3n,
  8n,
  61n,
  64n,
  0x10000n,
  BigInt(MEMORY_SIZE - 8),
  BigInt(MEMORY_SIZE),
  0x7fffffffn,
  -0x80000000n,
]

const immediateOf = (row: Operation, draw: Draw, sizes: ReadonlyArray<number>, index: number): bigint => {
  if (row.operands.some((operand) => operand.field === "target")) {
    const target = draw(sizes.length)
    const [from, to] = [Math.min(index, target), Math.max(index, target)]
    const distance = sizes.slice(from, to).reduce((sum, size) => sum + size, 0)
    return BigInt(target < index ? -distance : distance)
  }
  const [min, max] = row.range
  if (max < 2 ** 31 - 1) return BigInt(min + draw(max - min + 1))
  const small = draw(2) === 0 ? BigInt(draw(200) - 20) : NUMBERS[draw(NUMBERS.length)]!
  return small < BigInt(min) ? 0n : small
}

/** Any operation, but few of the many that the host denies: they end the run. */
const drawRow = (draw: Draw): Operation => {
  const row = OPERATIONS[draw(OPERATIONS.length)]!
  return /^(file|net)\./.test(row.name) && draw(16) > 0 ? drawRow(draw) : row
}

/** A valid program: mostly of few registers, so that values meet. */
const validProgram = (draw: Draw): Uint8Array => {
  const rows = Array.from({ length: 1 + draw(MAX_INSTRUCTIONS) }, () => drawRow(draw))
  const hasImmediate = rows.map((row) =>
    row.immediate === "either" || row.immediate === "optional" ? draw(2) === 0 : row.immediate === "required",
  )
  const sizes = hasImmediate.map((has) => (has ? 8 : 4))
  const register = (among: ReadonlyArray<number>): number => (draw(4) > 0 ? draw(4) : among[draw(among.length)]!)
  const instructions = rows.map((row, index): Instruction => {
    const replaced = hasImmediate[index]! ? row.operands.find((operand) => operand.immediate > 0)?.field : undefined
    return {
      opcode: row.opcode,
      rd: row.rd === "none" ? 0 : row.rd === "read" ? register(REGISTERS) : register(WRITABLE),
      rs1: row.usesRs1 && replaced !== "rs1" ? register(REGISTERS) : 0,
      rs2: row.usesRs2 && replaced !== "rs2" ? register(REGISTERS) : 0,
      immediate: hasImmediate[index]! ? immediateOf(row, draw, sizes, index) : undefined,
    }
  })
  return encodeProgram({ instructions, data: new Uint8Array(draw(3) === 0 ? draw(40) : 0).map(() => draw(256)) })
}

const randomProgram = (draw: Draw): Uint8Array => {
  const bytes = new Uint8Array(4 * draw(12)).map(() => draw(256))
  // A known operation in most instructions: else the decoder stops at the first one.
  for (let at = 0; at < bytes.length; at += 4) {
    if (draw(5) === 0) continue
    bytes[at] = OPERATIONS[draw(OPERATIONS.length)]!.opcode
    if (draw(2) === 0) bytes.fill(0, at + 1, at + 4)
  }
  return bytes
}

const mutated = (bytes: Uint8Array, draw: Draw): Uint8Array => {
  const copy = bytes.slice(0, draw(8) === 0 ? draw(bytes.length + 1) : bytes.length)
  for (let n = draw(3); n >= 0 && copy.length > 0; n--)
    copy[draw(copy.length)] = draw(2) === 0 ? draw(256) : 1 << draw(8)
  return copy
}

export interface FuzzReport {
  readonly halted: number
  readonly faults: ReadonlyMap<string, number>
  /** Opcodes that were the first of a program that ran, by name: how far the fuzzer reaches. */
  readonly operations: ReadonlySet<string>
}

/**
 * Runs that many programs: valid ones, mutated ones and random bytes. Throws at the first that makes the machine
 * throw, break a promise (more steps than fuel, no fault and no end), or come out differently a second time.
 */
export const fuzz = (runs: number, seed = 1): FuzzReport => {
  const draw = makeDraw(seed)
  const machine = new Machine()
  const again = new Machine()
  const faults = new Map<string, number>()
  const operations = new Set<string>()
  let halted = 0
  for (let n = 0; n < runs; n++) {
    const kind = draw(4)
    const code = kind === 0 ? randomProgram(draw) : kind === 1 ? mutated(validProgram(draw), draw) : validProgram(draw)
    const options = {
      fuel: FUEL,
      registers: [0, 1, 2, 3].map((register) => [register, NUMBERS[draw(NUMBERS.length)]!] as const),
    }
    const fail = (reason: string): never => {
      throw new Error(`program ${n} of seed ${seed} ${reason}: [${code.join(",")}]`)
    }
    try {
      const ok = machine.run(code, code.length, options)
      if (ok !== (machine.fault === undefined)) fail("halted and faulted")
      if (
        kind > 1 &&
        machine.fault !== undefined &&
        machine.steps === 0 &&
        machine.fault.kind === "InvalidInstruction"
      ) {
        if (![0x4b, 0x4d].includes(code[machine.fault.address]!)) fail(`is valid, but: ${machine.fault.message}`)
      }
      if (machine.steps > FUEL) fail("ran for more than its fuel")
      if (machine.register(ZERO) !== 0n) fail("changed zero")
      if (machine.fault !== undefined && machine.fault.message.length === 0) fail("has no message")
    } catch (error) {
      fail(`threw ${String(error)}`)
    }
    if (n % 16 === 0) {
      again.run(code, code.length, options)
      const same = again.result === machine.result && again.steps === machine.steps
      if (!same || again.fault?.message !== machine.fault?.message) fail("depends on the runs before it")
    }
    if (machine.fault === undefined) halted++
    else faults.set(machine.fault.kind, (faults.get(machine.fault.kind) ?? 0) + 1)
    if (machine.steps > 0) operations.add(BY_OPCODE[code[0]!]!.name)
  }
  return { halted, faults, operations }
}
