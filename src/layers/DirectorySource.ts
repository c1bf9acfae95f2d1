import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Layer from "effect/Layer"
import { Category } from "../domain/Category.js"
import { SourceError } from "../domain/errors.js"
import { Level } from "../domain/Level.js"
import { nearest } from "../domain/nearest.js"
import { normalisePrompt } from "../domain/normalise.js"
import { cut } from "../domain/shown.js"
import type { TrainingExample } from "../domain/TrainingExample.js"
import { levelDefect } from "../services/dataset/levelRules.js"
import { filledPrompt } from "../services/examples/examplePrompt.js"
import { ExampleSource, type Included } from "../services/ExampleSource.js"
import { SourceFiles } from "../services/SourceFiles.js"
import { StandardStreams } from "../services/StandardStreams.js"
import { checkedRun } from "../services/checkedVm.js"
import { eventLoopTurn } from "../services/turns/eventLoopTurn.js"
import { programTestsInTurns } from "../services/turns/programTestsInTurns.js"
import { Vm } from "../services/Vm.js"
import { decode, decodeProgram, Image } from "../vm/binary/decode.js"
import { encodeProgram } from "../vm/binary/encode.js"
import type { Instruction } from "../vm/binary/Instruction.js"
import type { RunProgram } from "../vm/exec/FinalState.js"
import { parseProgramFile, type ProgramFile, type ProgramTest } from "../vm/files/programFile.js"
import { failuresOf, type ProgramTestRun } from "../vm/files/programTests.js"
import { OPCODE } from "../vm/isa/opcodes.js"
import { type AnnotationKind } from "../vm/text/annotations.js"
import { assemble } from "../vm/text/assemble.js"
import { printProgram } from "../vm/text/print.js"

/** The register of the result. */
const RESULT = 0

/** A file that is well, but gives this run no record. */
class LeftOut {
  constructor(
    readonly reason: string,
    readonly aboveLevel = false,
  ) {}
}

const invalid = (path: string, description: string) => new SourceError({ path, reason: "Invalid", description })

type Made = Either.Either<TrainingExample, SourceError | LeftOut>

/** Other names of categories, besides the singular and plural. */
const SYNONYMS: Readonly<Record<string, Category>> = { cryptography: "crypto", maths: "math", mathematics: "math" }

const stem = (word: string): string => word.replace(/ie?s$/, "y").replace(/y$/, "").replace(/s$/, "")

/** The category that the first part of an `@category` names. */
const categoryOf = (text: string): Category | undefined => {
  const first = text.split("/")[0]!.trim().toLowerCase()
  return SYNONYMS[first] ?? Category.literals.find((category) => stem(category) === stem(first))
}

/** The instructions that give registers what a test gives them. */
const prologueOf = ({ inputs }: ProgramTest): Uint8Array =>
  encodeProgram({
    instructions: inputs.registers.map(([register, immediate]): Instruction => ({
      opcode: OPCODE.mov,
      rd: register,
      rs1: 0,
      rs2: 0,
      immediate,
    })),
    data: new Uint8Array(0),
  })

/** A record of one file: the program with the inputs of a test in front of it. */
class RecordOfFile {
  private readonly image = new Image()

  constructor(
    private readonly path: string,
    private readonly file: ProgramFile,
    private readonly runProgram: RunProgram,
    private readonly highest: Level,
  ) {}

  /** The argument is what the file's tests gave. */
  make({ diagnostics, results }: ProgramTestRun): Made {
    const { difficulty, ignored, prompts, tests } = this.file
    const [unreadable] = ignored
    if (unreadable !== undefined) return this.refuse(unreadable.line, unreadable.reason)
    const [diagnostic] = diagnostics
    if (diagnostic !== undefined) {
      const { column, hint, line, message } = diagnostic
      return this.refuse(`${line}:${column}`, `${message}${hint === undefined ? "" : `; ${hint}`}`)
    }
    const failed = results.find(({ failures }) => failures.length > 0)
    if (failed !== undefined) return this.refuse(failed.test.line, `its test fails: ${cut(failed.failures.join("; "))}`)
    const [prompt] = prompts
    if (prompt === undefined) return this.refuse(1, "it has no @prompt")
    if (tests.length === 0) return this.refuse(1, "it has no @test, so nothing tells what it should compute")
    if (difficulty === undefined) return this.refuse(1, "it has no @difficulty, 1 to 5")
    const category = this.category()
    if (Either.isLeft(category)) return Either.left(category.left)
    if (difficulty > this.highest)
      return Either.left(new LeftOut(`it is of level ${difficulty}, above the ${this.highest} of this run`, true))
    return this.record(prompt, difficulty as Level, category.right)
  }

