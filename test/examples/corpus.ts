import { Category } from "../../src/domain/Category.js"
import { normalisePrompt } from "../../src/domain/normalise.js"
import type { TrainingExample } from "../../src/domain/TrainingExample.js"
import { FamilyFinder } from "../../src/services/dataset/FamilyFinder.js"
import { levelDefect } from "../../src/services/dataset/levelRules.js"
import { RecordChecker } from "../../src/services/dataset/RecordChecker.js"
import { SCHEDULES, startsThreads } from "../../src/services/dataset/schedules.js"
import { AskedPrompts } from "../../src/services/examples/AskedPrompts.js"
import { ExampleRecords, type LeftOut } from "../../src/services/examples/exampleRecords.js"
import { nativeVm } from "../../src/services/nativeVm.js"
import { catalogue } from "../../src/tasks/catalogue.js"
import { decode, Image } from "../../src/vm/binary/decode.js"
import { decodeProgram } from "../../src/vm/binary/decode.js"
import { runOn } from "../../src/vm/exec/FinalState.js"
import { Machine, type RunOptions } from "../../src/vm/exec/Machine.js"
import { parseProgramFile, type ProgramTest } from "../../src/vm/files/programFile.js"
import { failuresOf, runProgramTests } from "../../src/vm/files/programTests.js"
import { INPUT_BASE } from "../../src/vm/isa/limits.js"
import { assemble } from "../../src/vm/text/assemble.js"
import { formatDiagnostic } from "../../src/vm/text/diagnostic.js"
import { printProgram } from "../../src/vm/text/print.js"
import { mistaken, WITHOUT_EFFECT } from "../tasks/method/mutants.js"
import { codeOf } from "../tasks/method/trace.js"

/** What the corpus in examples/ has to be: programs that are read, tested, and asked for in several ways. */

export interface ProgramReport {
  readonly name: string | undefined
  readonly category: string | undefined
  readonly level: number | undefined
  readonly prompts: ReadonlyArray<string>
  readonly tests: number
  readonly findings: ReadonlyArray<string>
  /** Names of the operations in it. */
  readonly operations: ReadonlySet<string>
  /** Programs with one instruction changed, and those of them that fail a test. */
  readonly mutants: number
  readonly failing: number
}

const LEAST_PROMPTS = 6
const LEAST_TESTS = 5
/** Of the changed programs, those that fail a test at least. */
const LEAST_FAILING = 0.8
const MOST_STEPS = 400_000
const INPUT_END = 0x42000
/** The share of tests with one answer at most. */
const MOST_OF_ONE = 0.5

const machine = new Machine()
const run = runOn(machine)
const image = new Image()

