import * as Command from "@effect/cli/Command"
import type { FileSystem } from "@effect/platform/FileSystem"
import type { Path } from "@effect/platform/Path"
import * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { availableParallelism } from "node:os"
import { Level, levelName, recordsAtLevel } from "../domain/Level.js"
import * as JsonlSink from "../layers/JsonlSink.js"
import { toLines } from "../layers/lines.js"
import * as StdoutSink from "../layers/StdoutSink.js"
import * as TerminalProgress from "../layers/TerminalProgress.js"
import { eventLoopTurn } from "../services/eventLoopTurn.js"
import { ExampleSink } from "../services/ExampleSink.js"
import { ExampleSource } from "../services/ExampleSource.js"
import { Generation } from "../services/Generation.js"
import { Progress } from "../services/Progress.js"
import { StandardStreams } from "../services/StandardStreams.js"
import { UsageError } from "./errors.js"
import * as Flag from "./Flag.js"
import type { Documentation } from "./nl.js"
import { count, fileSize, isStdout, mayBeScreen, oneLine } from "./text.js"

const MAX = Number.MAX_SAFE_INTEGER

/** More threads than any machine has; beyond it is a slip of the finger. */
const MAX_WORKERS = 1024

const flags = {
  output: Flag.withDefault(
    { name: "output", alias: "o", value: "FILE", description: "Output file path; - is standard output" },
    "training_data.jsonl",
    Flag.path,
  ),
  numExamples: Flag.withDefault(
    { name: "num-examples", alias: "n", value: "N", description: "Number of examples to generate, 1 to 2^53-1" },
    "100000",
    Flag.integer(1, MAX),
  ),
  level: Flag.withDefault(
    { name: "level", alias: "l", value: "N", description: "Curriculum level 1-5: generate levels 1 to N, evenly" },
    "5",
    Flag.integer<Level>(1, 5),
  ),
  seed: Flag.withDefault(
    { name: "seed", value: "N", description: "Random seed for reproducibility, 0 to 2^53-1" },
    "42",
    Flag.integer(0, MAX),
  ),
  includeExamples: Flag.toggle({
    name: "include-examples",
    description: "Include examples from examples/ directory (default: no)",
  }),
  examplesDir: Flag.optional(
    {
      name: "examples-dir",
      value: "DIR",
      description: "Directory that --include-examples reads (default: examples)",
    },
    Flag.path,
  ),
  workers: Flag.optional(
    {
      name: "workers",
      value: "N",
      description: `Threads to generate with, 1 to ${MAX_WORKERS}; any number gives the same file (default: all cores)`,
    },
    Flag.integer(1, MAX_WORKERS),
  ),
} as const

/** The options of `nl datagen`, read. */
export interface DatagenOptions {
  readonly output: string
  readonly numExamples: number
  readonly level: Level
  readonly seed: number
  readonly includeExamples: boolean
  readonly examplesDir: Option.Option<string>
  readonly workers: Option.Option<number>
}

/** The directory that `--include-examples` reads. */
export const examplesDirectory = ({ examplesDir }: Pick<DatagenOptions, "examplesDir">): string =>
  Option.getOrElse(examplesDir, () => "examples")

/** Where records go, by the `--output` option. */
export const sinkLayer = ({
  output,
}: Pick<DatagenOptions, "output">): Layer.Layer<ExampleSink, never, FileSystem | Path | StandardStreams> =>
  isStdout(output) ? StdoutSink.layer : JsonlSink.layer(output)

/** Makes the records, hands them to the sink, and tells what it does. */
export const datagen = (options: DatagenOptions) =>
  Effect.gen(function* () {
    const { numExamples, level, seed } = options
    if (Option.isSome(options.examplesDir) && !options.includeExamples)
      return yield* new UsageError({
        command: "nl datagen",
        problem: "option --examples-dir has no effect without --include-examples, add that or leave both out",
      })

    const toStdout = isStdout(options.output)
    const { stdout, stderr } = yield* StandardStreams
    const print = (line: string) => (toStdout ? stderr : stdout).write(`${line}\n`)

    const included = options.includeExamples
      ? yield* Effect.flatMap(ExampleSource, ({ examples }) => Stream.runCollect(examples))
      : Chunk.empty()
    const total = numExamples + included.length

    yield* print(`Generating ${count(numExamples, "training example")}...`)
    for (const each of Level.literals.slice(0, level))
      yield* print(
        `  Level ${each} (${levelName(each)}): ${count(recordsAtLevel(numExamples, each, level), "example")}`,
      )
    if (options.includeExamples) yield* print(`  Examples: ${count(included.length, "example")}`)
    yield* print("")

    const { lines } = yield* Generation
    const progress = yield* Progress
    const sink = yield* ExampleSink
    const workers = Option.getOrElse(options.workers, availableParallelism)
    const run = lines({ numExamples, level, seed, workers }).pipe(
      Stream.concat(toLines(options.output)(Stream.fromChunk(included))),
      Stream.tap((batch) => Effect.zipRight(progress.advance(batch.records), eventLoopTurn)),
    )
    const written = yield* Effect.acquireUseRelease(
      progress.start(total),
      () => sink.writeLines(run),
      () => progress.stop,
    )

    // Fewer only if nobody reads any more; then there is nobody to tell either.
    if (written.records < total) return
    const place = toStdout ? "standard output" : oneLine(options.output)
    yield* print(`Wrote ${count(written.records, "example")} to ${place}`)
    yield* print(`File size: ${fileSize(written.bytes)}`)
  })

/** `nl datagen`. Where records and included examples come from is the caller's to provide. */
export const command = Command.make("datagen", Flag.options(flags), datagen).pipe(
  Command.provide((options) => sinkLayer(options)),
  // Between records that come out on the same screen, a line that is drawn anew would be in the way.
  Command.provide(({ output }) => (mayBeScreen(output) ? TerminalProgress.layerSilent : TerminalProgress.layer)),
)

export const documentation: Documentation = {
  name: "datagen",
  flags: Object.values(flags),
  operands: [],
  manual: {
    summary: "Generate synthetic training data for the AI model",
    tables: [
      {
        title: "Levels",
        rows: [
          ["1  Basic", "Arithmetic, move, immediate values"],
          ["2  Control Flow", "Conditionals, loops"],
          ["3  Memory", "Load/store, arrays"],
          ["4  Functions", "Call, return, stack"],
          ["5  Advanced", "Algorithms, concurrency, security, crypto"],
        ],
      },
    ],
    examples: [
      { what: "Generate 100k examples at all levels", words: "nl datagen -o training_data.jsonl -n 100000" },
      {
        what: "Generate only basic examples, from another seed",
        words: "nl datagen -o basic.jsonl -n 10000 --level 1 --seed 12345",
      },
    ],
  },
}