  private refuse(place: number | string, description: string): Either.Either<never, SourceError> {
    return Either.left(invalid(`${this.path}:${place}`, description))
  }

  /** Line of the first annotation of the kind. */
  private lineOf(kind: AnnotationKind): number {
    return this.file.lines.get(kind) ?? 1
  }

  private category(): Either.Either<Category, SourceError> {
    const written = this.file.category
    const valid = `valid ones are ${Category.literals.join(", ")}`
    if (written === undefined) return this.refuse(1, `it has no @category; ${valid}`)
    const category = categoryOf(written)
    if (category !== undefined) return Either.right(category)
    const near = nearest(written.split("/")[0]!, Category.literals)
    const guess = near === undefined ? "" : ` (did you mean ${near}?)`
    return this.refuse(this.lineOf("category"), `unknown category ${cut(written)}${guess}; ${valid}`)
  }

  /** The record of the first test that can be one. */
  private record(prompt: string, level: Level, category: Category): Made {
    const reasons = new Map<string, number>()
    for (const test of this.file.tests) {
      const executed = this.executed(test)
      const asked = Either.flatMap(executed, () =>
        Either.mapLeft(filledPrompt(prompt, this.file.parameters, test), ({ reason, wrong }) =>
          wrong ? invalid(`${this.path}:${this.lineOf("prompt")}`, reason) : reason,
        ),
      )
      if (Either.isRight(executed) && Either.isRight(asked)) {
        const { bytes, result } = executed.right
        const defect = this.levelDefect(level, category, bytes)
        if (defect !== undefined) return this.refuse(this.lineOf("difficulty"), defect)
        return Either.right({
          prompt: asked.right,
          binary_ir: Array.from(bytes),
          assembly: assemblyOf(bytes),
          expected_output: result,
          level,
          category,
        })
      }
      if (Either.isLeft(asked)) {
        const reason = asked.left
        if (reason instanceof SourceError) return Either.left(reason)
        if (!reasons.has(reason)) reasons.set(reason, test.line)
      }
    }
    const some = Array.from(reasons, ([reason, line]) => `${reason} (line ${line})`)
    const rest = some.length > MOST_REASONS ? "; …" : ""
    return Either.left(new LeftOut(`no test can become a record: ${some.slice(0, MOST_REASONS).join("; ")}${rest}`))
  }

  /** The program with the inputs of a test in front, and what it leaves in r0; or why the test gives no record. */
  private executed(test: ProgramTest): Either.Either<{ readonly bytes: Uint8Array; readonly result: number }, string> {
    if (!test.expected.registers.some(([register]) => register === RESULT))
      return Either.left("it does not say what r0 should be")
    if (test.inputs.memory.length > 0) return Either.left("it presets memory")
    const assembled = assemble(this.file.source, { prologue: prologueOf(test) })
    if (!assembled.ok)
      return Either.left(`with its inputs in front, ${assembled.diagnostics[0]?.message ?? "it does not assemble"}`)
    const { bytes } = assembled
    const state = this.runProgram(bytes, bytes.length, {})
    const failures = failuresOf(state, test)
    if (failures.length > 0) {
      const mocks = this.file.mocks.size > 0 ? " without its mocks" : ""
      return Either.left(`from a fresh machine${mocks}, ${cut(failures.join("; "))}`)
    }
    const result = Number(state.register(RESULT))
    if (!Number.isSafeInteger(result)) return Either.left(`its result, ${state.register(RESULT)}, is beyond 2^53-1`)
    if (assemblyOf(bytes) === "") return Either.left("there are no instructions")
    return Either.right({ bytes, result })
  }