export const programReport = (path: string, source: string): ProgramReport => {
  const findings: Array<string> = []
  const file = parseProgramFile(source)
  const { category, difficulty, name, parameters, prompts, tests } = file
  for (const { line, reason } of [...file.ignored, ...file.unknown]) findings.push(`line ${line}: ${reason}`)
  if (!name) findings.push("no @name")
  if (!file.description) findings.push("no @description")
  if (!Category.literals.some((one) => one === category)) findings.push(`category ${category}`)
  if (prompts.length < LEAST_PROMPTS) findings.push(`${prompts.length} prompts, not ${LEAST_PROMPTS}`)
  if (tests.length < LEAST_TESTS) findings.push(`${tests.length} tests, not ${LEAST_TESTS}`)
  if (new Set(prompts.map((prompt) => normalisePrompt(prompt))).size < prompts.length) findings.push("a prompt twice")
  if (!/^[\n -~]*$/.test(source)) findings.push("not all is printable ASCII")
  const length = source.split("\n").length - 1
  if (length > 420) findings.push(`${length} lines`)

  const registers = parameters.map(({ register }) => register).sort((a, b) => a - b)
  if (registers.some((register, n) => register !== n)) findings.push("parameters are not r0, r1, … without gaps")
  for (const { description, name: parameter } of parameters)
    if (!/^[a-z0-9(]/.test(description)) findings.push(`description of ${parameter} is no lower-case phrase`)
  for (const test of tests) findings.push(...testFindings(test, registers))
  const outputs = new Map<bigint, number>()
  for (const { expected } of tests)
    for (const [register, value] of expected.registers)
      if (register === 0) outputs.set(value, (outputs.get(value) ?? 0) + 1)
  const often = Math.max(...outputs.values())
  if (often > Math.ceil(tests.length * MOST_OF_ONE)) findings.push(`${often} of ${tests.length} tests have one answer`)

  const { diagnostics, results, unusedMocks } = runProgramTests(file, { fuel: 1_000_000 })
  for (const { line, reason } of unusedMocks) findings.push(`line ${line}: ${reason}`)
  for (const diagnostic of diagnostics) findings.push(formatDiagnostic(diagnostic, source, path))
  for (const { failures, steps, test } of results) {
    if (failures.length > 0) findings.push(`line ${test.line}: ${failures.join("; ")}`)
    if (steps > MOST_STEPS) findings.push(`line ${test.line}: ${steps} steps`)
  }
  const report = { name, category, level: difficulty, prompts, tests: tests.length, findings }
  const assembled = assemble(source)
  if (!assembled.ok || findings.length > 0) return { ...report, operations: new Set<string>(), mutants: 0, failing: 0 }

  const { bytes } = assembled
  const printed = assemble(printProgram(decodeProgram(bytes)))
  if (!printed.ok || Buffer.compare(printed.bytes, bytes) !== 0) findings.push("printed, it assembles to other bytes")
  decode(bytes, bytes.length, image)
  const isThreaded = startsThreads(image)
  const level = levelDefect(difficulty as 1, category as Category, image)
  if (level !== undefined) findings.push(`difficulty ${difficulty}: ${level}`)
  const lower = ([1, 2, 3, 4] as const).find(
    (one) => one < difficulty! && levelDefect(one, category as Category, image) === undefined,
  )
  if (lower !== undefined && difficulty! < 5) findings.push(`it would fit difficulty ${lower}`)

  const schedules: ReadonlyArray<Partial<RunOptions>> = isThreaded ? SCHEDULES : [{}]
  const failsUnder = (program: Uint8Array, fuel: number): ProgramTest | undefined =>
    tests.find((test) =>
      schedules.some(
        (schedule) => failuresOf(run(program, program.length, { ...test.inputs, ...schedule, fuel }), test).length > 0,
      ),
    )
  const scheduled = failsUnder(bytes, 1_000_000)
  if (scheduled !== undefined) findings.push(`line ${scheduled.line}: it depends on the schedule`)
  const { code } = codeOf(bytes)
  const fuel = 10_000 + 3 * Math.max(...results.map(({ steps }) => steps))
  let mutants = 0
  let failing = 0
  const passing: Array<string> = []
  for (const instruction of code) {
    if (WITHOUT_EFFECT.has(instruction.name)) continue
    mistaken(bytes, instruction).forEach((mutant, n) => {
      mutants++
      if (failsUnder(mutant, fuel) !== undefined) failing++
      else passing.push(`${instruction.name} at ${instruction.address} (${["left out", "changed"][n] ?? "changed"})`)
    })
  }
  if (failing / mutants < LEAST_FAILING)
    findings.push(`only ${failing} of ${mutants} changed programs fail a test; not ${passing.slice(0, 12).join(", ")}`)
  return { ...report, operations: new Set(code.map((instruction) => instruction.name)), mutants, failing }
}

/** What is wrong with where a test has its values. */
const testFindings = (test: ProgramTest, parameters: ReadonlyArray<number>): ReadonlyArray<string> => {
  const findings: Array<string> = []
  const find = (text: string) => void findings.push(`line ${test.line}: ${text}`)
  const given = test.inputs.registers.map(([register]) => register)
  if (given.some((register) => !parameters.includes(register))) find("a register without a parameter")
  if (parameters.some((register) => !given.includes(register))) find("a parameter without a value")
  for (const [address, bytes] of test.inputs.memory)
    if (address < INPUT_BASE || address + bytes.length > INPUT_END) find(`memory at ${address}`)
  const result = test.expected.registers.find(([register]) => register === 0)
  if (result === undefined) find("it does not say what r0 is")
  else if (!Number.isSafeInteger(Number(result[1]))) find("r0 is beyond 2^53 - 1")
  return findings
}

export interface RecordsReport {
  readonly records: ReadonlyArray<TrainingExample>
  readonly leftOut: ReadonlyArray<LeftOut>
  /** Prompts of the file. */
  readonly prompts: number
}

const asked = new AskedPrompts(new FamilyFinder(catalogue))
const vm = nativeVm()
const checker = new RecordChecker(vm, true)

/** The records of a file that assembles, with tests, beside those that were reported before. */
export const recordsReport = (path: string, source: string): RecordsReport => {
  const file = parseProgramFile(source)
  const assembled = assemble(source)
  if (!assembled.ok) throw new Error(`${path} does not assemble`)
  const options = { level: 5, tests: 8 } as const
  const { leftOut, records } = new ExampleRecords(file, assembled.bytes, vm.run!, checker, asked, options).make()
  return { records, leftOut, prompts: file.prompts.length }
}
