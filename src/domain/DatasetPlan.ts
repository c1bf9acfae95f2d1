import * as Schema from "effect/Schema"
import { Form, RANGES } from "./Config.js"
import { DatasetRecord } from "./DatasetRecord.js"
import { Level } from "./Level.js"
import { SPLIT_SCHEME, Split } from "./Split.js"

const Count = Schema.Int.pipe(Schema.between(1, Number.MAX_SAFE_INTEGER))

/** How the files of a dataset are written. */
export const DatasetFormat = Schema.Literal("parquet", "jsonl", "jsonl.gz")
export type DatasetFormat = typeof DatasetFormat.Type

/** Tables that a dataset may have beside its records: the same records as a trainer reads them. */
export const View = Schema.Literal("sft", "chat", "rl")
export type View = typeof View.Type

/** How many records a split has, and how they are divided. */
export const PlannedSplit = Schema.Struct({
  name: Split,
  records: Count,
  /** Files of the split. Shard k has the records floor(k × records / shards) … up to those of shard k + 1. */
  shards: Count,
  /** Where every shard but the last has that many: shard k then begins at k × records_per_shard. */
  records_per_shard: Schema.optionalWith(Count, { exact: true }),
})
export type PlannedSplit = typeof PlannedSplit.Type

/** What a dataset folder holds: `plan.json`. Every file follows from it. */
export const DatasetPlan = Schema.Struct({
  /** Version of the data: see CHANGELOG.md. */
  generator: Count,
  /** How problems are divided among splits. */
  scheme: Schema.Literal(SPLIT_SCHEME),
  seed: Schema.Int.pipe(Schema.between(...RANGES.seed)),
  level: Level,
  /** As in `Config`: tests of each record in function form, and which forms there are. */
  tests: Schema.optionalWith(Schema.Int.pipe(Schema.between(...RANGES.tests)), { exact: true }),
  form: Schema.optionalWith(Form, { exact: true }),
  format: DatasetFormat,
  views: Schema.Array(View),
  /** The system message of the views `chat` and `rl`; none if it is empty. */
  system: Schema.String,
  splits: Schema.NonEmptyArray(PlannedSplit),
})
export type DatasetPlan = typeof DatasetPlan.Type

/** A shard of a plan: one file of records, and one of each view. */
export interface Shard {
  /** Its number among all shards of the plan, from 0. */
  readonly number: number
  readonly split: Split
  /** Its number among those of the split, from 0, and how many those are. */
  readonly index: number
  readonly of: number
  /** Its records are from … until − 1 of the split. */
  readonly from: number
  readonly until: number
}

const starts = ({ records, records_per_shard: size, shards }: PlannedSplit, k: number): number =>
  // In BigInt, because the product may be above 2^53.
  size === undefined ? Number((BigInt(k) * BigInt(records)) / BigInt(shards)) : Math.min(k * size, records)

/** How many shards a plan has. */
export const shardCount = (plan: Pick<DatasetPlan, "splits">): number =>
  plan.splits.reduce((sum, { shards }) => sum + shards, 0)

/** Shard `number` of a plan, 0 ≤ number < `shardCount`. */
export const shardOf = (plan: Pick<DatasetPlan, "splits">, number: number): Shard => {
  let index = number
  for (const split of plan.splits) {
    if (index < split.shards) {
      return {
        ...{ number, split: split.name, index, of: split.shards },
        from: starts(split, index),
        until: starts(split, index + 1),
      }
    }
    index -= split.shards
  }
  throw new RangeError(`there is no shard ${number}`)
}

/** All shards of a plan. */
export const allShards = (plan: Pick<DatasetPlan, "splits">): ReadonlyArray<Shard> =>
  Array.from({ length: shardCount(plan) }, (_, number) => shardOf(plan, number))

/** The directory of a table below the folder: records are in `data`, views in those of their name. */
export type TableName = "data" | View

/** The tables of a plan. */
export const tablesOf = ({ views }: DatasetPlan): ReadonlyArray<TableName> => ["data", ...views]

const padded = (n: number): string => String(n).padStart(5, "0")

/** Where a shard's file of a table is: `data/train-00000-of-00032.parquet`. */
export const fileOf = (plan: Pick<DatasetPlan, "format">, { index, of, split }: Shard, table: TableName): string =>
  `${table}/${split}-${padded(index)}-of-${padded(of)}.${plan.format}`

/** Where a shard's receipt is: `_shards/train-00017.json`. */
export const receiptOf = ({ index, split }: Shard): string => `_shards/${split}-${padded(index)}.json`

const Sha256 = Schema.String.pipe(Schema.pattern(/^[0-9a-f]{64}$/))

const Counts = Schema.Record({ key: Schema.String, value: Schema.NonNegativeInt })

/** Says that a shard is done, and what its files are. */
export const ShardReceipt = Schema.Struct({
  /** SHA-256 of all that the shard's bytes depend on. */
  fingerprint: Sha256,
  split: Split,
  /** The shard's number in the split, and its first record. */
  index: Schema.NonNegativeInt,
  from: Schema.NonNegativeInt,
  records: Count,
  /** SHA-256 of its records as JSON lines: the same whatever the format, and whatever compressed them. */
  content_sha256: Sha256,
  files: Schema.Array(Schema.Struct({ path: Schema.NonEmptyString, bytes: Count, sha256: Sha256 })),
  /** Records by level, by category and by family, and those whose programs take inputs. */
  levels: Counts,
  categories: Counts,
  families: Counts,
  functions: Schema.NonNegativeInt,
  /** The split's first record, where the shard is its first. */
  sample: Schema.optionalWith(DatasetRecord, { exact: true }),
})
export type ShardReceipt = typeof ShardReceipt.Type
