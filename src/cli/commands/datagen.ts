import * as Command from "@effect/cli/Command"
import * as Options from "@effect/cli/Options"
import type { FileSystem } from "@effect/platform/FileSystem"
import type { Path } from "@effect/platform/Path"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { availableParallelism } from "node:os"
import { Category } from "../../domain/Category.js"
import { type Config, Form, RANGES } from "../../domain/Config.js"
import { Level, levelName, recordsAtLevel } from "../../domain/Level.js"
import { GENERATOR_VERSION } from "../../domain/version.js"
import * as JsonlSink from "../../layers/JsonlSink.js"
import * as StdoutSink from "../../layers/StdoutSink.js"
import * as TerminalProgress from "../../layers/TerminalProgress.js"
import { encodeLines } from "../../services/dataset/lineSink.js"
import { type Arrived, ExampleSink } from "../../services/ExampleSink.js"
import { type Reason, REASONS } from "../../services/examples/reasons.js"
import { ExampleSource, type Included } from "../../services/ExampleSource.js"
import { Generation, workersThatPay } from "../../services/Generation.js"
import { Progress } from "../../services/Progress.js"
import { SpareBuffers } from "../../services/SpareBuffers.js"
import { StandardStreams } from "../../services/StandardStreams.js"
import { eventLoopTurn } from "../../services/turns/eventLoopTurn.js"
import { UsageError } from "../errors.js"
import type { Documentation } from "../kit/entries.js"
import * as Values from "../kit/values.js"
import { count, fileSize, mayBeScreen, oneLine } from "../text.js"
import { isStdout } from "./isStdout.js"
import { DEFAULT_DIRECTORY, whereExamplesAre } from "./shippedExamples.js"

const entries = {
  output: Values.path("output", "FILE").pipe(
    Options.withAlias("o"),
    Options.withDescription("Output file path; - is stdout"),
    Options.withDefault("training_data.jsonl"),
  ),
  numExamples: Values.integer("num-examples", ...RANGES.numExamples).pipe(
    Options.withAlias("n"),
    Options.withDescription("Number of examples to generate, 1 to 2^53-1"),
    Options.withDefault(100_000),
  ),
  level: Values.integer<Level>("level", ...RANGES.level).pipe(
    Options.withAlias("l"),
    Options.withDescription("Curriculum level 1-5: generate levels 1 to N, evenly"),
    Options.withDefault(5),
  ),
  seed: Values.integer("seed", ...RANGES.seed).pipe(
    Options.withDescription("Random seed for reproducibility, 0 to 2^53-1"),
    Options.withDefault(42),
  ),
  from: Values.integer("from", ...RANGES.from).pipe(
    Options.withDescription("Index of the first record, from 0"),
    Options.withDefault(0),
  ),
  tests: Values.integer("tests", ...RANGES.tests).pipe(
    Options.withPseudoName("K"),
    Options.withDescription(
      "Give every record a key tests, with 1 to 64 tests where its program takes inputs (2 at least are made)",
    ),
    Options.optional,
  ),
  form: Values.word("form", "FORM", Form.literals).pipe(
    Options.withDescription(
      "Form of the records with --tests: function (the program takes inputs), value (it has its values in it), or both in turn (default: both)",
    ),
    Options.optional,
  ),
  includeExamples: Options.boolean("include-examples").pipe(
    Options.withDescription("Include examples from examples/ directory"),
  ),
  examplesDir: Values.path("examples-dir", "DIR").pipe(
    Options.withDescription("Directory that --include-examples reads (default: examples)"),
    Options.optional,
  ),
  examplesCategory: Values.word("examples-category", "NAME", Category.literals).pipe(
    Options.withDescription("Category of all included records (default: what each program's @category says)"),
    Options.optional,
  ),
  skipBadExamples: Options.boolean("skip-bad-examples").pipe(
    Options.withDescription(
      "Leave out programs that do not assemble or fail their own tests, with a warning, in place of ending",
    ),
  ),
  workers: Values.integer("workers", ...RANGES.workers).pipe(
    Options.withDescription(
      `Threads to generate with, 1 to ${RANGES.workers[1]}; any number gives the same file (default: one, or all cores where that is quicker)`,
    ),
    Options.optional,
  ),
} as const

/** The options of `nl datagen`, read. */
export interface DatagenOptions extends Omit<Config, "form" | "tests"> {
  readonly tests: Option.Option<number>
  readonly form: Option.Option<Form>
  readonly output: string
  readonly includeExamples: boolean
  readonly examplesDir: Option.Option<string>
  readonly examplesCategory: Option.Option<Category>
  readonly skipBadExamples: boolean
  readonly workers: Option.Option<number>
}

/** The directory that `--include-examples` reads. */
export const examplesDirectory = ({ examplesDir }: Pick<DatagenOptions, "examplesDir">): string =>
  Option.getOrElse(examplesDir, () => DEFAULT_DIRECTORY)

type SinkLayer = Layer.Layer<ExampleSink, never, FileSystem | Path | StandardStreams>

/** Where records go, by the `--output` option. */
export const sinkLayer = ({ output }: Pick<DatagenOptions, "output">): SinkLayer =>
  Layer.unwrapEffect(
    Effect.map(isStdout(output), (toStdout): SinkLayer => (toStdout ? StdoutSink.layer : JsonlSink.layer(output))),
  )

