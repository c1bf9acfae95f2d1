import * as Either from "effect/Either"
import { cut } from "../../domain/shown.js"
import { MOST_INPUTS, type TestCase } from "../../domain/TrainingExample.js"
import { decodeProgram } from "../../vm/binary/decode.js"
import { encodeProgram } from "../../vm/binary/encode.js"
import type { Instruction } from "../../vm/binary/Instruction.js"
import type { RunProgram } from "../../vm/exec/FinalState.js"
import type { ProgramTest } from "../../vm/files/programFile.js"
import { failuresOf } from "../../vm/files/programTests.js"
import { DATA_BASE, INPUT_BASE } from "../../vm/isa/limits.js"
import { OPCODE } from "../../vm/isa/opcodes.js"
import { ZERO } from "../../vm/isa/registers.js"
import { assemble } from "../../vm/text/assemble.js"
import { presetsOf } from "../testCases.js"
import { type Moved, packedAt } from "./inputBlocks.js"

/** Programs of files as records have them: with a test's inputs in front, or with tests beside them. */

/** The register of the result. */
const RESULT = 0

/** Why a test gives no record. */
export interface Unfit {
  readonly kind: "result" | "machine"
  readonly reason: string
}

/** A program that sets its inputs itself, and what it then leaves in r0. */
export interface SelfContained {
  readonly bytes: Uint8Array
  readonly result: number
}

const unfit = (kind: Unfit["kind"], reason: string): Either.Either<never, Unfit> => Either.left({ kind, reason })

/** What a test says that r0 is, where JSON has it exactly. */
export const resultOf = ({ expected }: ProgramTest): Either.Either<number, Unfit> => {
  const found = expected.registers.find(([register, , relation]) => register === RESULT && relation === "=")
  if (found === undefined) return unfit("result", "it does not say what r0 should be")
  const result = Number(found[1])
  return Number.isSafeInteger(result)
    ? Either.right(result)
    : unfit("result", `its result, ${found[1]}, is beyond 2^53-1`)
}

const mov = (rd: number, immediate: bigint): Instruction => ({ opcode: OPCODE.mov, rd, rs1: 0, rs2: 0, immediate })

const registersOf = ({ inputs }: Moved): ReadonlyArray<Instruction> =>
  inputs.registers.map(([register, value]) => mov(register, value))

/** Instructions that store more than this many words are no program that anybody would write. */
const MOST_STORED = 64

/** Stores of a test's memory, by way of a register that gets its own value behind them; `undefined` for too much. */
const storesOf = ({ inputs }: ProgramTest): ReadonlyArray<Instruction> | undefined => {
  const by = inputs.registers[0]?.[0] ?? RESULT
  const code: Array<Instruction> = []
  for (const [address, bytes] of inputs.memory)
    for (let at = 0; at < bytes.length;) {
      const width = [8, 4, 2, 1].find((size) => at + size <= bytes.length)!
      let value = 0n
      for (let n = width - 1; n >= 0; n--) value = (value << 8n) | BigInt(bytes[at + n]!)
      const opcode = STORES.get(width)!
      code.push(mov(by, BigInt.asIntN(64, value)))
      code.push({ opcode, rd: by, rs1: ZERO, rs2: 0, immediate: BigInt(address + at) })
      at += width
    }
  if (code.length > 2 * MOST_STORED) return undefined
  if (inputs.registers.length === 0) code.push(mov(RESULT, 0n))
  return code
}

const STORES = new Map([
  [8, OPCODE["store.d"]],
  [4, OPCODE["store.w"]],
  [2, OPCODE["store.h"]],
  [1, OPCODE["store.b"]],
])

/** Runs programs of one file. */
export class ProgramMaker {
  private readonly dataLength: number

  /** `bytes`: what the source assembles to. */
  constructor(
    private readonly source: string,
    readonly bytes: Uint8Array,
    private readonly run: RunProgram,
  ) {
    this.dataLength = decodeProgram(bytes).data.length
  }

