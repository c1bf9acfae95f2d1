import * as Command from "@effect/cli/Command"
import * as Options from "@effect/cli/Options"
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { type Shard, shardCount, shardOf } from "../../../domain/DatasetPlan.js"
import { needPlan } from "../../../services/folder/planFile.js"
import { adoptShards, makeShards, numbers, stateOf } from "../../../services/folder/shards.js"
import { Progress } from "../../../services/Progress.js"
import { StandardStreams } from "../../../services/StandardStreams.js"
import { UsageError } from "../../errors.js"
import type { Documentation } from "../../kit/entries.js"
import * as Values from "../../kit/values.js"
import { count } from "../../text.js"
import { directory, endingAtFolder } from "./folder.js"

/** Where engines say which of many equal tasks this is. */
const ENGINES = [
  ["SLURM_ARRAY_TASK_ID", "Slurm"],
  ["JOB_COMPLETION_INDEX", "Kubernetes, an Indexed Job"],
  ["AWS_BATCH_JOB_ARRAY_INDEX", "AWS Batch"],
  ["PBS_ARRAY_INDEX", "PBS"],
  ["CLOUD_RUN_TASK_INDEX", "Google Cloud Run"],
] as const

const entries = {
  shard: Options.text("shard").pipe(
    Options.withPseudoName("K"),
    Options.withDescription("Number of the shard, from 0; auto takes it from the engine that started this task"),
  ),
  stride: Values.integer("stride", 1, Number.MAX_SAFE_INTEGER).pipe(
    Options.withPseudoName("T"),
    Options.withDescription("Make shards K, K + T, K + 2T, …: for engines that start at most T tasks"),
    Options.optional,
  ),
  directory: directory("The dataset's folder, with its plan"),
} as const

interface ShardOptions {
  readonly shard: string
  readonly stride: Option.Option<number>
  readonly directory: string
}

const refuse = (problem: string) => new UsageError({ command: "nl dataset shard", problem })

const PLAIN = /^\d{1,15}$/

/** The number that the options name, or the engine. */
const numberOf = ({ shard }: ShardOptions) =>
  Effect.gen(function* () {
    if (shard !== "auto")
      return PLAIN.test(shard)
        ? Number(shard)
        : yield* refuse(`--shard must be a whole number from 0, or auto, not "${shard}"`)
    for (const [name] of ENGINES) {
      const value = yield* Effect.option(Config.string(name))
      if (Option.isNone(value)) continue
      if (!PLAIN.test(value.value))
        return yield* refuse(`--shard auto: ${name} is "${value.value}", not a whole number`)
      return Number(value.value)
    }
    return yield* refuse(
      `--shard auto finds no task number in the environment (${ENGINES.map(([name]) => name).join(", ")}), name the shard`,
    )
  })

const shard = (options: ShardOptions) =>
  endingAtFolder(
    Effect.gen(function* () {
      const first = yield* numberOf(options)
      const plan = yield* needPlan
      const all = shardCount(plan)
      if (first >= all) return yield* refuse(`there is no shard ${first}, the plan has 0 to ${all - 1}`)
      const stride = Option.getOrElse(options.stride, () => all)
      const asked: Array<Shard> = []
      for (let number = first; number < all; number += stride) asked.push(shardOf(plan, number))
      yield* adoptShards(plan, asked)
      const left: Array<Shard> = []
      const { stdout } = yield* StandardStreams
      for (const one of asked) {
        const state = yield* stateOf(plan, one, "hash")
        if (state.kind === "damaged") yield* stdout.write(`Making shard ${one.number} anew: ${state.reason}\n`)
        if (state.kind !== "done") left.push(one)
      }
      const progress = yield* Progress
      const records = left.reduce((sum, { from, until }) => sum + until - from, 0)
      if (left.length > 0)
        // One thread: whoever starts tasks starts one for each core.
        yield* Effect.acquireUseRelease(
          progress.start(records),
          () => makeShards(plan, left, 1, progress.advance),
          () => progress.stop,
        )
      const names = numbers(asked.map(({ number }) => number))
      const what = `${asked.length === 1 ? "Shard" : "Shards"} ${names}`
      yield* stdout.write(
        left.length === 0 ? `${what}: there already\n` : `${what}: wrote ${count(records, "record")}\n`,
      )
    }),
  )

export const command = Command.make("shard", entries, shard).pipe(
  Command.withDescription("Make one shard of a planned dataset; one that is there already is left as it is"),
)

export const documentation: Documentation<typeof entries> = {
  entries,
  tables: [
    { title: "Task numbers that --shard auto reads, in this order", rows: ENGINES },
    {
      title: "Exit codes",
      rows: [
        ["0", "The shard is there"],
        ["1", "It failed: try again"],
        ["2", "There is no such plan or shard, or it is for another version: trying again does not help"],
      ],
    },
  ],
  examples: [
    { what: "The fourth shard", words: "nl dataset shard corpus --shard 3" },
    { what: "In a task of an array of 1000 tasks", words: "nl dataset shard corpus --shard auto --stride 1000" },
  ],
}