/** Between records that come out on the same screen, a line that is drawn anew would be in the way. */
export const progressLayer = ({ output }: Pick<DatagenOptions, "output">) =>
  mayBeScreen(output) ? TerminalProgress.layerSilent : TerminalProgress.layer

/** `12 records from 2 programs, 5 left out: 4 above the level of this run, 1 asked already`. */
const told = ({ leftOut, programs, records }: Included): string => {
  const given = `${count(records.length, "record")} from ${count(programs, "program")}`
  const number = Array.from(leftOut.values()).reduce((sum, one) => sum + one, 0)
  if (number === 0) return given
  const reasons = (Object.keys(REASONS) as Array<Reason>).flatMap((reason) => {
    const some = leftOut.get(reason)
    return some === undefined ? [] : [`${some} ${REASONS[reason]}`]
  })
  return `${given}, ${number} left out: ${reasons.join(", ")}`
}

/** Refuses options that contradict each other. */
const checkOptions = (options: DatagenOptions) => {
  const { examplesCategory, examplesDir, form, from, includeExamples, numExamples, skipBadExamples, tests } = options
  const refuse = (problem: string) => Effect.fail(new UsageError({ command: "nl datagen", problem }))
  const alone = [
    ...(Option.isSome(examplesDir) ? ["--examples-dir"] : []),
    ...(Option.isSome(examplesCategory) ? ["--examples-category"] : []),
    ...(skipBadExamples ? ["--skip-bad-examples"] : []),
  ]
  if (alone.length > 0 && !includeExamples)
    return refuse(`option ${alone[0]!} has no effect without --include-examples, add that or leave both out`)
  if (Option.isSome(form) && Option.isNone(tests))
    return refuse("option --form has no effect without --tests, add that or leave it out")
  // They would come again in every part of a run.
  if (includeExamples && from > 0)
    return refuse(
      "options --include-examples and --from exclude each other, included examples belong to a run that begins at 0",
    )
  const most = RANGES.from[1] + 1 - numExamples
  if (from > most)
    return refuse(`--from must be a whole number from 0 to ${most} with ${count(numExamples, "example")}, not ${from}`)
  return Effect.void
}

/** Makes the records, hands them to the sink, and tells what it does. */
const datagen = (options: DatagenOptions) =>
  Effect.gen(function* () {
    const { form, from, numExamples, level, seed, tests } = options
    yield* checkOptions(options)
    const forms = {
      ...(Option.isSome(tests) ? { tests: tests.value } : {}),
      ...(Option.isSome(form) ? { form: form.value } : {}),
    }
    const category = Option.isSome(options.examplesCategory) ? { category: options.examplesCategory.value } : {}

    const toStdout = yield* isStdout(options.output)
    const { stdout, stderr } = yield* StandardStreams
    const print = (line: string) => (toStdout ? stderr : stdout).write(`${line}\n`)

    const included = options.includeExamples
      ? yield* Effect.flatMap(ExampleSource, ({ records }) => records({ level, ...forms, ...category })).pipe(
          Effect.mapError((error) => whereExamplesAre(error, "name another with --examples-dir")),
        )
      : { records: [], programs: 0, leftOut: new Map<Reason, number>() }
    const total = numExamples + included.records.length

    yield* print(`Generating ${count(numExamples, "training example")}...`)
    for (const each of Level.literals.slice(0, level))
      yield* print(
        `  Level ${each} (${levelName(each)}): ${count(recordsAtLevel(numExamples, each, level, from), "example")}`,
      )
    if (options.includeExamples) yield* print(`  Examples: ${told(included)}`)
    yield* print("")

    const { lines } = yield* Generation
    const progress = yield* Progress
    const sink = yield* ExampleSink
    const workers = Option.getOrElse(options.workers, () => workersThatPay(numExamples, availableParallelism()))
    const examples = included.records
    const more = examples.length === 0 ? Stream.empty : Stream.fromEffect(encodeLines(options.output, examples))
    const run = Stream.concat(lines({ numExamples, level, seed, from, workers, ...forms }), more)
    const spare: Array<Uint8Array> = []
    const arrived: Arrived = (bytes, records) => {
      spare.push(bytes)
      return Effect.zipRight(progress.advance(records), eventLoopTurn)
    }
    const written = yield* Effect.acquireUseRelease(
      progress.start(total),
      () => Effect.provideService(sink.writeLines(run, arrived), SpareBuffers, spare),
      () => progress.stop,
    )

    // Fewer only if nobody reads any more; then there is nobody to tell either.
    if (written.records < total) return
    const place = toStdout ? "standard output" : oneLine(options.output)
    yield* print(`Wrote ${count(written.records, "example")} to ${place}`)
    yield* print(`File size: ${fileSize(written.bytes)}`)
  })

/** `nl datagen`. Where records and included examples come from, and where they go, is the caller's to provide. */
export const command = Command.make("datagen", entries, datagen).pipe(
  Command.withDescription("Generate synthetic training data for the AI model"),
)

export const documentation: Documentation<typeof entries> = {
  entries,
  offers: { level: Level.literals.map(String), form: Form.literals, examplesCategory: Category.literals },
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
    {
      title: "Version of the data",
      rows: [
        [
          `generator ${GENERATOR_VERSION}`,
          "The same seed and level give the same records, until this number is raised; nl --version shows it, and " +
            "CHANGELOG.md says what each version changed",
        ],
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
}
