import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Form, RANGES } from "../../../domain/Config.js"
import { DatasetFormat, View } from "../../../domain/DatasetPlan.js"
import { Level } from "../../../domain/Level.js"
import type { Split } from "../../../domain/Split.js"
import { readPlan } from "../../../services/folder/planFile.js"
import { MOST_SHARDS, planOf } from "../../../services/folder/planOf.js"
import { UsageError } from "../../errors.js"
import * as Values from "../../kit/values.js"
import { systemText } from "../systemText.js"
import { directory } from "./folder.js"

const MOST = Number.MAX_SAFE_INTEGER

/** What a split has where nobody says. */
const USUAL: Readonly<Record<Split, number>> = {
  train: 100_000,
  validation: 1000,
  test: 1000,
  test_wording: 0,
  test_family: 0,
}

const split = (option: string, name: Split, text: string) =>
  Values.integer(option, 0, MOST).pipe(
    Options.withDescription(`Records of split ${name}${text} (default: ${USUAL[name]})`),
    Options.optional,
  )

/**
 * What a dataset is planned with. All is optional, so that a command without any goes on with the plan that is there; the defaults
 * stand in the texts.
 */
const asked = {
  train: split("train", "train", "; 0 leaves it out"),
  validation: split("validation", "validation", ": problems that train does not have"),
  test: split("test", "test", ": problems that neither has"),
  testWording: split("test-wording", "test_wording", ": sentence patterns that no other split has"),
  testFamily: split("test-family", "test_family", ": task families that no other split has"),
  level: Values.integer<Level>("level", ...RANGES.level).pipe(
    Options.withAlias("l"),
    Options.withDescription("Curriculum level 1-5: levels 1 to N, evenly (default: 5)"),
    Options.optional,
  ),
  seed: Values.integer("seed", ...RANGES.seed).pipe(
    Options.withDescription("Random seed for reproducibility, 0 to 2^53-1 (default: 42)"),
    Options.optional,
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
    Options.withDescription("Format of the files: parquet, jsonl or jsonl.gz (default: parquet)"),
    Options.optional,
  ),
  shards: Values.integer("shards", 1, MOST_SHARDS).pipe(
    Options.withDescription(
      "Files of the largest split; those of others are as large (default: 32 or more from 100000 records on)",
    ),
    Options.optional,
  ),
  recordsPerShard: Values.integer("records-per-shard", 1, MOST).pipe(
    Options.withDescription("Records of each file, instead of --shards: such a dataset can grow, and keeps its files"),
    Options.optional,
  ),
  views: Values.list("views", "VIEWS", View.literals).pipe(
    Options.withDescription(
      "Further tables, with commas between: sft (prompt, completion), chat (messages), rl (for TRL, verl, verifiers)",
    ),
    Options.optional,
  ),
  system: Options.text("system").pipe(
    Options.withPseudoName("TEXT"),
    Options.withDescription(
      "System message of the views chat and rl: none, short (a card of the machine), or a file with one (default: none)",
    ),
    Options.optional,
  ),
} as const

export const entries = {
  ...asked,
  directory: directory("The dataset's folder: new, empty, or one that is planned so"),
} as const

/** The options, read. */
export interface PlanningOptions {
  readonly train: Option.Option<number>
  readonly validation: Option.Option<number>
  readonly test: Option.Option<number>
  readonly testWording: Option.Option<number>
  readonly testFamily: Option.Option<number>
  readonly level: Option.Option<Level>
  readonly seed: Option.Option<number>
  readonly tests: Option.Option<number>
  readonly form: Option.Option<Form>
  readonly format: Option.Option<DatasetFormat>
  readonly shards: Option.Option<number>
  readonly recordsPerShard: Option.Option<number>
  readonly views: Option.Option<ReadonlyArray<View>>
  readonly system: Option.Option<string>
  readonly directory: string
}

/** Whether the command line says nothing of what is to be made. */
const asksNothing = (options: PlanningOptions): boolean =>
  (Object.keys(asked) as ReadonlyArray<keyof typeof asked>).every((key) => Option.isNone<unknown>(options[key]))

/** What each option has where it is given. */
const given = <K extends string, A>(key: K, value: Option.Option<A>): { readonly [_ in K]?: A } =>
  (Option.isSome(value) ? { [key]: value.value } : {}) as { readonly [_ in K]?: A }

/** The plan that a command line asks for. */
const planAsked = (command: string, options: PlanningOptions) =>
  Effect.gen(function* () {
    const refuse = (problem: string) => new UsageError({ command, problem })
    const { form, recordsPerShard, shards, tests } = options
    const views = Option.getOrElse(options.views, (): ReadonlyArray<View> => [])
    const records = (name: Split, option: Option.Option<number>): Readonly<Record<string, number>> => ({
      [name]: Option.getOrElse(option, () => USUAL[name]),
    })
    const counts = {
      ...records("train", options.train),
      ...records("validation", options.validation),
      ...records("test", options.test),
      ...records("test_wording", options.testWording),
      ...records("test_family", options.testFamily),
    } as Record<Split, number>
    const most = Math.max(...Object.values(counts))
    if (most === 0) return yield* refuse("every split has 0 records, ask for some with --train, --test or another")
    if (Option.isSome(form) && Option.isNone(tests))
      return yield* refuse("option --form has no effect without --tests, add that or leave it out")
    if (Option.isSome(shards) && Option.isSome(recordsPerShard))
      return yield* refuse("options --shards and --records-per-shard exclude each other, leave one out")
    if (Option.isSome(shards) && shards.value > most)
      return yield* refuse(`--shards ${shards.value} is more than the largest split has records, ${most}`)
    if (Option.isSome(recordsPerShard) && most > recordsPerShard.value * MOST_SHARDS)
      return yield* refuse(
        `--records-per-shard ${recordsPerShard.value} gives more than ${MOST_SHARDS} shards, choose a larger number`,
      )
    if (Option.isSome(options.system) && !views.includes("chat") && !views.includes("rl"))
      return yield* refuse(
        "option --system has no effect without the views chat or rl, add --views chat or leave it out",
      )
    return planOf({
      records: counts,
      seed: Option.getOrElse(options.seed, () => 42),
      level: Option.getOrElse(options.level, (): Level => 5),
      format: Option.getOrElse(options.format, (): DatasetFormat => "parquet"),
      views: View.literals.filter((view) => views.includes(view)),
      system: yield* systemText(Option.getOrElse(options.system, () => "none")),
      ...given("tests", tests),
      ...given("form", form),
      ...given("shards", shards),
      ...given("recordsPerShard", recordsPerShard),
    })
  })

/** The plan that a command line is about: the one that it asks for, or the one that is there where it asks for nothing. */
export const planMeant = (command: string, options: PlanningOptions) =>
  Effect.gen(function* () {
    const old = asksNothing(options) ? yield* readPlan : Option.none()
    return Option.isSome(old) ? old.value : yield* planAsked(command, options)
  })

/** What a shell offers as values. */
export const OFFERS = {
  level: Level.literals.map(String),
  form: Form.literals,
  format: DatasetFormat.literals,
  views: View.literals,
} as const

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
