import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import {
  allShards,
  type DatasetPlan,
  fileOf,
  receiptOf,
  type Shard,
  ShardReceipt,
  tablesOf,
} from "../../domain/DatasetPlan.js"
import { FolderError, type SinkError, type SourceError } from "../../domain/errors.js"
import { DatasetFolder } from "./DatasetFolder.js"
import { fingerprintOf } from "./fingerprint.js"
import { ShardMaker } from "./ShardMaker.js"
import { writeText } from "./texts.js"

/** What there is of a shard: nothing, something that is not it, or all. */
export type ShardState =
  | { readonly kind: "missing"; readonly shard: Shard }
  | { readonly kind: "damaged"; readonly shard: Shard; readonly reason: string }
  | { readonly kind: "done"; readonly shard: Shard; readonly receipt: ShardReceipt }

/** How closely files are looked at: by their size, or by their hash, for which they are read. */
export type Depth = "size" | "hash"

const decode = Schema.decodeUnknownOption(Schema.parseJson(ShardReceipt))
const encode = Schema.encodeSync(ShardReceipt)

const receiptText = (receipt: ShardReceipt): string => `${JSON.stringify(encode(receipt), undefined, 2)}\n`

/** Shards that are looked at at once. */
const CONCURRENCY = 16

/** The paths of a shard's files, in the order of the plan's tables. */
export const pathsOf = (plan: DatasetPlan, shard: Shard): ReadonlyArray<string> =>
  tablesOf(plan).map((table) => fileOf(plan, shard, table))

/** What is wrong with the files of a receipt, if anything is. */
const problemOf = (receipt: ShardReceipt, depth: Depth) =>
  Effect.gen(function* () {
    const folder = yield* DatasetFolder
    for (const { bytes, path, sha256 } of receipt.files) {
      const size = yield* folder.size(path)
      if (Option.isNone(size)) return `${path} is missing`
      if (size.value !== bytes) return `${path} has ${size.value} bytes, and its receipt says ${bytes}`
      if (depth === "size") continue
      const digest = yield* folder.digest(path)
      if (Option.isNone(digest) || digest.value.sha256 !== sha256)
        return `${path} is not what was written: its SHA-256 is not that of its receipt`
    }
    return undefined
  })

/** Whether a receipt is that of the shard, and its counts are of as many records as the shard has. */
const fits = (receipt: ShardReceipt, { from, index, split, until }: Shard): boolean => {
  const records = until - from
  return (
    receipt.split === split &&
    receipt.index === index &&
    receipt.from === from &&
    receipt.records === records &&
    [receipt.levels, receipt.categories, receipt.families].every(
      (counts) => Object.values(counts).reduce((sum, count) => sum + count, 0) === records,
    )
  )
}

/** What there is of a shard. */
export const stateOf = (
  plan: DatasetPlan,
  shard: Shard,
  depth: Depth,
): Effect.Effect<ShardState, SourceError, DatasetFolder> =>
  Effect.gen(function* () {
    const folder = yield* DatasetFolder
    const path = receiptOf(shard)
    const text = yield* folder.read(path)
    if (Option.isNone(text)) return { kind: "missing", shard }
    const damaged = (reason: string): ShardState => ({ kind: "damaged", shard, reason })
    const receipt = decode(text.value)
    if (Option.isNone(receipt)) return damaged(`${path} is not a receipt`)
    if (receipt.value.fingerprint !== fingerprintOf(plan, shard)) return damaged(`${path} is of another plan`)
    const paths = pathsOf(plan, shard)
    if (receipt.value.files.map((file) => file.path).join("\n") !== paths.join("\n"))
      return damaged(`${path} names other files`)
    if (!fits(receipt.value, shard)) return damaged(`${path} does not fit its shard`)
    const problem = yield* problemOf(receipt.value, depth)
    return problem === undefined ? { kind: "done", shard, receipt: receipt.value } : damaged(problem)
  })

/** What there is of all shards, in order. */
export const statesOf = (
  plan: DatasetPlan,
  depth: Depth,
): Effect.Effect<ReadonlyArray<ShardState>, SourceError, DatasetFolder> =>
  Effect.forEach(allShards(plan), (shard) => stateOf(plan, shard, depth), {
    concurrency: depth === "hash" ? 2 : CONCURRENCY,
  })

/** The receipts of shards that are all done, or why they are not. */
export const receiptsOf = (
  states: ReadonlyArray<ShardState>,
): Effect.Effect<ReadonlyArray<ShardReceipt>, FolderError, DatasetFolder> =>
  Effect.gen(function* () {
    const left = states.flatMap((state) => (state.kind === "done" ? [] : [state]))
    const [first] = left
    if (first === undefined) return states.flatMap((state) => (state.kind === "done" ? [state.receipt] : []))
    const { name } = yield* DatasetFolder
    const damage = left.find((state) => state.kind === "damaged")
    return yield* new FolderError({
      folder: name,
      reason: "Incomplete",
      description:
        `${left.length} of ${states.length} shards are missing or damaged (${numbers(left.map(({ shard }) => shard.number))})` +
        `${damage === undefined ? "" : `: ${damage.reason}`}; "nl dataset make ${name}" makes them`,
    })
  })

