import * as Command from "@effect/cli/Command"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import { needPlan } from "../../../services/folder/planFile.js"
import { type ShardState, statesOf, numbers } from "../../../services/folder/shards.js"
import { StandardStreams } from "../../../services/StandardStreams.js"
import type { Documentation } from "../../kit/entries.js"
import { count, oneLine } from "../../text.js"
import { directory, endingAtFolder, shownFolder, told } from "./folder.js"

const entries = {
  array: Options.boolean("array").pipe(
    Options.withDescription("Print the numbers of the shards that are to be made, and nothing else: 3,17,40-44"),
  ),
  quick: Options.boolean("quick").pipe(
    Options.withDescription("Look at the files' sizes alone; otherwise each is read and its SHA-256 compared"),
  ),
  directory: directory("The dataset's folder, with its plan"),
} as const

interface StatusOptions {
  readonly array: boolean
  readonly quick: boolean
  readonly directory: string
}

const numbersOf = (states: ReadonlyArray<ShardState>): string => numbers(states.map(({ shard }) => shard.number))

const status = (options: StatusOptions) =>
  endingAtFolder(
    Effect.gen(function* () {
      const { stdout } = yield* StandardStreams
      const plan = yield* needPlan
      const states = yield* statesOf(plan, options.quick ? "size" : "hash")
      const left = states.filter(({ kind }) => kind !== "done")
      if (options.array) {
        if (left.length > 0) yield* stdout.write(`${numbersOf(left)}\n`)
        return
      }
      const folder = shownFolder(options.directory)
      const { isFinished } = yield* Effect.promise(() => import("../../../services/folder/finish.js"))
      const missing = left.filter(({ kind }) => kind === "missing")
      const damaged = left.flatMap((state) => (state.kind === "damaged" ? [state] : []))
      const lines = [
        `${folder}: ${told(plan)}`,
        ...plan.splits.map(({ name, shards }) => {
          const done = states.filter(({ kind, shard }) => kind === "done" && shard.split === name)
          const records = done.reduce((sum, { shard: { from, until } }) => sum + until - from, 0)
          return `  ${name}: ${done.length} of ${count(shards, "shard")}, ${count(records, "record")}`
        }),
        "",
        ...(missing.length > 0 ? [`Missing: ${numbersOf(missing)}`] : []),
        ...damaged.map(({ reason, shard }) => `Damaged: ${shard.number} (${oneLine(reason)})`),
        ...(left.length > 0
          ? [`"nl dataset make ${folder}" makes ${count(left.length, "shard")}`]
          : (yield* isFinished(plan))
            ? ["Complete and finished"]
            : [`All shards are there; "nl dataset finish ${folder}" writes the card, the manifest and the checksums`]),
      ]
      yield* stdout.write(`${lines.join("\n")}\n`)
    }),
  )

export const command = Command.make("status", entries, status).pipe(
  Command.withDescription("Tell which shards of a dataset folder are there, missing or damaged"),
)

export const documentation: Documentation<typeof entries> = {
  entries,
  tables: [],
  examples: [
    { what: "What is there", words: "nl dataset status corpus" },
    { what: "Start tasks for what is missing", words: "sbatch --array=$(nl dataset status corpus --array) task.sh" },
  ],
}
