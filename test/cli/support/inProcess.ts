import type * as Command from "@effect/cli/Command"
import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import { assert } from "@effect/vitest"
import type * as Arr from "effect/Array"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import type { UsageError } from "../../../src/cli/errors.js"
import { type Member, nl } from "../../../src/cli/nl.js"
import { SourceError } from "../../../src/domain/errors.js"
import type { TrainingExample } from "../../../src/domain/TrainingExample.js"
import { DatasetReader } from "../../../src/services/dataset/DatasetReader.js"
import { Progress, type Unit } from "../../../src/services/Progress.js"
import { SourceFiles } from "../../../src/services/SourceFiles.js"
import { StandardStreams } from "../../../src/services/StandardStreams.js"

/** What a command printed, and how it ended. */
export interface Ending<E> {
  readonly exit: Exit.Exit<void, E>
  readonly stdout: string
  readonly stderr: string
}

/** What every command has in these tests: streams, and a file system with nothing in it. */
type Surroundings = StandardStreams | FileSystem.FileSystem | Path.Path

/**
 * Runs an `nl` of these commands and groups in this process, with these words. All else that they need is for the test to
 * provide; it may provide another file system, too. After `reads` writes nobody reads standard output any more.
 */
export const inProgram = <R, E, E2 = never>(
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever their names and options are
  commands: Arr.NonEmptyReadonlyArray<Member<Command.Command<any, R, E, any>>>,
  words: ReadonlyArray<string>,
  layer: Layer.Layer<Exclude<R, Surroundings>, E2, StandardStreams>,
  reads = Number.POSITIVE_INFINITY,
): Effect.Effect<Ending<E | E2 | UsageError>> =>
  Effect.gen(function* () {
    const printed = { stdout: "", stderr: "" }
    let written = 0
    const stream = (name: keyof typeof printed) => ({
      isTerminal: false,
      write: (content: string | Uint8Array) =>
        Effect.sync(() => {
          if (name === "stdout" && written++ >= reads) return false
          printed[name] += typeof content === "string" ? content : new TextDecoder().decode(content)
          return true
        }),
    })
    const streams = Layer.succeed(StandardStreams, { stdout: stream("stdout"), stderr: stream("stderr") })
    const program = nl({ version: "1.2.3", summary: "nl: a test", commands })
    const run = program(words) as Effect.Effect<void, E | UsageError, Exclude<R, Surroundings> | Surroundings>
    const surroundings = Layer.mergeAll(streams, FileSystem.layerNoop({}), Path.layer)
    const exit = yield* run.pipe(Effect.provide(Layer.provideMerge(layer, surroundings)), Effect.exit)
    return { exit, ...printed }
  })

/** The same with one command, whose name the words begin with. */
export const inProcess = <R, E, E2 = never>(
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever its name and options are
  command: Member<Command.Command<any, R, E, any>>,
  words: ReadonlyArray<string>,
  layer: Layer.Layer<Exclude<R, Surroundings>, E2, StandardStreams>,
  reads?: number,
) => inProgram([command], words, layer, reads)

/** A run that is measured: what it told, in order. */
export const progress = () => {
  const told: Array<readonly [event: "start" | "advance" | "stop", amount?: number, unit?: Unit]> = []
  const tell = (...event: (typeof told)[number]) => Effect.sync(() => void told.push(event))
  const layer = Layer.succeed(Progress, {
    start: (total, unit = "records") => tell("start", total, unit),
    advance: (amount) => tell("advance", amount),
    stop: tell("stop"),
  })
  return { layer, told }
}

type Contents = Readonly<Record<string, string | Uint8Array>>

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content

const found = (files: Contents, path: string) =>
  path in files
    ? Effect.succeed(bytesOf(files[path]!))
    : new SourceError({ path, reason: "NotFound", description: "there is no such file" })

/** Programs that are nowhere but in memory. A path below which there are some is a directory. */
export const sourceFiles = (files: Contents) =>
  Layer.succeed(SourceFiles, {
    read: (path) => found(files, path),
    text: (path) => Effect.map(found(files, path), (bytes) => new TextDecoder().decode(bytes)),
    below: (paths) =>
      Effect.forEach(paths, (path) => {
        const below = Object.keys(files).filter((file) => file === path || file.startsWith(`${path}/`))
        return below.length > 0
          ? Effect.succeed(below)
          : new SourceError({ path, reason: "NotFound", description: "there is no such file or directory" })
      }).pipe(Effect.map((lists) => ({ files: lists.flat(), unreadable: [] }))),
  })

/** Datasets that are nowhere but in memory. */
export const datasets = (files: Contents) =>
  Layer.succeed(DatasetReader, {
    size: (path) => Effect.map(found(files, path), ({ length }) => length),
    blocks: (path, taken = () => Effect.void) =>
      Stream.fromEffect(Effect.tap(found(files, path), ({ length }) => taken(length))),
  })

/** The error of a run that failed. */
export const errorOf = <E>({ exit }: Ending<E>): E | undefined =>
  Exit.isFailure(exit) ? Option.getOrUndefined(Cause.failureOption(exit.cause)) : undefined

/** A run that went well, and what it printed. */
export const succeeds = (ending: Ending<unknown>, stdout: string, stderr = "") => {
  assert.strictEqual(ending.stderr, stderr)
  assert.strictEqual(ending.stdout, stdout)
  assert.isTrue(Exit.isSuccess(ending.exit), String(ending.exit))
}

/** A run that ended with this error. */
export const fails = (
  ending: Ending<{ readonly _tag: string; readonly message: string }>,
  tag: string,
  message: string,
) => {
  const error = errorOf(ending)
  assert.deepStrictEqual([error?._tag, error?.message], [tag, message])
}

export const RECORD: TrainingExample = {
  prompt: "add 5 and 3",
  binary_ir: [80, 128, 0, 0, 5, 0, 0, 0, 80, 129, 0, 0, 3, 0, 0, 0, 0, 0, 0, 1, 95, 0, 0, 0],
  assembly: "mov r0, 5\nmov r1, 3\nadd r0, r0, r1\nhalt",
  expected_output: 8,
  level: 1,
  category: "arithmetic",
}
export const LINE = `${JSON.stringify(RECORD)}\n`

export const GCD = `; @category: math
; @difficulty: 2
; @prompt: walk from {a} and {b} down to their gcd
; @param: a=r0 "First number"
; @param: b=r1 "Second number"
; @test: r0=48, r1=18 -> r0=6
next:
  beqz r1, done
  mod r2, r0, r1
  mov r0, r1
  mov r1, r2
  b next
done:
  halt
`
