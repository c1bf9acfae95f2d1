import * as Args from "@effect/cli/Args"
import * as Command from "@effect/cli/Command"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { availableParallelism } from "node:os"
import { RANGES } from "../../domain/Config.js"
import { Split } from "../../domain/Split.js"
import { fileName, isStdin, STDIN } from "../../domain/standardInput.js"
import { type Grouping, GROUPINGS, type Missing, MISSING } from "../../services/scoring/ScoreCounter.js"
import { StandardStreams } from "../../services/StandardStreams.js"
import { UsageError } from "../errors.js"
import type { Documentation } from "../kit/entries.js"
import * as Values from "../kit/values.js"
import { count, oneLine } from "../text.js"
import { showReading } from "./reading.js"
import { recordsOf } from "./recordsOf.js"
import { keepInputs } from "./fileIdentity.js"
import { isStdout } from "./isStdout.js"

/** More samples of a problem than anybody takes. */
const MOST_K = 1_000_000

const entries = {
  testData: Values.path("test-data", "FILE").pipe(
    Options.withDescription(
      "The problems: a file of records (JSON lines, plain or gzipped, or Parquet), or a dataset folder",
    ),
    Options.optional,
  ),
  split: Values.word("split", "NAME", Split.literals).pipe(
    Options.withDescription("The split of a dataset folder to score on (default: test)"),
    Options.optional,
  ),
  k: Values.integers("pass-at", "K,…", 1, MOST_K).pipe(
    Options.withAlias("k"),
    Options.withDescription("For which k to tell pass@k, where each problem has as many samples"),
    Options.withDefault([1, 10, 100]),
  ),
  by: Values.list("by", "NAMES", GROUPINGS).pipe(
    Options.withDescription("By what to group the problems: level, category, family (with commas between them)"),
    Options.withDefault(["level", "category"] as ReadonlyArray<Grouping>),
  ),
  missing: Values.word("missing", "WORD", MISSING).pipe(
    Options.withDescription("What problems without an answer count as: fail (not solved) or ignore (left out)"),
    Options.withDefault("fail" as Missing),
  ),
  output: Values.path("output", "FILE").pipe(
    Options.withAlias("o"),
    Options.withDescription("Write how each sample did, as JSON lines, as it goes; - is standard output"),
    Options.optional,
  ),
  report: Options.boolean("report").pipe(
    Options.withDescription(
      "Tell what answers get wrong, too: verdicts by level, what the assembler says, operations that are lacking",
    ),
  ),
  json: Options.boolean("json").pipe(Options.withDescription("Print the report as one JSON object")),
  verbose: Options.boolean("verbose").pipe(
    Options.withAlias("v"),
    Options.withDescription('Print a line for each sample: [PASS] "add 5 and 3" -> 8 (expected: 8)'),
  ),
  workers: Values.integer("workers", ...RANGES.workers).pipe(
    Options.withDescription(
      `Threads to score with, 1 to ${RANGES.workers[1]}; any number gives the same (default: all cores, with --serve and --listen 1)`,
    ),
    Options.optional,
  ),
  serve: Options.boolean("serve").pipe(
    Options.withDescription(
      "Stay, and answer each request on standard input, a line of JSON, by a line on standard output",
    ),
  ),
  listen: Values.path("listen", "FILE").pipe(
    Options.withDescription("The same for any number of clients at a Unix-domain socket, which is made there"),
    Options.optional,
  ),
  files: Args.text({ name: "PREDICTIONS" }).pipe(
    Args.withDescription(
      "Answers: JSON lines, plain or gzipped, each with id, task_id or prompt, and a completion (or one of the other keys, see docs/measure.md); - is standard input",
    ),
    Args.repeated,
  ),
} as const

interface ScoreOptions {
  readonly testData: Option.Option<string>
  readonly split: Option.Option<Split>
  readonly k: ReadonlyArray<number>
  readonly by: ReadonlyArray<Grouping>
  readonly missing: Missing
  readonly output: Option.Option<string>
  readonly report: boolean
  readonly json: boolean
  readonly verbose: boolean
  readonly workers: Option.Option<number>
  readonly serve: boolean
  readonly listen: Option.Option<string>
  readonly files: ReadonlyArray<string>
}

const refuse = (problem: string) => Effect.fail(new UsageError({ command: "nl score", problem }))

/** Reads the test data, and shows how far it is. */
const testDataOf = (path: string, split: Option.Option<Split>) =>
  Effect.gen(function* () {
    const { loadTestData } = yield* Effect.promise(() => import("../../services/scoring/loadTestData.js"))
    const files = yield* recordsOf("nl score", path, split, "test")
    return yield* showReading(files, loadTestData(files))
  })

