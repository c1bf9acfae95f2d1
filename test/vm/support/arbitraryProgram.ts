import { encodedSize } from "../../../src/vm/binary/encode.js"
import type { Instruction, Program } from "../../../src/vm/binary/Instruction.js"
import { OPERATIONS, type Operation } from "../../../src/vm/isa/instructionSet.js"
import { isRegister, PC, ZERO } from "../../../src/vm/isa/registers.js"

/** A small generator (mulberry32) for tests: the same draws for the same seed, anywhere. */
export class TestRandom {
  constructor(private state: number) {}

  /** 32 random bits, unsigned. */
  bits(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (t ^ (t >>> 14)) >>> 0
  }

  /** An integer from 0 to `limit` − 1. */
  below(limit: number): number {
    return this.bits() % limit
  }

  pick<A>(from: ReadonlyArray<A>): A {
    return from[this.below(from.length)]!
  }

  chance(percent: number): boolean {
    return this.below(100) < percent
  }

  /** A signed integer of at most `bits` bits: small, any, or at an edge. */
  integer(bits: 32 | 64): bigint {
    const any = BigInt.asIntN(bits, (BigInt(this.bits()) << 32n) | BigInt(this.bits()))
    if (this.chance(40)) return any >> BigInt(bits - 8)
    if (this.chance(30)) return this.pick(EDGES.filter((edge) => edge === BigInt.asIntN(bits, edge)))
    return any
  }
}

const EDGES = [0n, 1n, -1n, 2n, 255n, 256n, 65536n, 2n ** 31n - 1n, -(2n ** 31n), 2n ** 31n, -(2n ** 31n) - 1n].concat([
  2n ** 32n,
  2n ** 53n,
  -(2n ** 53n),
  2n ** 63n - 1n,
  -(2n ** 63n),
])

const REGISTERS = Array.from({ length: 32 }, (_, n) => n).filter(isRegister)
const WRITABLE = REGISTERS.filter((register) => register !== PC)

const isTarget = (row: Operation): boolean => row.operands.some((o) => o.field === "target")

/** A valid instruction of any operation; targets are 0 for now. */
export const arbitraryInstruction = (random: TestRandom, rows = OPERATIONS): Instruction => {
  const row = random.pick(rows)
  const bits = row.operands.some((o) => o.immediate === 64) ? 64 : 32
  let immediate: bigint | undefined
  if (row.immediate === "required" || (row.immediate !== "none" && random.chance(50))) {
    const [min, max] = row.range
    if (isTarget(row)) immediate = 0n
    else if (max - min < 1000) immediate = BigInt(min + random.below(max - min + 1))
    else immediate = random.integer(bits)
    if (bits === 32 && immediate < BigInt(min)) immediate = -(immediate + 1n)
  }
  const replaced = immediate === undefined ? undefined : row.operands.find((o) => o.immediate > 0)?.field
  const register = (field: "rs1" | "rs2"): number => {
    if (replaced === field || !(field === "rs1" ? row.usesRs1 : row.usesRs2)) return 0
    const optional = row.operands.some((o) => o.field === field && o.optional)
    return optional && random.chance(50) ? ZERO : random.pick(REGISTERS)
  }
  const rd = row.rd === "none" ? 0 : random.pick(row.rd === "read" ? REGISTERS : WRITABLE)
  return { opcode: row.opcode, rd, rs1: register("rs1"), rs2: register("rs2"), immediate }
}

const arbitraryData = (random: TestRandom): Uint8Array => {
  const bytes: Array<number> = []
  for (let runs = random.below(6); runs > 0; runs--) {
    const length = random.below(40)
    const kind = random.below(3)
    for (let n = 0; n < length; n++) bytes.push(kind === 0 ? 0 : kind === 1 ? 32 + random.below(95) : random.below(256))
  }
  return Uint8Array.from(bytes)
}

/** A valid program of up to `size` instructions (of the given operations), often with data. */
export const arbitraryProgram = (random: TestRandom, size = 30, rows = OPERATIONS): Program => {
  const drawn = Array.from({ length: random.below(size + 1) }, () => arbitraryInstruction(random, rows))
  const starts = [0]
  for (const instruction of drawn) starts.push(starts.at(-1)! + encodedSize(instruction))
  const instructions = drawn.map((instruction, n) =>
    isTarget(OPERATIONS.find((row) => row.opcode === instruction.opcode)!)
      ? { ...instruction, immediate: BigInt(random.pick(starts) - starts[n]!) }
      : instruction,
  )
  return { instructions, data: random.chance(50) ? arbitraryData(random) : new Uint8Array(0) }
}
