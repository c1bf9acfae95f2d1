import * as Command from "@effect/cli/Command"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { availableParallelism } from "node:os"
import { RANGES } from "../../../domain/Config.js"
import type { DatasetPlan } from "../../../domain/DatasetPlan.js"
import type { ShardState } from "../../../services/folder/shards.js"
import { workersThatPay } from "../../../services/Generation.js"
import { Progress } from "../../../services/Progress.js"
import { StandardStreams } from "../../../services/StandardStreams.js"
import type { Documentation } from "../../kit/entries.js"
import * as Values from "../../kit/values.js"
import { count, fileSize, oneLine } from "../../text.js"
import { endingAtFolder, shownFolder, told } from "./folder.js"
import { planLines } from "./plan.js"
import * as Planning from "./planning.js"

const entries = {
  ...Planning.entries,
  workers: Values.integer("workers", ...RANGES.workers).pipe(
    Options.withDescription(
      `Threads to work with, 1 to ${RANGES.workers[1]}; any number gives the same files (default: all cores where that is quicker)`,
    ),
    Options.optional,
  ),
} as const

interface MakeOptions extends Planning.PlanningOptions {
  readonly workers: Option.Option<number>
}

const recordsOf = ({ splits }: DatasetPlan): number => splits.reduce((sum, { records }) => sum + records, 0)

const make = (options: MakeOptions) =>
  endingAtFolder(
    Effect.gen(function* () {
      const plan = yield* Planning.planMeant("nl dataset make", options)
      // What writes cards loads only where one is written.
      const { makeDataset, recordsLeft } = yield* Effect.promise(
        () => import("../../../services/folder/makeDataset.js"),
      )
      const { stdout } = yield* StandardStreams
      const progress = yield* Progress
      const total = recordsOf(plan)
      const records = count(total, "record")
      const found = (states: ReadonlyArray<ShardState>) =>
        Effect.gen(function* () {
          yield* stdout.write([`Making ${records} (${told(plan)})...`, ...planLines(plan), ""].join("\n"))
          const lines = states.flatMap((state) =>
            state.kind === "damaged" ? [`Making shard ${state.shard.number} anew: ${oneLine(state.reason)}\n`] : [],
          )
          const kept = states.filter(({ kind }) => kind === "done").length
          if (kept > 0) lines.push(`${count(kept, "shard")} of ${states.length} there already\n`)
          if (lines.length > 0) yield* stdout.write(lines.join(""))
          yield* progress.start(total)
          yield* progress.advance(total - recordsLeft(states))
        })
      const workers = (left: number) =>
        Option.getOrElse(options.workers, () => workersThatPay(left, availableParallelism()))
      const { bytes, content, files } = yield* Effect.ensuring(
        makeDataset(plan, { workers, found, made: progress.advance }),
        progress.stop,
      )
      yield* stdout.write(
        [
          `Wrote ${records} to ${shownFolder(options.directory)} in ${count(files, "file")}`,
          `File size: ${fileSize(bytes)}`,
          `Content: ${content}`,
          "",
        ].join("\n"),
      )
    }),
  )

export const command = Command.make("make", entries, make).pipe(
  Command.withDescription(
    "Make a dataset folder: splits that do not leak, shards, a card; goes on where it was stopped",
  ),
)

export const documentation: Documentation<typeof entries> = {
  entries,
  offers: Planning.OFFERS,
  tables: [
    Planning.SPLITS,
    {
      title: "Exit codes",
      rows: [
        ["0", "Done"],
        ["1", "It failed: what is done is kept, and the same command goes on"],
        ["2", "The command line is not clear, or the folder has something else in it"],
      ],
    },
  ],
  examples: [
    { what: "A dataset for training", words: "nl dataset make corpus --train 1000000 --validation 10000 --test 10000" },
    { what: "Go on with it, after whatever ended it", words: "nl dataset make corpus" },
    {
      what: "For reinforcement learning, with tests and a card of the machine in front of each prompt",
      words: "nl dataset make rl --tests 8 --form function --views rl --system short",
    },
  ],
}
