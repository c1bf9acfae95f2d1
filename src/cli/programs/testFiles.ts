import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import type { SourceError } from "../../domain/errors.js"
import { cut } from "../../domain/shown.js"
import { SourceFiles } from "../../services/SourceFiles.js"
import { StandardStreams } from "../../services/StandardStreams.js"
import { eventLoopTurn } from "../../services/turns/eventLoopTurn.js"
import { programTestsInTurns } from "../../services/turns/programTestsInTurns.js"
import { runOn, type RunProgram } from "../../vm/exec/FinalState.js"
import { Machine } from "../../vm/exec/Machine.js"
import { parseProgramFile } from "../../vm/files/programFile.js"
import { Failure } from "../errors.js"
import { count, oneLine } from "../text.js"
import { nameOf, printDiagnostics } from "./read.js"

/** Runs the tests of one file, and prints those that fail. */
const testFile = (path: string, source: string, run: RunProgram) =>
  Effect.gen(function* () {
    const { stderr, stdout } = yield* StandardStreams
    const name = nameOf(path)
    const file = parseProgramFile(source)
    for (const { line, reason } of file.ignored)
      yield* stderr.write(`${name}:${line}: warning: this annotation is ignored: ${oneLine(reason)}\n`)
    for (const { line, reason } of file.unknown) yield* stderr.write(`${name}:${line}: warning: ${oneLine(reason)}\n`)
    const { diagnostics, errors, results, unusedMocks } = yield* programTestsInTurns(file, run)
    for (const { line, reason } of unusedMocks) yield* stderr.write(`${name}:${line}: warning: ${oneLine(reason)}\n`)
    if (diagnostics.length > 0) {
      yield* printDiagnostics(diagnostics, errors, source, name)
      // What does not assemble has failed, whether it has tests or not.
      return { passed: 0, failed: Math.max(1, file.tests.length) }
    }
    let failed = 0
    for (const { failures, test } of results) {
      if (failures.length === 0) continue
      failed++
      yield* stdout.write(`${name}:${test.line}: ${oneLine(`${failures.join("; ")} (@test: ${cut(test.text)})`)}\n`)
    }
    return { passed: results.length - failed, failed }
  })

/** Tells of a file that is passed over. */
const warn = (error: SourceError) =>
  Effect.flatMap(StandardStreams, ({ stderr }) => stderr.write(`warning: ${oneLine(error.message)}\n`))

/** Runs every test of every file at and below the paths. */
export const test = ({ paths }: { readonly paths: ReadonlyArray<string> }) =>
  Effect.gen(function* () {
    const { below, text } = yield* SourceFiles
    const { stdout } = yield* StandardStreams
    const { files, unreadable } = yield* below(paths)
    yield* Effect.forEach(unreadable, warn)
    const run = runOn(new Machine())
    let passed = 0
    let failed = 0
    let unread = unreadable.length
    for (const path of files) {
      const source = yield* Effect.either(text(path))
      if (Either.isRight(source)) {
        const counts = yield* testFile(path, source.right, run)
        passed += counts.passed
        failed += counts.failed
      } else {
        // Nothing else is there to tell of.
        if (files.length === 1 && unread === 0) return yield* source.left
        yield* warn(source.left)
        unread++
      }
      yield* eventLoopTurn
    }
    if (passed + failed + unread === 0)
      return yield* new Failure({ conclusion: `there are no tests in ${oneLine(paths.join(", "))}` })
    yield* stdout.write(`${passed} passed, ${failed} failed\n`)
    const faults = [
      ...(failed > 0 ? [`${count(failed, "test")} failed`] : []),
      ...(unread > 0 ? [`${count(unread, "path")} could not be read`] : []),
    ]
    if (faults.length > 0) return yield* new Failure({ conclusion: faults.join(", ") })
  })
