import * as Args from "@effect/cli/Args"
import * as Command from "@effect/cli/Command"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import { Split } from "../../domain/Split.js"
import type { FamilyStatistics } from "../../services/dataset/FamilyCounter.js"
import type { DatasetStatistics } from "../../services/dataset/statistics.js"
import { StandardStreams } from "../../services/StandardStreams.js"
import { Vm } from "../../services/Vm.js"
import type { Documentation } from "../kit/entries.js"
import * as Values from "../kit/values.js"
import { table } from "../table.js"
import { percent } from "../text.js"
import { countRecords } from "./countRecords.js"
import { recordFilesOf } from "./recordsOf.js"

const entries = {
  families: Options.boolean("families").pipe(
    Options.withDescription(
      "Family by family, too: commonest sentence, answer, branches, best cheap guess (takes a minute)",
    ),
  ),
  split: Values.word("split", "NAME", Split.literals).pipe(
    Options.withDescription(
      "Of a dataset folder, this split alone: train, validation, test, test_wording or test_family",
    ),
    Options.optional,
  ),
  json: Options.boolean("json").pipe(Options.withDescription("Print the statistics as one JSON object")),
  file: Args.text({ name: "FILE" }).pipe(
    Args.withDescription(
      "A dataset: JSON lines, plain or gzipped, or Parquet; - is standard input. Or a dataset folder, with all of its records",
    ),
  ),
} as const

const familyCounter = Effect.promise(async () => {
  const [{ FamilyCounter }, { catalogue }] = await Promise.all([
    import("../../services/dataset/FamilyCounter.js"),
    import("../../tasks/catalogue.js"),
  ])
  return new FamilyCounter(catalogue)
})

const distribution = ({ max, mean, min }: DatasetStatistics["prompt_length"]): string => `${min}, ${mean}, ${max}`

const text = (s: DatasetStatistics): string => {
  const shares = (title: string, groups: DatasetStatistics["levels"]) => [
    "",
    ...table([
      [title, "records", "share"],
      ...Object.entries(groups).map(([name, { records, share }]) => [name, String(records), percent(share)]),
    ]),
  ]
  const distributions = [
    ["prompt characters", s.prompt_length],
    ["program bytes", s.program_bytes],
    ["program instructions", s.program_instructions],
    ["executed steps", s.executed_steps],
  ] as const
  const used = Object.entries(s.operations)
    .filter(([, { records }]) => records > 0)
    .sort(([, a], [, b]) => b.records - a.records)
  return [
    ...table([
      ["records", String(s.records)],
      ["lines that are not records", String(s.invalid_lines)],
      ["programs that fault", String(s.faults)],
      ["distinct prompts", String(s.distinct_prompts)],
      ["sentence shapes (digits masked)", String(s.prompt_shapes)],
      ["program shapes (operation sequences)", String(s.program_shapes)],
    ]),
    ...(s.tests === undefined
      ? []
      : [
          "",
          ...table([
            ["records with tests", String(s.tests.records)],
            ["programs that take inputs", String(s.tests.function_records)],
            ["their tests, least, mean and most", distribution(s.tests.per_function)],
          ]),
        ]),
    ...shares("level", s.levels),
    ...shares("category", s.categories),
    "",
    ...table([
      ["", "min", "mean", "median", "p95", "max"],
      ...distributions.map(([name, d]) => [
        name,
        ...[d.min, d.mean, d.median, d.p95, d.max].map((value) => String(value)),
      ]),
    ]),
    "",
    ...table([
      ["answers", "records", "share"],
      ...s.answers.most_common.map(({ answer, records, share }) => [String(answer), String(records), percent(share)]),
    ]),
    `  distinct: ${s.answers.distinct}; negative: ${s.answers.negative}, zero: ${s.answers.zero}, positive: ${s.answers.positive}`,
    "",
    ...table([
      ["operation", "records", "occurrences"],
      ...used.map(([name, { records, occurrences }]) => [name, String(records), String(occurrences)]),
    ]),
    "",
    ...familyTable(s),
  ].join("\n")
}

/** Families, those that are guessed best first. */
const familyTable = ({ families, other_records = 0 }: DatasetStatistics): ReadonlyArray<string> => {
  if (families === undefined) return []
  const guessed = ({ best_guess }: FamilyStatistics) => best_guess?.share ?? -1
  const rows = Object.entries(families).sort(([, a], [, b]) => guessed(b) - guessed(a))
  const hasFunctions = rows.some(([, { function_records }]) => function_records > 0)
  const withFunctions = rows.filter(([, { function_records }]) => function_records > 0).length
  const only = (cells: ReadonlyArray<string>) => (hasFunctions ? cells : [])
  return [
    ...table([
      ["family", "records", ...only(["functions"]), "sentence", "answer", "taken", "passed", "guess", "by"],
      ...rows.map(([id, { best_guess, branches, commonest_answer, commonest_sentence, function_records, records }]) => [
        id,
        String(records),
        ...only([String(function_records)]),
        percent(commonest_sentence),
        commonest_answer === null ? "" : percent(commonest_answer.share),
        branches === null ? "" : percent(branches.taken),
        branches === null ? "" : percent(branches.passed),
        best_guess === null ? "" : percent(best_guess.share),
        best_guess?.name ?? "",
      ]),
    ]),
    "  Shares of the commonest sentence and answer, of branches taken and passed at some time, and of right guesses.",
    ...only([
      `  families whose programs take inputs: ${withFunctions}; families without: ${rows.length - withFunctions}`,
    ]),
    ...(other_records > 0 ? [`  records of no family: ${other_records}`] : []),
    "",
  ]
}

interface StatsOptions {
  readonly families: boolean
  readonly file: string
  readonly json: boolean
  readonly split: Option.Option<Split>
}

const stats = (options: StatsOptions) =>
  Effect.gen(function* () {
    const { StatisticsCounter } = yield* Effect.promise(() => import("../../services/dataset/statistics.js"))
    const { stdout } = yield* StandardStreams
    const files = yield* recordFilesOf("nl stats", options.file, options.split)
    const counter = new StatisticsCounter(yield* Vm, options.families ? yield* familyCounter : undefined)
    const statistics = yield* countRecords(options.file, files, counter)
    yield* stdout.write(options.json ? `${JSON.stringify(statistics, undefined, 2)}\n` : text(statistics))
  })

export const command = Command.make("stats", entries, stats).pipe(
  Command.withDescription("Tell what a dataset consists of: levels, categories, sentence and program shapes, answers"),
)

export const documentation: Documentation<typeof entries> = {
  entries,
  tables: [],
  examples: [
    { what: "A table of everything", words: "nl stats training_data.jsonl" },
    { what: "What a model could guess instead of learning", words: "nl stats --families training_data.jsonl" },
    { what: "What a split of a dataset folder consists of", words: "nl stats --split test corpus" },
    { what: "One number, for a program to read", words: "nl stats --json training_data.jsonl | jq .program_shapes" },
  ],
}
