import * as Command from "@effect/cli/Command"
import * as Effect from "effect/Effect"
import { finish } from "../../../services/folder/finish.js"
import { needPlan } from "../../../services/folder/planFile.js"
import { StandardStreams } from "../../../services/StandardStreams.js"
import type { Documentation } from "../../kit/entries.js"
import { count, fileSize } from "../../text.js"
import { directory, endingAtFolder, shownFolder } from "./folder.js"

const entries = {
  directory: directory("The dataset's folder, with its plan and all of its shards"),
} as const

const finishFolder = (options: { readonly directory: string }) =>
  endingAtFolder(
    Effect.gen(function* () {
      const { stdout } = yield* StandardStreams
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
    { what: "Whether a copy is whole", words: "nl dataset finish /mnt/copies/corpus" },
  ],
}
