import * as Schema from "effect/Schema"
import { DatasetPlan, PlannedSplit, ShardReceipt } from "./DatasetPlan.js"

const { categories, content_sha256, families, files, functions, levels } = ShardReceipt.fields

/** What a finished dataset folder holds: `manifest.json`. It follows from the plan and the receipts alone. */
export const DatasetManifest = Schema.Struct({
  /** What the folder was made by; the generator version is in it. */
  plan: DatasetPlan,
  /**
   * Names the records of the whole dataset, whatever their format: SHA-256 of a line `split index content_sha256` for each shard,
   * in the order of the plan, where `index` is the shard's number in its split and the last word is that of its receipt.
   */
  content_sha256,
  splits: Schema.Array(
    Schema.Struct({
      name: PlannedSplit.fields.name,
      records: PlannedSplit.fields.records,
      shards: PlannedSplit.fields.shards,
      /** Of its files of all tables together. */
      bytes: PlannedSplit.fields.records,
      /** Records by level, by category and by family, and those whose programs take inputs. */
      levels,
      categories,
      families,
      functions,
    }),
  ),
  /** All files of records and views, in the order of the plan. */
  files,
})
export type DatasetManifest = typeof DatasetManifest.Type
