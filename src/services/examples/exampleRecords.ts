import * as Either from "effect/Either"
import type { Category } from "../../domain/Category.js"
import { type Form, formsOf } from "../../domain/Config.js"
import { Level } from "../../domain/Level.js"
import { cut } from "../../domain/shown.js"
import type { TestCase, TrainingExample } from "../../domain/TrainingExample.js"
import { decode, decodeProgram, Image } from "../../vm/binary/decode.js"
import type { RunProgram } from "../../vm/exec/FinalState.js"
import type { ProgramFile, ProgramTest } from "../../vm/files/programFile.js"
import { printProgram } from "../../vm/text/print.js"
import { levelDefect } from "../dataset/levelRules.js"
import type { RecordChecker } from "../dataset/RecordChecker.js"
import { takesInputs, testsDefect } from "../dataset/recordTests.js"
import type { AskedPrompts } from "./AskedPrompts.js"
import { categoryByProgram, categoryNamed } from "./exampleCategory.js"
import { filledPrompt, functionPrompt, Parameters, promptDefect } from "./examplePrompt.js"
import { kindsOf } from "./inputBlocks.js"
import type { Reason } from "./reasons.js"
import { ProgramMaker } from "./selfContained.js"

/** Records of program files: each prompt with each test, as values or as functions. */

/** Records that a file does not give: how many, why, and the line that says most about it. */
export interface LeftOut {
  readonly kind: Reason
  readonly count: number
  readonly reason: string
  readonly line: number | undefined
}

export interface ExampleOptions {
  /** The highest level. */
  readonly level: Level
  /** Tests of a record at most; without it, records have none. */
  readonly tests?: number
  /** Which records there are with tests (default: both). */
  readonly form?: Form
  /** The category of all records, in place of those that files say. */
  readonly category?: Category | undefined
}

interface Task {
  readonly bytes: Uint8Array
  readonly result: number
  readonly tests?: ReadonlyArray<TestCase>
}

/** The records of a file that assembles and passes its tests, and what it does not give. Prompts that are given are asked then. */
export class ExampleRecords {
  readonly records: Array<TrainingExample> = []
  readonly leftOut: Array<LeftOut> = []
  private readonly parameters: Parameters
  private readonly maker: ProgramMaker
  private readonly image = new Image()
  private readonly prompts: ReadonlyArray<string>
  private readonly category: Category

  /** `bytes`: what the file assembles to. */
  constructor(
    private readonly file: ProgramFile,
    bytes: Uint8Array,
    run: RunProgram,
    private readonly checker: RecordChecker,
    private readonly asked: AskedPrompts,
    private readonly options: ExampleOptions,
  ) {
    const { category, parameters, prompts, tests } = file
    const named = category === undefined ? undefined : categoryNamed(category)
    this.category = options.category ?? named ?? categoryByProgram(bytes)
    this.parameters = new Parameters(parameters, kindsOf(parameters, tests))
    this.maker = new ProgramMaker(file.source, bytes, run)
    const line = file.lines.get("prompt")
    this.prompts = prompts.filter((prompt) => {
      const defect = promptDefect(prompt, this.parameters)
      if (defect !== undefined) this.leave("prompt", Math.max(1, tests.length), defect, line)
      return defect === undefined
    })
  }

  make(): this {
    const { mocks, tests } = this.file
    if (this.file.prompts.length === 0) this.leave("prompt", 1, "it has no @prompt", 1)
    else if (tests.length === 0) this.leave("result", 1, "it has no @test, so nothing tells what it should compute", 1)
    else if (mocks.size > 0)
      this.leave("mocks", this.prompts.length * tests.length, "its extensions are mocked", this.file.lines.get("mock"))
    else {
      const forms = formsOf(this.options)
      if (forms.includes("value")) for (const test of tests) this.asValue(test)
      if (forms.includes("function")) this.asFunction(this.options.tests!)
    }
    return this
  }

  private leave(kind: Reason, count: number, reason: string, line: number | undefined): void {
    if (count > 0) this.leftOut.push({ kind, count, reason, line })
  }

