import type * as Context from "effect/Context"
import type { Config } from "../../domain/Config.js"
import type { TestCase } from "../../domain/TrainingExample.js"
import type { RunProgram } from "../../vm/exec/FinalState.js"
import type { Draws } from "../../tasks/dsl/Draws.js"
import { presetsOf } from "../testCases.js"
import { OracleMismatch, RecordFault, type RecordFaultReason } from "../../domain/errors.js"
import { shown, thrownReason } from "../../domain/shown.js"
import { type ByteWriter, type Token, tokenOf } from "../../tasks/dsl/ByteWriter.js"
import type { Family, Task } from "../../tasks/dsl/Family.js"
import { TemplateError } from "../../tasks/dsl/program/items.js"
import { Linker } from "../../tasks/dsl/program/link.js"
import type { AssembledProgram, Assembler } from "../Assembler.js"
import { checkedExecution, checkedRun } from "../checkedVm.js"
import type { SeededRandomness } from "../Randomness.js"
import type { Execution, Vm } from "../Vm.js"
import { RandomnessError } from "./checkedRandomness.js"
import { plainParameters } from "./plainParameters.js"
import { SampleOrder, type Share } from "./SampleOrder.js"

/** What records are made with, besides random choices. */
export interface Tools {
  readonly assembler: Context.Tag.Service<typeof Assembler>
  readonly vm: Context.Tag.Service<typeof Vm>
}

/** A family with what the record path needs of it. */
export interface Member {
  readonly family: Family
  readonly order: SampleOrder
  /** Level and category in its records' lines. */
  readonly kind: Token
  /** The family in lines that have where they come from. */
  readonly origin: Token
}

export const memberOf = (family: Family, random: SeededRandomness, share?: Share): Member => ({
  family,
  order: new SampleOrder(family, random, share),
  kind: tokenOf(`,"level":${family.level},"category":"${family.category}"`),
  origin: tokenOf(`","family":${JSON.stringify(family.id)},"problem":"`),
})

const PROMPT = tokenOf('{"prompt":"')
const BINARY = tokenOf('","binary_ir":[')
const ASSEMBLY = tokenOf('],"assembly":"')
const ANSWER = tokenOf('","expected_output":')
const ID = tokenOf(',"id":"')
const STEPS = tokenOf('","steps":')
const TESTS = tokenOf(',"tests":')
const LAST = tokenOf("}\n")

/** What came out, and what should have. */
interface Wrong {
  readonly expected: number
  readonly actual: string
}

/** The tests of a record: one without inputs for a program that takes none. */
const testsOf = (family: Family, task: Task, count: number, draws: Draws): ReadonlyArray<TestCase> => {
  if (task.call === undefined) return [{ input: [], memory: [], output: task.answer }]
  if (family.tests === undefined) throw new TypeError("the family's programs take inputs, but it has no tests")
  return family.tests(task, count, draws)
}

const FIRST_TEST = tokenOf('[{"input":[')
const NEXT_TEST = tokenOf('},{"input":[')
const MEMORY = tokenOf('],"memory":[')
const OUTPUT = tokenOf('],"output":')
const END = tokenOf("}]}\n")
const SEPARATOR = tokenOf(",")

/** The rest of a record's line, from its tests on. */
const writeTests = (tests: ReadonlyArray<TestCase>, out: ByteWriter): void => {
  tests.forEach(({ input, memory, output }, n) => {
    out.token(n === 0 ? FIRST_TEST : NEXT_TEST)
    input.forEach((value, place) => {
      if (place > 0) out.token(SEPARATOR)
      out.integer(value)
    })
    out.token(MEMORY)
    if (memory.length > 0) out.byteList(Uint8Array.from(memory), memory.length)
    out.token(OUTPUT)
    out.integer(output)
  })
  out.token(END)
}

/** Makes single records, executed and checked, as JSON lines. */
export class RecordWriter {
  /** The task of the record at hand, and after `write` of the one that was written. */
  task: Task | undefined
  private readonly linker = new Linker()
  /** Who is at work on the record at hand: whose fault it is if that throws. */
  private reason: RecordFaultReason = "FamilyFailed"

  private readonly run: RunProgram | undefined
  /** Instructions that the program at hand executed, on its first test if it takes inputs. */
  private steps = 0

  constructor(
    private readonly tools: Tools,
    private readonly config: Config,
    private readonly ownFamilies: boolean,
    private readonly withOrigin: boolean,
  ) {
    const { run } = tools.vm
    this.run = run === undefined ? undefined : checkedRun(run)
  }

  /** Appends the line of record `index`, which is sample `sample` of a family, to `out`; or tells why there is none. */
  write(index: number, member: Member, sample: number, out: ByteWriter): OracleMismatch | RecordFault | undefined {
    const { config } = this
    const { assembler, vm } = this.tools
    const { family, kind, order } = member
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
      const linked = this.linker.link(task.program, draws, task.hexadecimal, task.call?.mask)
      this.reason = "AssemblerFailed"
      const program = checkedProgram(assembler.assemble(linked))
      this.reason = "FamilyFailed"
      const tests = config.tests === undefined ? undefined : testsOf(family, task, config.tests, draws)
      this.reason = "VmFailed"
      const wrong =
        tests === undefined || task.call === undefined
          ? this.runs(checkedExecution(vm.execute(program.bytes, program.length)), answer)
          : this.passes(program, tests)
      if (wrong !== undefined) {
        out.at = start
        return new OracleMismatch({ ...this.address(index, family), ...wrong })
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
      out.token(kind)
      if (this.withOrigin) this.writeOrigin(index, member, out)
      if (tests === undefined) out.token(LAST)
      else {
        out.token(TESTS)
        writeTests(tests, out)
      }
      return undefined
    } catch (error) {
      out.at = start
      return this.fault(index, family, this.reason, error)
    }
  }

  /** Where a record comes from: the keys of a `DatasetRecord` before its tests. */
  private writeOrigin(index: number, { order, origin }: Member, out: ByteWriter): void {
    out.token(ID)
    out.escaped(`${this.config.split ?? "all"}/${index}`)
    out.token(origin)
    out.escaped(order.problemName)
    out.token(STEPS)
    out.integer(this.steps)
  }

  /** What an execution leaves in place of the answer, if it is something else. */
  private runs({ fault, high, low, steps }: Execution, expected: number): Wrong | undefined {
    this.steps = steps
    if (fault !== undefined) {
      this.reason = "ProgramFaulted"
      throw new Error(fault)
    }
    // A value beyond 2^53 may be rounded here, but never to one below.
    const value = high * 2 ** 32 + (low >>> 0)
    return value === expected ? undefined : { expected, actual: `${(BigInt(high) << 32n) | BigInt(low >>> 0)}` }
  }

  /** The same for the first test that a program fails. */
  private passes({ bytes, length }: AssembledProgram, tests: ReadonlyArray<TestCase>): Wrong | undefined {
    const { run } = this
    if (run === undefined) throw new TypeError("this Vm has no `run`, which tests with inputs need")
    for (const [n, test] of tests.entries()) {
      const { fault, register, steps } = run(bytes, length, presetsOf(test))
      if (n === 0) this.steps = steps
      if (fault !== undefined) {
        this.reason = "ProgramFaulted"
        throw new Error(`with the inputs of ${JSON.stringify(test)}: ${fault}`)
      }
      const value = register(0)
      if (value !== BigInt(test.output)) return { expected: test.output, actual: `${value}` }
    }
    return undefined
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
    const { level, seed, split } = this.config
    return {
      ...{ seed, level, split, index },
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