  /** What breaks the rules of its level, and which level it could have. */
  private levelDefect(level: Level, category: Category, bytes: Uint8Array): string | undefined {
    decode(bytes, bytes.length, this.image)
    const defect = levelDefect(level, category, this.image)
    if (defect === undefined) return undefined
    const fitting = Level.literals.find((each) => levelDefect(each, category, this.image) === undefined)
    return `it breaks the rules of @difficulty ${level}: ${defect}; it would fit ${fitting ?? 5}`
  }
}

/** Records have no line break at the end of their assembly. */
const assemblyOf = (bytes: Uint8Array): string => printProgram(decodeProgram(bytes)).trimEnd()

const MOST_REASONS = 3

const NO_RUN = "the Vm that is supplied cannot run the tests of program files: it has no `run`"

/** What the `.nl` files below a directory give, by path: at most one record a file. */
const read = (directory: string, highest: Level) =>
  Effect.gen(function* () {
    const files = yield* SourceFiles
    const { stderr } = yield* StandardStreams
    const say = (words: string) => Effect.ignore(stderr.write(`nl: ${words.replace(/[\u0000-\u001f\u007f]/g, " ")}\n`))
    const { run } = yield* Vm
    if (run === undefined) return yield* new SourceError({ path: directory, reason: "Invalid", description: NO_RUN })
    const runProgram = checkedRun(run)
    const records: Array<TrainingExample> = []
    const asked = new Map<string, { readonly path: string; readonly answer: number }>()
    let leftOut = 0
    let aboveLevel = 0
    const leaveOut = (path: string, reason: string) => {
      leftOut++
      return say(`${path} is left out: ${reason}`)
    }
    const found = yield* files.below([directory])
    yield* Effect.forEach(found.unreadable, ({ path, description }) => leaveOut(path, description))
    for (const path of found.files) {
      const source = yield* Effect.either(files.text(path))
      if (Either.isLeft(source)) {
        // Nothing else is there to take.
        if (found.files.length === 1) return yield* source.left
        yield* leaveOut(path, source.left.description)
        continue
      }
      const file = parseProgramFile(source.right)
      for (const { line, reason } of file.unknown) yield* say(`${path}:${line}: warning: ${reason}`)
      const tested = yield* programTestsInTurns(file, runProgram)
      const made = once(asked, path, new RecordOfFile(path, file, runProgram, highest).make(tested))
      if (Either.isRight(made)) records.push(made.right)
      else if (made.left instanceof SourceError) return yield* made.left
      else {
        if (made.left.aboveLevel) aboveLevel++
        yield* leaveOut(path, made.left.reason)
      }
      yield* eventLoopTurn
    }
    return { records, leftOut, aboveLevel } satisfies Included
  })

/** The record, unless its prompt has been asked. Where the answer was another, one of the two is wrong. */
const once = (asked: Map<string, { readonly path: string; readonly answer: number }>, path: string, made: Made): Made =>
  Either.flatMap(made, (record): Made => {
    const { expected_output: answer, prompt } = record
    const key = normalisePrompt(prompt)
    const other = asked.get(key)
    if (other === undefined) {
      asked.set(key, { path, answer })
      return Either.right(record)
    }
    const same = `it has the same prompt as ${other.path}`
    return Either.left(
      other.answer === answer
        ? new LeftOut(`${same}: ${cut(prompt)}`)
        : invalid(path, `${same}, but another answer, ${answer} instead of ${other.answer}: ${cut(prompt)}`),
    )
  })

/**
 * Records of the program files below a directory, executed on the `Vm`. Each file has to pass its own tests and to keep the rules of its
 * level. Its record is the first prompt, filled with the inputs of its first test, and the program with these inputs
 * moved into their registers in front. A test cannot become a record if it presets memory, needs mocks, does not say what
 * r0 should be, or sets what the prompt does not tell: the first that can is taken. Where none can, the level is above
 * that of the run, or another file has the same prompt, the file is left out, and standard error tells so.
 */
export const layer = (directory: string) =>
  Layer.effect(
    ExampleSource,
    Effect.map(Effect.context<SourceFiles | StandardStreams | Vm>(), (context) =>
      ExampleSource.of({ upTo: (level) => Effect.provide(read(directory, level), context) }),
    ),
  )