  /** The records of one test, a prompt each. */
  private asValue(test: ProgramTest): void {
    const made = this.maker.selfContained(test)
    if (Either.isLeft(made)) return this.leave(made.left.kind, this.prompts.length, made.left.reason, test.line)
    const { bytes, result } = made.right
    const one: ReadonlyArray<TestCase> = [{ input: [], memory: [], output: result }]
    const task = { bytes, result, ...(this.options.tests === undefined ? {} : { tests: one }) }
    this.ask(task, false, test.line, (prompt) => filledPrompt(prompt, this.parameters, test))
  }

  /** The records of all tests together, a prompt each. */
  private asFunction(count: number): void {
    const line = this.file.lines.get("test")
    const usable: Array<{ readonly test: ProgramTest; readonly testCase: TestCase }> = []
    let unfit: string | undefined
    for (const test of this.file.tests) {
      const made = this.maker.testCase(test)
      if (Either.isRight(made)) usable.push({ test, testCase: made.right })
      else unfit ??= made.left.reason
    }
    const taken = differing(usable, count)
    const cases = taken.map(({ testCase }) => testCase)
    if (!usable.some(({ testCase }) => takesInputs([testCase])))
      return this.leave("form", this.prompts.length, unfit ?? "its tests give it no inputs", line)
    const result = cases[0]!.output
    if (testsDefect(cases, result) !== undefined)
      return this.leave("result", this.prompts.length, "as a function, all its tests have one answer", line)
    const tests = taken.map(({ test }) => test)
    this.ask({ bytes: this.maker.bytes, result, tests: cases }, true, line, (prompt) =>
      functionPrompt(prompt, this.parameters, tests),
    )
  }

  /** Records of a program, a prompt each. */
  private ask(
    { bytes, result, tests }: Task,
    isFunction: boolean,
    line: number | undefined,
    filled: (prompt: string) => Either.Either<string, string>,
  ): void {
    const level = this.level(bytes)
    if (level > this.options.level)
      return this.leave("level", this.prompts.length, `it is of level ${level}`, this.file.lines.get("difficulty"))
    const task = {
      binary_ir: Array.from(bytes),
      // Records have no line break at the end of their assembly.
      assembly: printProgram(decodeProgram(bytes)).trimEnd(),
      expected_output: result,
      level,
      category: this.category,
      ...(tests === undefined ? {} : { tests }),
    }
    const [defect] = this.checker.check(JSON.stringify({ prompt: "?", ...task }))
    if (defect !== undefined) return this.leave("machine", this.prompts.length, defect.reason, line)
    for (const pattern of this.prompts) {
      const prompt = filled(pattern)
      if (Either.isLeft(prompt)) {
        this.leave("prompt", 1, prompt.left, line)
        continue
      }
      const other = this.asked.ask(prompt.right, isFunction)
      if (other !== undefined) this.leave("asked", 1, `${other} asks the same: ${cut(prompt.right)}`, line)
      else this.records.push({ prompt: prompt.right, ...task })
    }
  }

  /** The level that the file says, or the lowest that its program fits. */
  private level(bytes: Uint8Array): Level {
    const { category } = this
    const { difficulty } = this.file
    decode(bytes, bytes.length, this.image)
    const fits = (level: Level) => levelDefect(level, category, this.image) === undefined
    const said = Level.literals.find((level) => level === difficulty)
    return said !== undefined && fits(said) ? said : Level.literals.find(fits)!
  }
}

/** The first ones, `count` at most, with two answers at least if there are two. */
const differing = <A extends { readonly testCase: TestCase }>(
  all: ReadonlyArray<A>,
  count: number,
): ReadonlyArray<A> => {
  const some = all.slice(0, Math.max(2, count))
  const answer = all[0]?.testCase.output
  if (some.some(({ testCase }) => testCase.output !== answer)) return some
  const other = all.find(({ testCase }) => testCase.output !== answer)
  return other === undefined ? some : [...some.slice(0, -1), other]
}
