import * as Command from "@effect/cli/Command"
import * as Effect from "effect/Effect"
import type { DatasetPlan } from "../../../domain/DatasetPlan.js"
import { shardCount } from "../../../domain/DatasetPlan.js"
import { beginPlan, PLAN } from "../../../services/folder/planFile.js"
import { adoptShards } from "../../../services/folder/shards.js"
import { StandardStreams } from "../../../services/StandardStreams.js"
import type { Documentation } from "../../kit/entries.js"
import { count } from "../../text.js"
import { endingAtFolder, shownFolder, told } from "./folder.js"
import { entries, OFFERS, planMeant, type PlanningOptions, SPLITS } from "./planning.js"

/** What a plan holds, a line a split. */
export const planLines = (plan: DatasetPlan): ReadonlyArray<string> => [
  ...plan.splits.map(
    ({ name, records, shards }) => `  ${name}: ${count(records, "record")} in ${count(shards, "shard")}`,
  ),
  "",
]

const plan = (options: PlanningOptions) =>
  endingAtFolder(
    Effect.gen(function* () {
      const planned = yield* planMeant("nl dataset plan", options)
      yield* beginPlan(planned)
      yield* adoptShards(planned)
      const { stdout } = yield* StandardStreams
      const shards = count(shardCount(planned), "shard")
      const lines = [
        `Planned ${shards} (${told(planned)})`,
        ...planLines(planned),
        `Wrote ${shownFolder(options.directory)}/${PLAN}; make shards 0 to ${shardCount(planned) - 1} with ` +
          `"nl dataset shard ${shownFolder(options.directory)} --shard K", then "nl dataset finish ${shownFolder(options.directory)}"`,
      ]
      yield* stdout.write(`${lines.join("\n")}\n`)
    }),
  )

export const command = Command.make("plan", entries, plan).pipe(
  Command.withDescription("Plan a dataset folder, for machines that make its shards one by one"),
)

export const documentation: Documentation<typeof entries> = {
  entries,
  offers: OFFERS,
  tables: [SPLITS],
  examples: [
    { what: "A plan for a cluster", words: "nl dataset plan corpus --train 1000000000 --records-per-shard 250000" },
    { what: "The plan that is there, again", words: "nl dataset plan corpus" },
  ],
}
