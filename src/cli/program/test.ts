import * as Effect from "effect/Effect"
import { SourceError } from "../../domain/errors.js"
import { eventLoopTurn } from "../../services/eventLoopTurn.js"
import { SourceFiles } from "../../services/SourceFiles.js"
import { StandardStreams } from "../../services/StandardStreams.js"
import { shorten } from "../../vm/diagnostic.js"
import { Machine } from "../../vm/Machine.js"
import { parseProgramFile } from "../../vm/programFile.js"
import { runProgramTests } from "../../vm/programTests.js"
import { Failure } from "../errors.js"
import { count, oneLine } from "../text.js"
import { printDiagnostics } from "./read.js"

const utf8 = new TextDecoder("utf-8", { fatal: true })

const textOf = (path: string, bytes: Uint8Array) =>
  Effect.try({ try: () => utf8.decode(bytes), catch: () => new SourceError({ path, reason: "it is not UTF-8 text" }) })

/** Runs the tests of one file, and prints those that fail. */
const testFile = (path: string, machine: Machine) =>
  Effect.gen(function* () {
    const { stderr, stdout } = yield* StandardStreams
    const source = yield* Effect.flatMap(SourceFiles, ({ read }) => read(path)).pipe(
      Effect.flatMap((bytes) => textOf(path, bytes)),
    )
    const name = oneLine(path)
    const file = parseProgramFile(source)
    for (const { line, reason } of file.ignored)
      yield* stderr.write(`${name}:${line}: warning: this annotation is ignored: ${oneLine(reason)}\n`)
    const { diagnostics, errors, results } = runProgramTests(file, { machine })
    if (diagnostics.length > 0) {
      yield* printDiagnostics(diagnostics, errors, source, name)
      // What does not assemble has failed, whether it has tests or not.
      return { passed: 0, failed: Math.max(1, file.tests.length) }
    }
    let failed = 0
    for (const { failures, test } of results) {
      if (failures.length === 0) continue
      failed++
      yield* stdout.write(`${name}:${test.line}: ${oneLine(`${failures.join("; ")} (@test: ${shorten(test.text)})`)}\n`)
    }
    return { passed: results.length - failed, failed }
  })

/** Runs every test of every file at and below the paths. */
export const test = ({ paths }: { readonly paths: ReadonlyArray<string> }) =>
  Effect.gen(function* () {
    const { below } = yield* SourceFiles
    const files = new Set((yield* Effect.forEach(paths, below)).flat())
    const machine = new Machine()
    let passed = 0
    let failed = 0
    for (const path of files) {
      const counts = yield* testFile(path, machine)
      passed += counts.passed
      failed += counts.failed
      yield* eventLoopTurn
    }
    const { stdout } = yield* StandardStreams
    if (passed + failed === 0)
      return yield* new Failure({ conclusion: `there are no tests in ${oneLine(paths.join(", "))}` })
    yield* stdout.write(`${passed} passed, ${failed} failed\n`)
    if (failed > 0) return yield* new Failure({ conclusion: `${count(failed, "test")} failed` })
  })
