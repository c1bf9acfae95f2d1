import * as Command from "@effect/cli/Command"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { availableParallelism } from "node:os"
import { RANGES } from "../../../domain/Config.js"
import { needPlan } from "../../../services/folder/planFile.js"
import { StandardStreams } from "../../../services/StandardStreams.js"
import type { Documentation } from "../../kit/entries.js"
import * as Values from "../../kit/values.js"
import { count, fileSize } from "../../text.js"
import { checkFolder } from "../verification/folder.js"
import { directory, endingAtFolder, shownFolder } from "./folder.js"

const entries = {
  verify: Options.boolean("verify").pipe(
    Options.withDescription('First prove the whole dataset, as "nl verify DIR" does; with defects, nothing is written'),
  ),
  workers: Values.integer("workers", ...RANGES.workers).pipe(
    Options.withDescription(`Threads to prove it with, 1 to ${RANGES.workers[1]} (default: all cores)`),
    Options.optional,
  ),
  directory: directory("The dataset's folder, with its plan and all of its shards"),
} as const

interface FinishOptions {
  readonly directory: string
  readonly verify: boolean
  readonly workers: Option.Option<number>
}

const finishFolder = (options: FinishOptions) =>
  endingAtFolder(
    Effect.gen(function* () {
      const { finish } = yield* Effect.promise(() => import("../../../services/folder/finish.js"))
      const { stdout } = yield* StandardStreams
      if (options.verify) {
        const workers = Option.getOrElse(options.workers, availableParallelism)
        yield* checkFolder({ workers }, false)
      }
      const { bytes, content, files } = yield* finish(yield* needPlan)
      yield* stdout.write(
        [
          `Finished ${shownFolder(options.directory)}: ${count(files, "file")}, each what its receipt says`,
          `File size: ${fileSize(bytes)}`,
          `Content: ${content}`,
          "",
        ].join("\n"),
      )
    }),
  )

export const command = Command.make("finish", entries, finishFolder).pipe(
  Command.withDescription("Check all shards of a dataset folder, then write its card, manifest and checksums"),
)

export const documentation: Documentation<typeof entries> = {
  entries,
  tables: [],
  examples: [
    { what: "When all shards are made", words: "nl dataset finish corpus" },
    { what: "The same, with every record executed and every split proved", words: "nl dataset finish --verify corpus" },
    { what: "Whether a copy is whole", words: "nl dataset finish /mnt/copies/corpus" },
  ],
}
