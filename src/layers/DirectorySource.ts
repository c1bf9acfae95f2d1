import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { Category } from "../domain/Category.js"
import { SourceError } from "../domain/errors.js"
import { Level } from "../domain/Level.js"
import { normalisePrompt } from "../domain/normalise.js"
import type { TrainingExample } from "../domain/TrainingExample.js"
import { levelDefect } from "../services/dataset/levelRules.js"
import { eventLoopTurn } from "../services/eventLoopTurn.js"
import { ExampleSource } from "../services/ExampleSource.js"
import { SourceFiles } from "../services/SourceFiles.js"
import { StandardStreams } from "../services/StandardStreams.js"
import { assemble } from "../vm/assemble.js"
import { decode, decodeProgram, Image } from "../vm/decode.js"
import { nearest } from "../vm/diagnostic.js"
import { encodeProgram } from "../vm/encode.js"
import type { Instruction } from "../vm/Instruction.js"
import { Machine } from "../vm/Machine.js"
import { printProgram } from "../vm/print.js"
import { parseProgramFile, type ProgramFile, type ProgramTest } from "../vm/programFile.js"
import { failuresOf, runProgramTests } from "../vm/programTests.js"

/** `mov`, here with an immediate. */
const MOV = 0x50

/** A file that is well, but has no test that a record can hold: records begin with zeroed memory and mock nothing. */
class Unfit {
  constructor(readonly reason: string) {}
}

type Made = Either.Either<TrainingExample, SourceError | Unfit>

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
      opcode: MOV,
      rd: register,
      rs1: 0,
      rs2: 0,
      immediate,
    })),
    data: new Uint8Array(0),
  })

/** A record of one file: the program with the inputs of a test in front of it. */
class RecordOfFile {
  private readonly file: ProgramFile
  private readonly image = new Image()

  constructor(
    private readonly path: string,
    private readonly source: string,
    private readonly machine: Machine,
  ) {
    this.file = parseProgramFile(source)
  }

  make(): Made {
    const { difficulty, ignored, prompts, tests } = this.file
    const [unreadable] = ignored
    if (unreadable !== undefined) return this.refuse(unreadable.line, unreadable.reason)
    const { diagnostics, results } = runProgramTests(this.file, { machine: this.machine })
    const [diagnostic] = diagnostics
    if (diagnostic !== undefined) {
      const { column, hint, line, message } = diagnostic
      return this.refuse(`${line}:${column}`, `${message}${hint === undefined ? "" : `; ${hint}`}`)
    }
    const failed = results.find(({ failures }) => failures.length > 0)
    if (failed !== undefined) return this.refuse(failed.test.line, `its test fails: ${failed.failures.join("; ")}`)
    const [prompt] = prompts
    if (prompt === undefined || prompt === "") return this.refuse(1, "it has no @prompt")
    if (tests.length === 0) return this.refuse(1, "it has no @test, so nothing tells what it should compute")
    if (difficulty === undefined) return this.refuse(1, "it has no @difficulty, 1 to 5")
    const category = this.category()
    if (Either.isLeft(category)) return Either.left(category.left)
    return this.record(prompt, difficulty as Level, category.right)
  }

  private refuse(place: number | string, reason: string): Either.Either<never, SourceError> {
    return Either.left(new SourceError({ path: `${this.path}:${place}`, reason }))
  }

  /** The first line that has the annotation, with the text if one is given. */
  private lineOf(annotation: string, text = ""): number {
    const lines = this.source.split("\n")
    return (
      1 +
      Math.max(
        0,
        lines.findIndex((line) => line.includes(`@${annotation}`) && line.includes(text)),
      )
    )
  }

  private category(): Either.Either<Category, SourceError> {
    const written = this.file.category
    const valid = `valid ones are ${Category.literals.join(", ")}`
    if (written === undefined) return this.refuse(1, `it has no @category; ${valid}`)
    const category = categoryOf(written)
    if (category !== undefined) return Either.right(category)
    const near = nearest(written.split("/")[0]!, Category.literals)
    const guess = near === undefined ? "" : ` (did you mean ${near}?)`
    return this.refuse(this.lineOf("category"), `unknown category ${written}${guess}; ${valid}`)
  }

