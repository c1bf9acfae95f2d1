import * as fc from "effect/FastCheck"
import { encodedSize } from "../../../src/vm/binary/encode.js"
import type { Instruction, Program } from "../../../src/vm/binary/Instruction.js"
import { OPERATIONS, type Operation } from "../../../src/vm/isa/instructionSet.js"
import { isRegister, PC, ZERO } from "../../../src/vm/isa/registers.js"

/** Arbitraries of valid programs, of any operation. */

const EDGES = [
  ...[0n, 1n, -1n, 2n, 255n, 256n, 65536n, 2n ** 31n - 1n, -(2n ** 31n), 2n ** 31n, -(2n ** 31n) - 1n],
  ...[2n ** 32n, 2n ** 53n, -(2n ** 53n), 2n ** 63n - 1n, -(2n ** 63n)],
]

/** A signed integer of at most `bits` bits: small, at an edge, or any. */
export const integer = (bits: 32 | 64): fc.Arbitrary<bigint> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: -128, max: 127 }).map(BigInt) },
    { weight: 2, arbitrary: fc.constantFrom(...EDGES.filter((edge) => edge === BigInt.asIntN(bits, edge))) },
    { weight: 4, arbitrary: fc.bigInt({ min: -(2n ** BigInt(bits - 1)), max: 2n ** BigInt(bits - 1) - 1n }) },
  )

const REGISTERS = Array.from({ length: 32 }, (_, n) => n).filter(isRegister)

/** From what the registers and numbers of instructions are taken. */
export interface Operands {
  readonly register: fc.Arbitrary<number>
  /** A number of at most that many bits. */
  readonly number: (bits: 32 | 64) => fc.Arbitrary<bigint>
}

const ANY: Operands = { register: fc.constantFrom(...REGISTERS), number: integer }

const hasTarget = (row: Operation): boolean => row.operands.some(({ field }) => field === "target")

const immediateOf = (row: Operation, { number }: Operands): fc.Arbitrary<bigint> => {
  // An index for now, which `program` makes a distance.
  if (hasTarget(row)) return fc.nat(0xffff).map(BigInt)
  const [min, max] = row.range
  if (max - min < 1000) return fc.integer({ min, max }).map(BigInt)
  if (row.operands.some(({ immediate }) => immediate === 64)) return number(64)
  return number(32).map((n) => (n < BigInt(min) ? -(n + 1n) : n))
}

const formOf = (row: Operation, withImmediate: boolean, operands: Operands): fc.Arbitrary<Instruction> => {
  const replaced = withImmediate ? row.operands.find(({ immediate }) => immediate > 0)?.field : undefined
  const source = (field: "rs1" | "rs2"): fc.Arbitrary<number> => {
    if (replaced === field || !(field === "rs1" ? row.usesRs1 : row.usesRs2)) return fc.constant(0)
    const optional = row.operands.some((operand) => operand.field === field && operand.optional)
    return optional ? fc.oneof(fc.constant(ZERO), operands.register) : operands.register
  }
  const written = operands.register.map((register) => (register === PC ? ZERO : register))
  const rd = row.rd === "none" ? fc.constant(0) : row.rd === "read" ? operands.register : written
  return fc
    .tuple(rd, source("rs1"), source("rs2"), withImmediate ? immediateOf(row, operands) : fc.constant(undefined))
    .map(([rd, rs1, rs2, immediate]) => ({ opcode: row.opcode, rd, rs1, rs2, immediate }))
}

/** A valid instruction of the operation; a target is a small number. */
export const instructionOf = (row: Operation, operands = ANY): fc.Arbitrary<Instruction> => {
  const forms = [
    ...(row.immediate === "required" ? [] : [formOf(row, false, operands)]),
    ...(row.immediate === "none" ? [] : [formOf(row, true, operands)]),
  ]
  return fc.oneof(...forms)
}

const bytes: fc.Arbitrary<number> = fc.nat(255)

/** Zeros, text and anything, in runs. */
const data: fc.Arbitrary<Uint8Array> = fc
  .array(
    fc.oneof(
      fc.nat(40).map((length) => new Array<number>(length).fill(0)),
      fc.array(fc.integer({ min: 32, max: 126 }), { maxLength: 40 }),
      fc.array(bytes, { maxLength: 40 }),
    ),
    { maxLength: 5 },
  )
  .map((runs) => Uint8Array.from(runs.flat()))

const TARGETS = new Set(OPERATIONS.filter(hasTarget).map(({ opcode }) => opcode))

/** Indices become distances to the start of one of the program's instructions, or to its end. */
const withTargets = (drawn: ReadonlyArray<Instruction>): ReadonlyArray<Instruction> => {
  const starts = [0]
  for (const instruction of drawn) starts.push(starts.at(-1)! + encodedSize(instruction))
  return drawn.map((instruction, n) =>
    TARGETS.has(instruction.opcode)
      ? { ...instruction, immediate: BigInt(starts[Number(instruction.immediate) % starts.length]! - starts[n]!) }
      : instruction,
  )
}

export interface ProgramOptions {
  readonly maxLength: number
  readonly operands?: Operands
  /** How often an operation occurs, 1 unless given. */
  readonly weight?: (row: Operation) => number
}

/** A valid program of up to that many instructions, often with data. */
export const program = ({ maxLength, operands = ANY, weight = () => 1 }: ProgramOptions): fc.Arbitrary<Program> =>
  fc
    .tuple(
      fc.array(
        fc.oneof(...OPERATIONS.map((row) => ({ weight: weight(row), arbitrary: instructionOf(row, operands) }))),
        { maxLength },
      ),
      fc.oneof(fc.constant(new Uint8Array(0)), data),
    )
    .map(([drawn, data]) => ({ instructions: withTargets(drawn), data }))
