import type * as Context from "effect/Context"
import type { Config } from "../../domain/Config.js"
import { OracleMismatch, RecordFault, type RecordFaultReason } from "../../domain/errors.js"
import { shown, thrownReason } from "../../domain/shown.js"
import { type ByteWriter, type Token, tokenOf } from "../../tasks/dsl/ByteWriter.js"
import type { Family, Task } from "../../tasks/dsl/Family.js"
import { TemplateError } from "../../tasks/dsl/program/items.js"
import { Linker } from "../../tasks/dsl/program/link.js"
import type { AssembledProgram, Assembler } from "../Assembler.js"
import { checkedExecution } from "../checkedVm.js"
import type { SeededRandomness } from "../Randomness.js"
import { resultOf, type Vm } from "../Vm.js"
import { RandomnessError } from "./checkedRandomness.js"
import { plainParameters } from "./plainParameters.js"
import { SampleOrder } from "./SampleOrder.js"

/** What records are made with, besides random choices. */
export interface Tools {
  readonly assembler: Context.Tag.Service<typeof Assembler>
  readonly vm: Context.Tag.Service<typeof Vm>
}

/** A family with what the record path needs of it. */
export interface Member {
  readonly family: Family
  readonly order: SampleOrder
  /** The end of its records' lines: level and category. */
  readonly end: Token
}

export const memberOf = (family: Family, random: SeededRandomness): Member => ({
  family,
  order: new SampleOrder(family, random),
  end: tokenOf(`,"level":${family.level},"category":"${family.category}"}\n`),
})

const PROMPT = tokenOf('{"prompt":"')
const BINARY = tokenOf('","binary_ir":[')
const ASSEMBLY = tokenOf('],"assembly":"')
const ANSWER = tokenOf('","expected_output":')

/** Makes single records, executed and checked, as JSON lines. */
export class RecordWriter {
  /** The task of the record at hand, and after `write` of the one that was written. */
  task: Task | undefined
  private readonly linker = new Linker()
  /** Who is at work on the record at hand: whose fault it is if that throws. */
  private reason: RecordFaultReason = "FamilyFailed"

  constructor(
    private readonly tools: Tools,
    private readonly config: Config,
    private readonly ownFamilies: boolean,
  ) {}

  /** Appends the line of record `index`, which is sample `sample` of a family, to `out`; or tells why there is none. */
  write(index: number, member: Member, sample: number, out: ByteWriter): OracleMismatch | RecordFault | undefined {
    const { assembler, vm } = this.tools
    const { end, family, order } = member
    const start = out.at
    this.task = undefined
    out.token(PROMPT)
    try {
      this.reason = "RandomnessFailed"
      order.find(sample)
      const draws = order.draws(sample)
      this.reason = "FamilyFailed"
      const task = (this.task = family.write(order.part, order.point, draws, out))
      const { answer } = task
      if (!Number.isSafeInteger(answer))
        throw new TypeError(`its family's answer, ${shown(answer)}, is not a whole number within ±(2^53 - 1)`)
      const linked = this.linker.link(task.program, draws, task.hexadecimal)
      this.reason = "AssemblerFailed"
      const program = checkedProgram(assembler.assemble(linked))
      this.reason = "VmFailed"
      const execution = checkedExecution(vm.execute(program.bytes, program.length))
      if (execution.fault !== undefined) {
        this.reason = "ProgramFaulted"
        throw new Error(execution.fault)
      }
      // A value beyond 2^53 may be rounded here, but never to one below.
      const value = execution.high * 2 ** 32 + (execution.low >>> 0)
      if (value !== answer) {
        out.at = start
        const actual = `${resultOf(execution)}`
        return new OracleMismatch({ ...this.address(index, family), expected: answer, actual })
      }
      out.token(BINARY)
      out.byteList(program.bytes, program.length)
      out.token(ASSEMBLY)
      const text = out.at
      this.reason = "AssemblerFailed"
      if (program.writeText === undefined) out.escaped(program.text)
      else program.writeText(out)
      if (!(out.at > text)) throw new TypeError("the Assembler wrote no text")
      out.token(ANSWER)
      out.integer(answer)
      out.token(end)
      return undefined
    } catch (error) {
      out.at = start
      return this.fault(index, family, this.reason, error)
    }
  }

  /** The fault of a record where something was thrown; `family` as far as it is known. */
  fault(index: number, family: Family | undefined, reason: RecordFaultReason, error: unknown): RecordFault {
    const nearer =
      error instanceof RandomnessError
        ? "RandomnessFailed"
        : error instanceof TemplateError
          ? "InvalidTemplate"
          : reason
    return new RecordFault({ ...this.address(index, family), reason: nearer, description: thrownReason(error) })
  }

  private address(index: number, family: Family | undefined) {
    const { level, seed } = this.config
    return {
      seed,
      level,
      index,
      family: family?.id ?? "",
      parameters: family === undefined ? "{}" : json(this.task?.parameters),
      ownFamilies: this.ownFamilies,
    }
  }
}

/** Parameters as JSON, as far as they are. */
const json = (parameters: unknown): string => {
  try {
    const bigints = (_: string, value: unknown) => (typeof value === "bigint" ? value.toString() : value)
    return JSON.stringify(plainParameters(parameters), bigints)
  } catch {
    return "{}"
  }
}

/** Refuses what a supplied `Assembler` should not have given. */
const checkedProgram = (program: AssembledProgram): AssembledProgram => {
  const { bytes, length } = program
  if (!(bytes instanceof Uint8Array) || !(Number.isInteger(length) && length > 0 && length <= bytes.length))
    throw new TypeError(`the Assembler gave no program: length ${shown(length)}, bytes ${shown(bytes)}`)
  if (program.writeText === undefined && typeof program.text !== "string")
    throw new TypeError(`the Assembler wrote no text: ${shown(program.text)}`)
  return program
}
