import * as Options from "@effect/cli/Options"
import * as FileSystem from "@effect/platform/FileSystem"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Form, RANGES } from "../../../domain/Config.js"
import { DatasetFormat, type DatasetPlan, View } from "../../../domain/DatasetPlan.js"
import { Level } from "../../../domain/Level.js"
import type { Split } from "../../../domain/Split.js"
import { cut } from "../../../domain/shown.js"
import { platformRefusal } from "../../../layers/files/FileBytes.js"
import { planOf } from "../../../services/folder/planOf.js"
import { SHORT_CARD } from "../../../services/tables/instructionCard.js"
import { UsageError } from "../../errors.js"
import * as Values from "../../kit/values.js"
import { count } from "../../text.js"
import { directory } from "./folder.js"

const MOST = Number.MAX_SAFE_INTEGER
const MOST_SHARDS = 1_000_000

const split = (name: string, text: string, usual: number) =>
  Values.integer(name, 0, MOST).pipe(Options.withDescription(text), Options.withDefault(usual))

/** What a dataset is planned with. */
export const entries = {
  train: split("train", "Records of split train; 0 leaves it out", 100_000),
  validation: split("validation", "Records of split validation: problems that train does not have", 1000),
  test: split("test", "Records of split test: problems that neither has", 1000),
  testWording: split("test-wording", "Records of split test_wording: sentence patterns that no other split has", 0),
  testFamily: split("test-family", "Records of split test_family: task families that no other split has", 0),
  level: Values.integer<Level>("level", ...RANGES.level).pipe(
    Options.withAlias("l"),
    Options.withDescription("Curriculum level 1-5: levels 1 to N, evenly"),
    Options.withDefault(5),
  ),
  seed: Values.integer("seed", ...RANGES.seed).pipe(
    Options.withDescription("Random seed for reproducibility, 0 to 2^53-1"),
    Options.withDefault(42),
  ),
  tests: Values.integer("tests", ...RANGES.tests).pipe(
    Options.withPseudoName("K"),
    Options.withDescription("Give records tests, 1 to 64 where programs take inputs: half of the programs do"),
    Options.optional,
  ),
  form: Values.word("form", "FORM", Form.literals).pipe(
    Options.withDescription("Form of the records with --tests: function, value, or both in turn (default: both)"),
    Options.optional,
  ),
  format: Values.word("format", "FORMAT", DatasetFormat.literals).pipe(
    Options.withDescription("Format of the files: parquet, jsonl or jsonl.gz"),
    Options.withDefault("parquet" as const),
  ),
  shards: Values.integer("shards", 1, MOST_SHARDS).pipe(
    Options.withDescription(
      "Files of the largest split; others get files of that size (default: 32 or more from 100000 records on)",
    ),
    Options.optional,
  ),
  recordsPerShard: Values.integer("records-per-shard", 1, MOST).pipe(
    Options.withDescription("Records of each file, instead of --shards: such a dataset can grow, and keeps its files"),
    Options.optional,
  ),
  views: Values.list("views", "VIEWS", View.literals).pipe(
    Options.withDescription(
      "Further tables, comma-separated: sft (prompt, completion), chat (messages), rl (for TRL, verl, verifiers)",
    ),
    Options.withDefault([]),
  ),
  system: Options.text("system").pipe(
    Options.withPseudoName("TEXT"),
    Options.withDescription(
      "System message of the views chat and rl: none, short (a card of the machine), or a file with one",
    ),
    Options.withDefault("none"),
  ),
  directory: directory("The dataset's folder: new, empty, or one of the same plan"),
} as const

/** The options, read. */
export interface PlanningOptions {
  readonly train: number
  readonly validation: number
  readonly test: number
  readonly testWording: number
  readonly testFamily: number
  readonly level: Level
  readonly seed: number
  readonly tests: Option.Option<number>
  readonly form: Option.Option<Form>
  readonly format: DatasetFormat
  readonly shards: Option.Option<number>
  readonly recordsPerShard: Option.Option<number>
  readonly views: ReadonlyArray<View>
  readonly system: string
  readonly directory: string
}

const systemText = (system: string) =>
  Effect.gen(function* () {
    if (system === "none") return ""
    if (system === "short") return SHORT_CARD
    const fs = yield* FileSystem.FileSystem
    return yield* Effect.mapError(fs.readFileString(system), platformRefusal(system))
  })

/** What each option has where it is given. */
const given = <K extends string, A>(key: K, value: Option.Option<A>): { readonly [_ in K]?: A } =>
  (Option.isSome(value) ? { [key]: value.value } : {}) as { readonly [_ in K]?: A }

/** The plan that a command line asks for. */
export const planAsked = (command: string, options: PlanningOptions) =>
  Effect.gen(function* () {
    const refuse = (problem: string) => new UsageError({ command, problem })
    const { form, format, level, recordsPerShard, seed, shards, system, tests, views } = options
    const records: Record<Split, number> = {
      train: options.train,
      validation: options.validation,
      test: options.test,
      test_wording: options.testWording,
      test_family: options.testFamily,
    }
    const most = Math.max(...Object.values(records))
    if (most === 0) return yield* refuse("every split has 0 records, ask for some with --train, --test or another")
    if (Option.isSome(form) && Option.isNone(tests))
      return yield* refuse("option --form has no effect without --tests, add that or leave it out")
    if (Option.isSome(shards) && Option.isSome(recordsPerShard))
      return yield* refuse("options --shards and --records-per-shard exclude each other, leave one out")
    if (Option.isSome(shards) && shards.value > most)
      return yield* refuse(`--shards ${shards.value} is more than the largest split has records, ${most}`)
    if (Option.isSome(recordsPerShard) && most / recordsPerShard.value > MOST_SHARDS)
      return yield* refuse(
        `--records-per-shard ${recordsPerShard.value} gives more than ${count(MOST_SHARDS, "shard")}, choose a larger number`,
      )
    if (system !== "none" && !views.includes("chat") && !views.includes("rl"))
      return yield* refuse(
        `option --system has no effect without the views chat or rl, add --views chat or leave ${cut(system)} out`,
      )
    return planOf({
      ...{ records, seed, level, format, views: View.literals.filter((view) => views.includes(view)) },
      system: yield* systemText(system),
      ...given("tests", tests),
      ...given("form", form),
      ...given("shards", shards),
      ...given("recordsPerShard", recordsPerShard),
    }) satisfies DatasetPlan
  })

/** What the splits are, for help. */
export const SPLITS = {
  title: "Splits",
  rows: [
    ["train", "What a model learns from"],
    ["validation, test", "New problems of the same kinds: no problem is in two splits, whatever their seeds and sizes"],
    ["test_wording", "New problems, asked by sentence patterns that are kept out of all other splits"],
    ["test_family", "Kinds of tasks that are kept out of all other splits"],
  ],
} as const
