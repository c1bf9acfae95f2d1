import * as Args from "@effect/cli/Args"
import * as Command from "@effect/cli/Command"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { basename } from "node:path"
import { fileSize } from "../../domain/quantity.js"
import { Split } from "../../domain/Split.js"
import { fileName, isStdin, STDIN } from "../../domain/standardInput.js"
import * as WholeFile from "../../layers/files/WholeFile.js"
import { needAnyPlan } from "../../services/folder/planFile.js"
import type { ScoreData } from "../../services/report/ReportData.js"
import { StandardStreams } from "../../services/StandardStreams.js"
import { ThisProgram } from "../../services/ThisProgram.js"
import { inTurns } from "../../services/turns/inTurns.js"
import { Vm } from "../../services/Vm.js"
import { UsageError } from "../errors.js"
import type { Documentation } from "../kit/entries.js"
import * as Values from "../kit/values.js"
import { runOfTests } from "../programs/runOfTests.js"
import { PageFiles } from "../report/PageFiles.js"
import { count, oneLine } from "../text.js"
import { countRecords } from "./countRecords.js"
import { fileIdentity, keepInputs } from "./fileIdentity.js"
import { isStdout } from "./isStdout.js"
import { showReading } from "./reading.js"
import { type RecordFile, recordFilesOf } from "./recordsOf.js"
import { folderAt } from "./verification/folder.js"

const entries = {
  output: Values.path("output", "FILE").pipe(
    Options.withAlias("o"),
    Options.withDescription("Where the page goes; - is standard output"),
    Options.withDefault("report.html"),
  ),
  split: Values.word("split", "NAME", Split.literals).pipe(
    Options.withDescription(
      "Of a dataset folder, this split alone: train, validation, test, test_wording or test_family (default: all; with --predictions test)",
    ),
    Options.optional,
  ),
  predictions: Values.path("predictions", "FILE").pipe(
    Options.withDescription(
      "Score a model's answers to these records, too: lines as nl score takes them. The page tells what is right by level, category and family",
    ),
    Options.optional,
  ),
  file: Args.text({ name: "FILE" }).pipe(
    Args.withDescription(
      "A dataset: JSON lines, plain or gzipped, or Parquet; - is standard input. Or a dataset folder, with all of its splits side by side",
    ),
  ),
} as const

interface ReportOptions {
  readonly file: string
  readonly output: string
  readonly predictions: Option.Option<string>
  readonly split: Option.Option<Split>
}

const refuse = (problem: string) => new UsageError({ command: "nl report", problem })

/** The last part of a path. */
const nameOf = (path: string): string => (isStdin(path) ? fileName(STDIN) : basename(path) || path)

/** Counts all records, and gives what the page tells of them. */
const dataOf = (path: string, files: ReadonlyArray<RecordFile>) =>
  Effect.gen(function* () {
    const [{ StatisticsCounter }, { ReportCounter }] = yield* Effect.promise(() =>
      Promise.all([import("../../services/dataset/statistics.js"), import("../../services/report/ReportCounter.js")]),
    )
    const observer = new ReportCounter()
    const counter = new StatisticsCounter(yield* Vm, undefined, observer)
    yield* countRecords(path, files, counter, (file) =>
      observer.begin(file.split, files.length === 1 ? undefined : nameOf(file.path)),
    )
    return observer.report(counter, observer.needsFinder ? yield* familyFinder : undefined)
  })

/** The catalogue loads only where families have to be told from sentences. */
const familyFinder = Effect.promise(async () => {
  const [{ FamilyFinder }, { catalogue }] = await Promise.all([
    import("../../services/dataset/FamilyFinder.js"),
    import("../../tasks/catalogue.js"),
  ])
  return new FamilyFinder(catalogue)
})