/** Numbers in order as `3,17,40-44`. */
export const numbers = (all: ReadonlyArray<number>): string => {
  const ranges: Array<[first: number, last: number]> = []
  for (const n of all) {
    const range = ranges.at(-1)
    if (range !== undefined && range[1] === n - 1) range[1] = n
    else ranges.push([n, n])
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(",")
}

/** The receipt that is there for a shard, of whichever plan. */
const oldReceipt = (shard: Shard) =>
  Effect.flatMap(DatasetFolder, (folder) => Effect.map(folder.read(receiptOf(shard)), Option.flatMap(decode)))

/** The path of a shard's file of a table. */
export const SHARD_FILE =
  /^(data|sft|chat|rl)\/(train|validation|test|test_wording|test_family)-(\d{5,})-of-\d{5,}\.(parquet|jsonl|jsonl\.gz)$/

/**
 * Whether a path is what the shard's file of some table is called, however many shards there are. A receipt is a file that
 * anybody may have written: nothing else that it names is touched.
 */
const isOf = ({ index, split }: Shard, path: string): boolean => {
  const [, , name, number] = SHARD_FILE.exec(path) ?? []
  return name === split && Number(number) === index
}

/** Renames a file, unless another process has done it meanwhile. */
const renamed = (from: string, to: string) =>
  Effect.gen(function* () {
    const folder = yield* DatasetFolder
    yield* Effect.catchAll(folder.rename(from, to), (error) =>
      Effect.flatMap(folder.size(to), (size) => (Option.isSome(size) ? Effect.void : Effect.fail(error))),
    )
  })

const adopt = (plan: DatasetPlan, shard: Shard) =>
  Effect.gen(function* () {
    const old = yield* oldReceipt(shard)
    if (Option.isNone(old) || old.value.fingerprint !== fingerprintOf(plan, shard)) return
    const tables = tablesOf(plan)
    const isOwn = ({ path }: ShardReceipt["files"][number], n: number): boolean =>
      isOf(shard, path) && path.startsWith(`${tables[n]}/`)
    if (old.value.files.length !== tables.length || !old.value.files.every(isOwn)) return
    const folder = yield* DatasetFolder
    const files = old.value.files.map((file, n) => ({ ...file, path: fileOf(plan, shard, tables[n]!) }))
    let moved = false
    for (const [n, { path }] of files.entries()) {
      const from = old.value.files[n]!.path
      if (from === path) continue
      moved = true
      if (Option.isSome(yield* folder.size(from))) yield* renamed(from, path)
    }
    if (moved) yield* writeText(receiptOf(shard), receiptText({ ...old.value, files }))
  })

/**
 * Gives the files of shards that an older plan of the dataset has in common with this one their names in this one, which say
 * how many shards there are.
 */
export const adoptShards = (
  plan: DatasetPlan,
  shards: ReadonlyArray<Shard> = allShards(plan),
): Effect.Effect<void, SourceError | SinkError, DatasetFolder> =>
  Effect.forEach(shards, (shard) => adopt(plan, shard), { concurrency: CONCURRENCY, discard: true })

/** Removes the files of a receipt that a shard's new files do not replace. */
const removeOld = (plan: DatasetPlan, shard: Shard) =>
  Effect.gen(function* () {
    const folder = yield* DatasetFolder
    const old = yield* oldReceipt(shard)
    if (Option.isNone(old)) return
    const paths = new Set(pathsOf(plan, shard))
    for (const { path } of old.value.files) if (!paths.has(path) && isOf(shard, path)) yield* folder.remove(path)
  })

/** Makes shards: their files, and then their receipts. `made` is told of records that have been written. */
export const makeShards = (
  plan: DatasetPlan,
  shards: ReadonlyArray<Shard>,
  workers: number,
  made: (records: number) => Effect.Effect<void>,
) =>
  Effect.gen(function* () {
    const folder = yield* DatasetFolder
    const maker = yield* ShardMaker
    yield* maker.make(plan, shards, workers, (shard, parts) =>
      Effect.gen(function* () {
        const receipt = yield* Effect.scoped(
          Effect.gen(function* () {
            const targets = yield* Effect.forEach(pathsOf(plan, shard), folder.write)
            let last: ShardReceipt | undefined
            yield* Stream.runForEach(parts, ({ files, receipt, records }) =>
              Effect.gen(function* () {
                for (const [n, bytes] of files.entries()) yield* targets[n]!.write(bytes)
                last = receipt
                yield* made(records)
              }),
            )
            for (const { commit } of targets) yield* commit
            return last!
          }),
        )
        yield* removeOld(plan, shard)
        yield* writeText(receiptOf(shard), receiptText(receipt))
      }),
    )
  })