  private record(prompt: string, level: Level, category: Category): Made {
    const { mocks, tests } = this.file
    let unfit = "no test is without memory presets"
    for (const test of tests) {
      if (test.inputs.memory.length > 0) continue
      const assembled = assemble(this.source, { prologue: prologueOf(test) })
      if (!assembled.ok) continue
      const { bytes } = assembled
      this.machine.run(bytes, bytes.length)
      const failures = failuresOf(this.machine, test)
      if (failures.length > 0) {
        unfit = `from a fresh machine${mocks.size > 0 ? " without its mocks" : ""}, ${failures.join("; ")}`
        continue
      }
      const answer = Number(this.machine.result)
      if (!Number.isSafeInteger(answer)) {
        unfit = `its result, ${this.machine.result}, is beyond 2^53-1`
        continue
      }
      const asked = this.filled(prompt, test)
      if (Either.isLeft(asked)) return Either.left(asked.left)
      const defect = this.levelDefect(level, category, bytes)
      if (defect !== undefined) return this.refuse(this.lineOf("difficulty"), defect)
      return Either.right({
        prompt: asked.right,
        binary_ir: Array.from(bytes),
        assembly: printProgram(decodeProgram(bytes)),
        expected_output: answer,
        level,
        category,
      })
    }
    return Either.left(new Unfit(unfit))
  }

  /** The prompt with the test's values in place of `{parameters}`. */
  private filled(prompt: string, { inputs }: ProgramTest): Either.Either<string, SourceError> {
    const registers = new Map(inputs.registers)
    let unknown: string | undefined
    const text = prompt.replace(/\{([A-Za-z_][A-Za-z0-9_]*)\}/g, (placeholder, name: string) => {
      const parameter = this.file.parameters.find((each) => each.name === name)
      if (parameter === undefined) unknown ??= placeholder
      return `${parameter === undefined ? placeholder : (registers.get(parameter.register) ?? 0n)}`
    })
    return unknown === undefined
      ? Either.right(text)
      : this.refuse(this.lineOf("prompt", prompt), `no @param says what ${unknown} in the prompt is`)
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

/** The records of the `.nl` files below a directory, one a file, by path. */
const read = (directory: string) =>
  Effect.gen(function* () {
    const files = yield* SourceFiles
    const { stderr } = yield* StandardStreams
    const machine = new Machine()
    const records: Array<TrainingExample> = []
    const asked = new Map<string, string>()
    const leaveOut = (path: string, reason: string) => {
      const line = `${path} is left out: ${reason}`.replace(/[\u0000-\u001f\u007f]/g, " ")
      return Effect.ignore(stderr.write(`nl: ${line}\n`))
    }
    const found = yield* files.below([directory])
    yield* Effect.forEach(found.unreadable, ({ path, reason }) => leaveOut(path, reason))
    for (const path of found.files) {
      const source = yield* Effect.either(files.text(path))
      if (Either.isLeft(source)) {
        // Nothing else is there to take.
        if (found.files.length === 1) return yield* source.left
        yield* leaveOut(path, source.left.reason)
        continue
      }
      const made = new RecordOfFile(path, source.right, machine).make()
      if (Either.isRight(made)) {
        const record = made.right
        const prompt = normalisePrompt(record.prompt)
        const other = asked.get(prompt)
        if (other !== undefined)
          return yield* new SourceError({ path, reason: `it has the same prompt as ${other}: ${record.prompt}` })
        asked.set(prompt, path)
        records.push(record)
      } else if (made.left instanceof SourceError) return yield* made.left
      else yield* leaveOut(path, made.left.reason)
      yield* eventLoopTurn
    }
    return records
  })

/**
 * Records of the program files below a directory. Each file has to pass its own tests and to keep the rules of its
 * level. Its record is the first prompt, filled with the inputs of its first test, and the program with these inputs
 * moved into their registers in front. A test that presets memory, or that needs mocks, cannot become a record: the
 * first that can is taken; where none can, the file is left out, and standard error tells so.
 */
export const layer = (directory: string) =>
  Layer.effect(
    ExampleSource,
    Effect.map(Effect.context<SourceFiles | StandardStreams>(), (context) =>
      ExampleSource.of({
        examples: Stream.unwrap(
          Effect.map(read(directory), (records) => Stream.fromIterable(records)).pipe(Effect.provide(context)),
        ),
      }),
    ),
  )
