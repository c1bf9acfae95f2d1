import * as Args from "@effect/cli/Args"
import * as Command from "@effect/cli/Command"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import { UsageError } from "../../../src/cli/errors.js"
import type { Documentation } from "../../../src/cli/kit/entries.js"
import * as Values from "../../../src/cli/kit/values.js"
import { documented, group } from "../../../src/cli/nl.js"
import { StandardStreams } from "../../../src/services/StandardStreams.js"

/** Commands of one, two and three words, each of which prints the values that it is given. */

const printValues = (values: object) =>
  Effect.flatMap(StandardStreams, ({ stdout }) => Effect.asVoid(stdout.write(`${JSON.stringify(values)}\n`)))

const documentation = { tables: [], examples: [] }

const place = {
  at: Args.text({ name: "DIR" }).pipe(Args.withDescription("Where it lies")),
} as const

const makeEntries = {
  seed: Values.integer("seed", 0, 9).pipe(Options.withDescription("Where chance begins"), Options.withDefault(4)),
  plan: Values.path("plan", "FILE").pipe(Options.withDescription("The plan"), Options.withDefault("plan.json")),
  format: Options.choice("format", ["parquet", "jsonl"]).pipe(
    Options.withDescription("What files it has"),
    Options.withDefault("parquet"),
  ),
  ...place,
} as const

const make = Command.make("make", makeEntries, (values) =>
  Effect.gen(function* () {
    if (values.at === "full") return yield* new UsageError({ command: "nl dataset make", problem: "full is full" })
    yield* printValues(values)
  }),
).pipe(Command.withDescription("Make a folder"))

const plan = Command.make("plan", place, printValues).pipe(Command.withDescription("Plan a folder"))

const slurm = Command.make("slurm", place, printValues).pipe(Command.withDescription("For a cluster"))

const verifyEntries = { file: Args.text({ name: "FILE" }).pipe(Args.withDescription("A dataset")) } as const

const verify = Command.make("verify", verifyEntries, printValues).pipe(Command.withDescription("Prove a dataset"))

const makeDocumentation: Documentation<typeof makeEntries> = {
  entries: makeEntries,
  offers: { seed: ["1", "2"] },
  tables: [{ title: "Formats", rows: [["parquet", "In columns"]] }],
  examples: [{ what: "Make one here", words: "nl dataset make ." }],
}

export const COMMANDS = [
  documented(verify, { entries: verifyEntries, ...documentation }),
  group({
    name: "dataset",
    summary: "Make and check dataset folders",
    commands: [
      documented(make, makeDocumentation),
      documented(plan, { entries: place, ...documentation }),
      group({
        name: "script",
        summary: "Print a script",
        commands: [documented(slurm, { entries: place, ...documentation })],
      }),
    ],
  }),
] as const