/** Refuses what has no effect while requests are answered. */
const checkServing = ({ files, json, listen, output, report, serve, verbose }: ScoreOptions) => {
  const mode = serve ? "--serve" : "--listen"
  if (serve && Option.isSome(listen))
    return refuse("options --serve and --listen exclude each other; start one process for each")
  if (files.length > 0)
    return refuse(`option ${mode} answers requests, and reads no file of answers; leave ${oneLine(files[0]!)} out`)
  const [idle] = [
    ...(Option.isSome(output) ? ["--output"] : []),
    ...(report ? ["--report"] : []),
    ...(json ? ["--json"] : []),
    ...(verbose ? ["--verbose"] : []),
  ]
  return idle === undefined ? Effect.void : refuse(`option ${idle} has no effect with ${mode}, leave it out`)
}

const serving = (options: ScoreOptions) =>
  Effect.gen(function* () {
    yield* checkServing(options)
    const { listen, serve } = yield* Effect.promise(() => import("./scoring/serve.js"))
    if (Option.isNone(options.testData) && Option.isSome(options.split))
      return yield* refuse("option --split has no effect without --test-data, add that or leave it out")
    const test = yield* Effect.transposeMapOption(options.testData, (path) => testDataOf(path, options.split))
    const data = Option.getOrUndefined(Option.map(test, (loaded) => loaded.data))
    const workers = Option.getOrElse(options.workers, () => 1)
    return yield* Option.match(options.listen, {
      onNone: () => serve(data, workers),
      onSome: (path) => listen(path, data, workers),
    })
  })

/** Whether results, lines of samples and the report would come out in one stream. */
const checkOutputs = ({ json, output, verbose }: ScoreOptions) =>
  Effect.gen(function* () {
    const isOut = Option.isSome(output) && (yield* isStdout(output.value))
    if (isOut && (json || verbose))
      return yield* refuse(
        `--output and ${json ? "--json" : "--verbose"} would both print on standard output; write the results to a file`,
      )
    if (json && verbose) return yield* refuse("--json and --verbose would both print on standard output; leave one out")
    return isOut ? STDIN : Option.getOrUndefined(output)
  })

const score = (options: ScoreOptions) =>
  Effect.gen(function* () {
    if (options.serve || Option.isSome(options.listen)) return yield* serving(options)
    const { by, files, k, missing, report: faults, testData, verbose } = options
    if (files.length === 0) return yield* refuse("no file of answers is given")
    if (Option.isNone(testData)) return yield* refuse("option --test-data is missing: it names the problems")
    if (files.filter(isStdin).length + (isStdin(testData.value) ? 1 : 0) > 1)
      return yield* refuse("standard input can be read once only; save one of the files")
    const output = yield* checkOutputs(options)
    if (output !== undefined && output !== STDIN)
      yield* keepInputs("nl score", "--output", output, [
        ...files.map((file) => ["a file of answers", file] as const),
        ["the file of --test-data", testData.value],
      ])
    const { stderr, stdout } = yield* StandardStreams
    const test = yield* testDataOf(testData.value, options.split)
    const { scoreFiles } = yield* Effect.promise(() => import("./scoring/scoreFiles.js"))
    const workers = Option.getOrElse(options.workers, availableParallelism)
    const { before, counter } = yield* showReading(
      files,
      scoreFiles({ files, test, workers, faults, output, tells: verbose }),
    )
    if (before > 0)
      yield* Effect.logWarning(
        `${count(before, "sample")} had been scored by an earlier run of the same files; it went on behind them`,
      )
    const report = counter.report({ by, k, missing })
    const { reportText } = yield* Effect.promise(() => import("./scoring/report.js"))
    const what = `${count(test.size, "problem")} in ${oneLine(fileName(testData.value))}`
    const text = options.json ? `${JSON.stringify(report, undefined, 2)}\n` : reportText(report, what)
    yield* (output === STDIN ? stderr : stdout).write(verbose ? `\n${text}` : text)
  })

export const command = Command.make("score", entries, score).pipe(
  Command.withDescription(
    "Score a model's answers: run its programs on their tests, and tell pass@k and what went wrong",
  ),
)

export const documentation: Documentation<typeof entries> = {
  entries,
  tables: [],
  examples: [
    { what: "Answers to the test split of a dataset folder", words: "nl score answers.jsonl --test-data corpus" },
    {
      what: "How each sample did, in a file, and what goes wrong",
      words: "nl score answers.jsonl --test-data test.jsonl -o results.jsonl --report",
    },
    {
      what: "pass@1 and pass@8, family by family",
      words: "nl score answers.jsonl --test-data corpus -k 1,8 --by family",
    },
    { what: "A resident scorer for a reward function", words: "nl score --serve" },
  ],
}