  /** The program with the test's registers set by instructions in front, and its memory by data or, where addresses are fixed, by stores. */
  selfContained(test: ProgramTest): Either.Either<SelfContained, Unfit> {
    return Either.flatMap(resultOf(test), (result) => {
      const moved = packedAt(test, (DATA_BASE + this.dataLength + 7) & ~7)
      const inData = this.withFront(moved, registersOf(moved))
      const why = typeof inData === "string" ? inData : this.failure(inData, moved.test)
      if (typeof inData !== "string" && why === undefined) return Either.right({ bytes: inData, result })
      const stores = test.inputs.memory.length === 0 ? undefined : storesOf(test)
      if (stores !== undefined) {
        const inPlace = { inputs: { registers: test.inputs.registers, memory: [] }, test }
        const stored = this.withFront(inPlace, [...stores, ...registersOf(inPlace)])
        if (typeof stored !== "string" && this.failure(stored, test) === undefined)
          return Either.right({ bytes: stored, result })
      }
      return unfit("machine", `with its inputs in front, ${cut(why!)}`)
    })
  }

  /** The test as a record has it, for the program as it is. */
  testCase(test: ProgramTest): Either.Either<TestCase, Unfit> {
    return Either.flatMap(resultOf(test), (output) => {
      const isPlaced = test.inputs.memory.every(
        ([address, bytes]) => address >= INPUT_BASE && address + bytes.length <= INPUT_BASE + MOST_INPUT_AREA,
      )
      const { inputs, test: moved } = isPlaced ? { inputs: test.inputs, test } : packedAt(test, INPUT_BASE)
      const size = Math.max(0, ...inputs.memory.map(([address, bytes]) => address + bytes.length - INPUT_BASE))
      const highest = Math.max(-1, ...inputs.registers.map(([register]) => register))
      if (highest >= MOST_INPUTS) return unfit("machine", "it sets another register than r0 to r15")
      if (size > MOST_INPUT_AREA) return unfit("machine", "it presets more than 64 KiB of memory")
      const input = Array.from({ length: highest + 1 }, () => 0)
      for (const [register, value] of inputs.registers) {
        if (!Number.isSafeInteger(Number(value))) return unfit("machine", `its input ${value} is beyond 2^53-1`)
        input[register] = Number(value)
      }
      const memory = new Uint8Array(size)
      for (const [address, bytes] of inputs.memory) memory.set(bytes, address - INPUT_BASE)
      const testCase: TestCase = { input, memory: Array.from(memory), output }
      const failures = failuresOf(this.run(this.bytes, this.bytes.length, presetsOf(testCase)), moved)
      return failures.length === 0
        ? Either.right(testCase)
        : unfit("machine", `with its inputs moved, ${cut(failures.join("; "))}`)
    })
  }

  /** The program behind `front`, with the memory of the inputs as data; or why it does not assemble so. */
  private withFront({ inputs }: Moved, front: ReadonlyArray<Instruction>): Uint8Array | string {
    const prologue = encodeProgram({ instructions: front, data: new Uint8Array(0) })
    const assembled = assemble(this.source, { prologue })
    if (!assembled.ok) return assembled.diagnostics[0]?.message ?? "it does not assemble"
    if (inputs.memory.length === 0) return assembled.bytes
    const { data, instructions } = decodeProgram(assembled.bytes)
    const end = Math.max(...inputs.memory.map(([address, bytes]) => address + bytes.length))
    const all = new Uint8Array(Math.max(data.length, end - DATA_BASE))
    all.set(data)
    for (const [address, bytes] of inputs.memory) all.set(bytes, address - DATA_BASE)
    return encodeProgram({ instructions, data: all })
  }

  private failure(bytes: Uint8Array, test: ProgramTest): string | undefined {
    const failures = failuresOf(this.run(bytes, bytes.length, {}), test)
    return failures.length === 0 ? undefined : failures.join("; ")
  }
}

/** The part of the input area that tests of files use at most, in bytes. */
const MOST_INPUT_AREA = 1 << 16
