import { SPLIT_SCHEME, type Split } from "../../domain/Split.js"
import { GENERATOR_VERSION } from "../../domain/version.js"
import type { DatasetPlan, PlannedSplit } from "../../domain/DatasetPlan.js"

/** What a dataset should be, before it is known how its splits are divided. */
export interface DatasetRequest extends Omit<DatasetPlan, "generator" | "scheme" | "splits"> {
  /** Records of each split; one with none is left out. */
  readonly records: Readonly<Record<Split, number>>
  /** Files of the largest split; or records of a file. */
  readonly shards?: number
  readonly recordsPerShard?: number
}

/** Shards that a split may have. */
export const MOST_SHARDS = 1_000_000
/** Records of a shard where nobody says: some 50 MB of Parquet. */
const USUAL = 262_144
/** Shards of a split with so many records, at least: those who read with several workers give each some of the files. */
const LARGE = 100_000
const LEAST_OF_LARGE = 32
/** The same of a smaller one: a shard is a row group at least. */
const SMALL = 16_384

const usualShards = (name: Split, records: number): number =>
  name === "train" && records < LARGE
    ? Math.ceil(records / SMALL)
    : Math.min(MOST_SHARDS, Math.max(name === "train" ? LEAST_OF_LARGE : 1, Math.ceil(records / USUAL)))

/** a × b / c, rounded up. In BigInt, because the product may be above 2^53, and a quotient that is rounded is not exact. */
const share = (a: number, b: number, c: number): number => Number((BigInt(a) * BigInt(b) + BigInt(c) - 1n) / BigInt(c))

/** The plan of a dataset: how its splits are divided into shards, unless that is said. One split at least has records. */
export const planOf = ({ records, recordsPerShard, shards, ...rest }: DatasetRequest): DatasetPlan => {
  const most = Math.max(...Object.values(records))
  const divided = (name: Split, count: number): PlannedSplit => {
    if (recordsPerShard !== undefined)
      return { name, records: count, shards: share(count, 1, recordsPerShard), records_per_shard: recordsPerShard }
    // The others' shards are about as large as those of the largest.
    return {
      name,
      records: count,
      shards: shards === undefined ? usualShards(name, count) : share(count, shards, most),
    }
  }
  const splits = Object.entries(records).flatMap(([name, count]) => (count > 0 ? [divided(name as Split, count)] : []))
  return {
    ...{ generator: GENERATOR_VERSION, scheme: SPLIT_SCHEME },
    ...rest,
    splits: splits as [PlannedSplit, ...Array<PlannedSplit>],
  }
}
