import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Layer from "effect/Layer"
import { SourceError } from "../domain/errors.js"
import { cut } from "../domain/shown.js"
import type { TrainingExample } from "../domain/TrainingExample.js"
import { checkedRun } from "../services/checkedVm.js"
import { FamilyFinder } from "../services/dataset/FamilyFinder.js"
import { RecordChecker } from "../services/dataset/RecordChecker.js"
import { AskedPrompts } from "../services/examples/AskedPrompts.js"
import { type ExampleOptions, ExampleRecords, type LeftOut } from "../services/examples/exampleRecords.js"
import type { Reason } from "../services/examples/reasons.js"
import { ExampleSource, type Included } from "../services/ExampleSource.js"
import { SourceFiles } from "../services/SourceFiles.js"
import { StandardStreams } from "../services/StandardStreams.js"
import { eventLoopTurn } from "../services/turns/eventLoopTurn.js"
import { programTestsInTurns } from "../services/turns/programTestsInTurns.js"
import { Vm } from "../services/Vm.js"
import { catalogue } from "../tasks/catalogue.js"
import { parseProgramFile, type ProgramFile } from "../vm/files/programFile.js"
import type { ProgramTestRun } from "../vm/files/programTests.js"

const NO_RUN = "the Vm that is supplied cannot run the tests of program files: it has no `run`"
const MOST_REASONS = 3

/** The first thing that makes a file unusable, and its place: it does not assemble, a test fails, or what it says cannot be read. */
const defectOf = ({ ignored }: ProgramFile, { diagnostics, results }: ProgramTestRun) => {
  const [unreadable] = ignored
  if (unreadable !== undefined) return { place: `${unreadable.line}`, reason: unreadable.reason }
  const [diagnostic] = diagnostics
  if (diagnostic !== undefined) {
    const { column, hint, line, message } = diagnostic
    return { place: `${line}:${column}`, reason: `${message}${hint === undefined ? "" : `; ${hint}`}` }
  }
  const failed = results.find(({ failures }) => failures.length > 0)
  if (failed === undefined) return undefined
  return { place: `${failed.test.line}`, reason: `its test fails: ${cut(failed.failures.join("; "))}` }
}

/** Knows the sentences of the catalogue; what it knows takes a second, once. */
const finder = new FamilyFinder(catalogue)

/** `5 of 36 left out: … (line 12); …`; nothing of what only the level or the form of the run leaves out. */
const told = (leftOut: ReadonlyArray<LeftOut>, all: number): string | undefined => {
  const some = leftOut.filter(({ kind }) => kind !== "level" && kind !== "form")
  if (some.length === 0) return undefined
  const number = some.reduce((sum, { count }) => sum + count, 0)
  const reasons = new Map(some.map(({ line, reason }) => [reason, line]))
  const shown = Array.from(reasons, ([reason, line]) => (line === undefined ? reason : `${reason} (line ${line})`))
  const rest = shown.length > MOST_REASONS ? "; …" : ""
  return `${number} of ${all} left out: ${shown.slice(0, MOST_REASONS).join("; ")}${rest}`
}

export interface Options {
  /** Whether files that cannot be used are left out; else they end the run. */
  readonly skipsBad?: boolean
}

/** What the `.nl` files below a directory give, by path. */
const read = (directory: string, { skipsBad = false }: Options, options: ExampleOptions) =>
  Effect.gen(function* () {
    const files = yield* SourceFiles
    const { stderr } = yield* StandardStreams
    const say = (words: string) => Effect.ignore(stderr.write(`nl: ${words.replace(/[\u0000-\u001f\u007f]/g, " ")}\n`))
    const vm = yield* Vm
    if (vm.run === undefined) return yield* new SourceError({ path: directory, reason: "Invalid", description: NO_RUN })
    const run = checkedRun(vm.run)
    const checker = new RecordChecker(vm, true)
    const records: Array<TrainingExample> = []
    const leftOut = new Map<Reason, number>()
    const count = (kind: Reason, number: number) => leftOut.set(kind, (leftOut.get(kind) ?? 0) + number)
    const asked = new AskedPrompts(finder)
    let programs = 0
    const leaveOut = (path: string, reason: string) => {
      count("file", 1)
      return say(`${path} is left out: ${reason}`)
    }
    const found = yield* files.below([directory], { staysInside: true })
    yield* Effect.forEach(found.unreadable, ({ path, description }) => leaveOut(path, description))
    // Many programs take a while.
    if (stderr.isTerminal) yield* say(`running the tests of ${found.files.length} programs below ${directory}`)
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
      const tested = yield* programTestsInTurns(file, run)
      const defect = defectOf(file, tested)
      if (defect !== undefined) {
        const { place, reason } = defect
        if (!skipsBad)
          return yield* new SourceError({ path: `${path}:${place}`, reason: "Invalid", description: reason })
        yield* leaveOut(`${path}:${place}`, reason)
        continue
      }
      const made = new ExampleRecords(file, tested.bytes!, run, checker, asked, options).make()
      if (made.records.length > 0) programs++
      for (const record of made.records) records.push(record)
      for (const { count: number, kind } of made.leftOut) count(kind, number)
      const missing = made.leftOut.reduce((sum, { count: number }) => sum + number, 0)
      const why = told(made.leftOut, made.records.length + missing)
      if (why !== undefined) yield* say(`${path}: ${why}`)
      yield* eventLoopTurn
    }
    return { records, programs, leftOut } satisfies Included
  })

/**
 * Records of the program files below a directory: each prompt with each test, executed on the `Vm`. Files that do not
 * assemble, fail a test of their own or have annotations that cannot be read end the run before it begins, or are left out
 * (`skipsBad`). What gives no record is counted, and standard error tells of it; prompts that the catalogue's families ask are
 * left out, too.
 */
export const layer = (directory: string, options: Options = {}) =>
  Layer.effect(
    ExampleSource,
    Effect.map(Effect.context<SourceFiles | StandardStreams | Vm>(), (context) =>
      ExampleSource.of({ records: (fitting) => Effect.provide(read(directory, options, fitting), context) }),
    ),
  )
