/** A small dataset, made into a folder of this program's own: files in memory, as they might be objects in a bucket. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import { createHash } from "node:crypto"
import { Dataset, DatasetFolder, type DatasetPlan, LocalGeneration, LocalShardMaker } from "nl-datagen"

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex")

/** A folder whose files are `objects`, by path. */
export const bucket = (objects: Map<string, Uint8Array>): Layer.Layer<DatasetFolder> => {
  const at = <A>(path: string, use: (object: Uint8Array) => A) =>
    Effect.sync(() => Option.map(Option.fromNullable(objects.get(path)), use))
  return Layer.succeed(
    DatasetFolder,
    DatasetFolder.of({
      name: "bucket",
      list: (directory) =>
        Effect.sync(() => {
          const below = directory === "" ? "" : `${directory}/`
          const paths = [...objects.keys()].filter((path) => path.startsWith(below))
          return [...new Set(paths.map((path) => path.slice(below.length).split("/")[0]!))].sort()
        }),
      read: (path) => at(path, (object) => new TextDecoder().decode(object)),
      size: (path) => at(path, (object) => object.length),
      digest: (path) => at(path, (object) => ({ bytes: object.length, sha256: sha256(object) })),
      // An object appears when it is whole: what was written without a commit was never there.
      write: (path) =>
        Effect.sync(() => {
          const parts: Array<Uint8Array> = []
          return {
            write: (bytes) => Effect.sync(() => parts.push(bytes.slice()) > 0),
            commit: Effect.sync(() => void objects.set(path, Buffer.concat(parts))),
          }
        }),
      rename: (from, to) =>
        Effect.sync(() => {
          objects.set(to, objects.get(from)!)
          objects.delete(from)
        }),
      remove: (path) => Effect.sync(() => void objects.delete(path)),
      clean: () => Effect.void,
    }),
  )
}

/** For reinforcement learning: functions with tests, and a card of the machine in front of each prompt. */
const plan: DatasetPlan = Dataset.planOf({
  records: { train: 200, validation: 20, test: 20, test_wording: 0, test_family: 20 },
  ...{ seed: 42, level: 5, tests: 4, form: "function", format: "parquet" },
  ...{ views: ["rl"], system: Dataset.SHORT_CARD },
})

/** Makes it, and gives the paths of its files and what names its content. */
export const dataset = Effect.gen(function* () {
  const objects = new Map<string, Uint8Array>()
  const { content } = yield* Effect.provide(
    Dataset.make(plan, { workers: () => 1 }),
    Layer.merge(bucket(objects), Layer.provide(LocalShardMaker.layer, LocalGeneration.services)),
  )
  return { content, objects }
})
