import * as Command from "@effect/cli/Command"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { availableParallelism } from "node:os"
import { RANGES } from "../../../domain/Config.js"
import type { DatasetPlan } from "../../../domain/DatasetPlan.js"
import { cleanFolder, finish } from "../../../services/folder/finish.js"
import { adoptShards, makeShards, statesOf } from "../../../services/folder/shards.js"
import { workersThatPay } from "../../../services/Generation.js"
import { Progress } from "../../../services/Progress.js"
import { StandardStreams } from "../../../services/StandardStreams.js"
import type { Documentation } from "../../kit/entries.js"
import * as Values from "../../kit/values.js"
import { count, fileSize } from "../../text.js"
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

/** Makes the shards that are missing, with progress over all. */
const makeMissing = (plan: DatasetPlan, workers: Option.Option<number>) =>
  Effect.gen(function* () {
    const progress = yield* Progress
    const { stdout } = yield* StandardStreams
    // Before anything is made: on a full disk it is what there is room for.
    yield* cleanFolder(plan)
    yield* adoptShards(plan)
    const states = yield* statesOf(plan, "hash")
    const missing = states.flatMap((state) => (state.kind === "done" ? [] : [state]))
    for (const state of missing)
      if (state.kind === "damaged") yield* stdout.write(`Making shard ${state.shard.number} anew: ${state.reason}\n`)
    const kept = states.length - missing.length
    if (kept > 0) yield* stdout.write(`${count(kept, "shard")} of ${states.length} there already\n`)
    if (missing.length === 0) return
    const total = recordsOf(plan)
    const left = missing.reduce((sum, { shard: { from, until } }) => sum + until - from, 0)
    yield* Effect.acquireUseRelease(
      Effect.zipRight(progress.start(total), progress.advance(total - left)),
      () =>
        makeShards(
          plan,
          missing.map(({ shard }) => shard),
          Option.getOrElse(workers, () => workersThatPay(left, availableParallelism())),
          progress.advance,
        ),
      () => progress.stop,
    )
  })

const make = (options: MakeOptions) =>
  endingAtFolder(
    Effect.gen(function* () {
      const plan = yield* Planning.planBegun("nl dataset make", options)
      const { stdout } = yield* StandardStreams
      const folder = shownFolder(options.directory)
      const records = count(recordsOf(plan), "record")
      yield* stdout.write([`Making ${records} (${told(plan)})...`, ...planLines(plan), ""].join("\n"))
      yield* makeMissing(plan, options.workers)
      const { bytes, content, files } = yield* finish(plan)
      yield* stdout.write(
        [
          `Wrote ${records} to ${folder} in ${count(files, "file")}`,
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
