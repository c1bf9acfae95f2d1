import * as Schema from "effect/Schema"
import { createHash } from "node:crypto"
import { DatasetManifest } from "../../domain/DatasetManifest.js"
import {
  type DatasetPlan,
  type PlannedSplit,
  shardCount,
  shardOf,
  type ShardReceipt,
} from "../../domain/DatasetPlan.js"

type Counts = Readonly<Record<string, number>>

/** Receipts in the order of the plan. Throws a `RangeError` where a shard has none. */
export const inOrder = (plan: DatasetPlan, receipts: ReadonlyArray<ShardReceipt>): ReadonlyArray<ShardReceipt> => {
  const byPlace = new Map(receipts.map((receipt) => [`${receipt.split}/${receipt.index}`, receipt]))
  return Array.from({ length: shardCount(plan) }, (_, number) => {
    const { index, split } = shardOf(plan, number)
    const receipt = byPlace.get(`${split}/${index}`)
    if (receipt === undefined) throw new RangeError(`shard ${index} of ${split} has no receipt`)
    return receipt
  })
}

const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((total, number) => total + number, 0)

/** Sums by key, keys in alphabetical order: receipts may have them in any. */
export const added = (all: ReadonlyArray<Counts>): Counts => {
  const totals = new Map<string, number>()
  for (const counts of all) {
    for (const [key, count] of Object.entries(counts)) totals.set(key, (totals.get(key) ?? 0) + count)
  }
  return Object.fromEntries([...totals].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const splitOf = ({ name, records, shards }: PlannedSplit, all: ReadonlyArray<ShardReceipt>) => {
  const own = all.filter(({ split }) => split === name)
  return {
    ...{ name, records, shards },
    bytes: sum(own.flatMap(({ files }) => files.map(({ bytes }) => bytes))),
    levels: added(own.map(({ levels }) => levels)),
    categories: added(own.map(({ categories }) => categories)),
    families: added(own.map(({ families }) => families)),
    functions: sum(own.map(({ functions }) => functions)),
  }
}

export const contentOf = (receipts: ReadonlyArray<ShardReceipt>): string => {
  const hash = createHash("sha256")
  for (const { content_sha256, index, split } of receipts) hash.update(`${split} ${index} ${content_sha256}\n`)
  return hash.digest("hex")
}

const encode = Schema.encodeSync(DatasetManifest)

/**
 * The text of `manifest.json`, from the receipts of all shards in any order: the same for the same files, wherever and whenever
 * they were made. Throws a `RangeError` where a shard has no receipt.
 */
export const manifestOf = (plan: DatasetPlan, receipts: ReadonlyArray<ShardReceipt>): string => {
  const ordered = inOrder(plan, receipts)
  const manifest = encode({
    plan,
    content_sha256: contentOf(ordered),
    splits: plan.splits.map((split) => splitOf(split, ordered)),
    files: ordered.flatMap(({ files }) => files),
  })
  return `${JSON.stringify(manifest, undefined, 2)}\n`
}

/** The text of `SHA256SUMS`, as `sha256sum --check` reads it: a line a file, by path. */
export const checksumsOf = (files: ReadonlyArray<{ readonly path: string; readonly sha256: string }>): string =>
  files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join("")
