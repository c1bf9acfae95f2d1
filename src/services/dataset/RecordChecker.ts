import type * as Context from "effect/Context"
import type { AnyRecord } from "../../domain/DatasetRecord.js"
import type { TestCase, TrainingExample } from "../../domain/TrainingExample.js"
import { decode, Image } from "../../vm/binary/decode.js"
import { assemble } from "../../vm/text/assemble.js"
import { TextMatcher } from "../../vm/text/matchProgram.js"
import { checkedRun, execute } from "../checkedVm.js"
import { nativeVm } from "../nativeVm.js"
import { presetsOf } from "../testCases.js"
import { resultOf, type Vm } from "../Vm.js"
import type { Defect } from "./defects.js"
import { levelDefect } from "./levelRules.js"
import { cut } from "./quoted.js"
import { RecordReader } from "./RecordReader.js"
import { nameOfTest, takesInputs, testsDefect } from "./recordTests.js"
import { nameOf, SCHEDULES, startsThreads } from "./schedules.js"

/** Threads that wait for each other in loops may take long where turns are short. */
const MOST_FUEL = 10_000_000

const shown = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 57)}...`)

/**
 * Checks records from nothing but their line: no part of it knows how records are made. Programs run on `vm`, or on a
 * machine of its own.
 */
export class RecordChecker {
  private readonly reader = new RecordReader()
  /** Its decoded program, if its bytes are one. */
  readonly image = new Image()
  private readonly matcher = new TextMatcher()
  private bytes = new Uint8Array(4096)
  /** Instructions that the last record's program executed. */
  steps = 0

  /** `schedules`: whether programs with threads are tried under all `SCHEDULES`. */
  constructor(
    private readonly vm: Context.Tag.Service<typeof Vm> = nativeVm(),
    private readonly schedules = false,
  ) {}

  /** The record of the last `check`, if the line was one. */
  get record(): AnyRecord | undefined {
    return this.reader.record
  }

  /**
   * Everything wrong with a line (without its line break, as text or as UTF-8) by itself; repeated prompts are found by
   * those who see all lines.
   */
  check(line: string | Uint8Array): ReadonlyArray<Defect> {
    const defect = this.reader.read(line)
    const value = this.reader.record
    if (value === undefined) return defect === undefined ? [] : [defect]
    const defects: Array<Defect> = []
    const length = this.load(value.binary_ir)
    const bytes = this.bytes.subarray(0, length)

    if (value.tests === undefined || !takesInputs(value.tests)) this.runs(value, length, defects)
    else this.passes(value.tests, bytes, defects)
    if (value.steps !== undefined) this.counts(value.steps, defects)
    const untested = value.tests === undefined ? undefined : testsDefect(value.tests, value.expected_output)
    if (untested !== undefined) defects.push({ kind: "tests", reason: untested })
    if (!this.decodes(length)) {
      this.assembles(value.assembly, bytes, defects)
      return defects
    }
    if (!this.matcher.matches(value.assembly, bytes, this.image)) this.assembles(value.assembly, bytes, defects)
    if (this.schedules && defects.length === 0 && startsThreads(this.image)) this.tries(bytes, value, defects)
    const level = levelDefect(value.level, value.category, this.image)
    if (level !== undefined) defects.push({ kind: "level", reason: level })
    return defects
  }

  /** Runs a program without inputs. */
  private runs({ expected_output }: TrainingExample, length: number, defects: Array<Defect>): void {
    const execution = execute(this.vm, this.bytes, length)
    const { fault, high, low } = execution
    this.steps = execution.steps
    if (fault !== undefined) defects.push({ kind: "execution", reason: cut(fault) })
    // Rounding never brings a value beyond 2^53 below it.
    else if (high * 2 ** 32 + (low >>> 0) !== expected_output)
      defects.push({ kind: "answer", reason: `the program leaves ${resultOf(execution)}, not ${expected_output}` })
  }

  /** Runs a program on its tests, to the first that it fails. */
  private passes(tests: ReadonlyArray<TestCase>, bytes: Uint8Array, defects: Array<Defect>): void {
    const run = this.vm.run === undefined ? undefined : checkedRun(this.vm.run)
    this.steps = 0
    if (run === undefined) {
      defects.push({ kind: "execution", reason: "this Vm has no `run`, which tests with inputs need" })
      return
    }
    for (const [n, test] of tests.entries()) {
      const { fault, register, steps } = run(bytes, bytes.length, presetsOf(test))
      if (n === 0) this.steps = steps
      const value = fault === undefined ? register(0) : undefined
      if (value === BigInt(test.output)) continue
      const name = nameOfTest(test, n)
      if (fault !== undefined) defects.push({ kind: "execution", reason: `with ${name}: ${cut(fault)}` })
      else defects.push({ kind: "answer", reason: `with ${name} the program leaves ${value}, not ${test.output}` })
      return
    }
  }

  /** Compares the instructions that the program executed, unless it could not be run to its end. */
  private counts(steps: number, defects: Array<Defect>): void {
    if (steps === this.steps || defects.some(({ kind }) => kind === "execution")) return
    defects.push({ kind: "steps", reason: `the program executes ${this.steps} instructions, not ${steps}` })
  }

  /** Looks for a schedule under which the program does not leave its number. */
  private tries(bytes: Uint8Array, value: TrainingExample, defects: Array<Defect>): void {
    const run = this.vm.run === undefined ? undefined : checkedRun(this.vm.run)
    if (run === undefined) {
      defects.push({ kind: "schedule", reason: "this Vm has no `run`, which schedules need" })
      return
    }
    const tests = value.tests ?? [{ input: [], memory: [], output: value.expected_output }]
    for (const [n, test] of tests.entries())
      for (const schedule of SCHEDULES) {
        const { fault, register } = run(bytes, bytes.length, { ...presetsOf(test), ...schedule, fuel: MOST_FUEL })
        const left = fault === undefined ? register(0) : undefined
        if (left === BigInt(test.output)) continue
        const outcome = fault === undefined ? `leaves ${left}` : `faults (${cut(fault)})`
        const inputs = takesInputs([test]) ? ` and ${nameOfTest(test, n)}` : ""
        defects.push({
          kind: "schedule",
          reason: `with ${nameOf(schedule)}${inputs} the program ${outcome}, not ${test.output}`,
        })
        return
      }
  }

  private load(bytes: ReadonlyArray<number>): number {
    if (bytes.length > this.bytes.length) this.bytes = new Uint8Array(bytes.length * 2)
    for (let n = 0; n < bytes.length; n++) this.bytes[n] = bytes[n]!
    return bytes.length
  }

  private decodes(length: number): boolean {
    try {
      decode(this.bytes, length, this.image)
      return true
    } catch {
      return false
    }
  }

  private assembles(assembly: string, bytes: Uint8Array, defects: Array<Defect>): void {
    const assembled = assemble(assembly)
    if (!assembled.ok) {
      const [first] = assembled.diagnostics
      const place = first === undefined ? "" : `line ${first.line}: ${cut(first.message)} (${shown(first.text)})`
      defects.push({ kind: "assembly", reason: place })
      return
    }
    const other = assembled.bytes
    const length = Math.min(other.length, bytes.length)
    for (let n = 0; n < length; n++) {
      if (other[n] === bytes[n]) continue
      defects.push({ kind: "bytes", reason: `byte ${n} is ${bytes[n]}, the assembly gives ${other[n]}` })
      return
    }
    if (other.length === bytes.length) return
    defects.push({ kind: "bytes", reason: `${bytes.length} bytes, the assembly gives ${other.length}` })
  }
}