/** Scores a model's answers. */
const scoresOf = (files: ReadonlyArray<string>, predictions: string) =>
  Effect.gen(function* () {
    const { ScoredAnswers } = yield* Effect.promise(() => import("../../services/report/scoreData.js"))
    const { loadTestData } = yield* Effect.promise(() => import("../../services/scoring/loadTestData.js"))
    const { answersByProblem } = yield* Effect.promise(() => import("../../services/scoring/answersByProblem.js"))
    const run = yield* runOfTests("the records")
    const test = yield* showReading(files, loadTestData(files))
    const scored = new ScoredAnswers(test, run)
    const answers = yield* answersByProblem([predictions], scored.problems, "the records have")
    yield* inTurns(answers.entries(), ([number, some]) => scored.add(number, some))
    return scored.data
  })

/** How a dataset folder was made, as its plan says. */
const originOf = (path: string) =>
  Effect.gen(function* () {
    if (isStdin(path) || (yield* fileIdentity(path))?.type !== "Directory") return undefined
    const { generator, scheme, seed } = yield* Effect.provide(needAnyPlan, folderAt(path))
    return `a dataset folder of generator ${generator}, seed ${seed}, splits ${scheme}`
  }).pipe(Effect.orElseSucceed(() => undefined))

const utf8 = new TextEncoder()

const report = ({ file, output, predictions, split }: ReportOptions) =>
  Effect.gen(function* () {
    if (isStdin(file) && Option.isSome(predictions))
      return yield* refuse("with --predictions the records are read twice; save standard input as a file")
    if (Option.exists(predictions, isStdin)) return yield* refuse("--predictions must be a file, not standard input")
    const usual = Option.isSome(predictions) ? "test" : undefined
    const files = yield* recordFilesOf("nl report", file, split, usual)
    const isOut = yield* isStdout(output)
    const inputs = files.map(({ path }) => ["FILE", path] as const)
    if (!isOut)
      yield* keepInputs("nl report", "--output", output, [
        ...inputs,
        ...Option.toArray(predictions).map((path) => ["the file of --predictions", path] as const),
      ])
    // Opened first: who waits for a million records should not hear then that there is no such directory.
    const target = isOut ? undefined : yield* WholeFile.open(output, "report.html")
    const data = yield* dataOf(file, files)
    const scores: Option.Option<ScoreData> = yield* Effect.transposeMapOption(predictions, (path) =>
      scoresOf(
        files.map((one) => one.path),
        path,
      ),
    )
    const { page } = yield* Effect.promise(() => import("../report/page.js"))
    const { version } = yield* ThisProgram
    const subject = { name: nameOf(file), origin: yield* originOf(file) }
    const parts = yield* Effect.flatMap(PageFiles, (files) => files.parts)
    const whole = Option.match(scores, { onNone: () => data, onSome: (some) => ({ ...data, scores: some }) })
    const bytes = utf8.encode(page(subject, whole, parts, `nl-datagen ${version}`))
    const { stderr, stdout } = yield* StandardStreams
    if (target === undefined && !(yield* stdout.write(bytes))) return
    if (target !== undefined) {
      yield* target.write(bytes)
      yield* target.commit
    }
    yield* (isOut ? stderr : stdout).write(
      `Wrote a report of ${count(data.statistics.records, "record")} to ${isOut ? "standard output" : oneLine(output)}\n` +
        `File size: ${fileSize(bytes.length)}\n`,
    )
  }).pipe(Effect.scoped)

export const command = Command.make("report", entries, report).pipe(
  Command.withDescription("Write a page about a dataset: what it is, what is odd about it, and records to look at"),
)

export const documentation: Documentation<typeof entries> = {
  entries,
  tables: [],
  examples: [
    { what: "A page about a file of records", words: "nl report training_data.jsonl -o report.html" },
    { what: "All splits of a dataset folder side by side", words: "nl report corpus -o corpus.html" },
    {
      what: "What a model gets right and wrong on the test split",
      words: "nl report corpus --predictions answers.jsonl -o model.html",
    },
  ],
}
