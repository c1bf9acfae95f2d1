import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { allShards, type DatasetPlan, type ShardReceipt, tablesOf } from "../../domain/DatasetPlan.js"
import { FolderError, type SourceError } from "../../domain/errors.js"
import { cardOf } from "./card.js"
import { DatasetFolder } from "./DatasetFolder.js"
import { sha256 } from "./fingerprint.js"
import { checksumsOf, contentOf, manifestOf } from "./manifest.js"
import { CARD, MANIFEST, SUMS } from "./names.js"
import { PLAN, planText } from "./planFile.js"
import { adoptShards, pathsOf, receiptsOf, SHARD_FILE, statesOf } from "./shards.js"
import { writeText } from "./texts.js"

/** What a finished folder has. */
export interface Finished {
  /** Files of records and views, and their bytes. */
  readonly files: number
  readonly bytes: number
  /** Names the records of the whole dataset: see `DatasetManifest`. */
  readonly content: string
}

/** Removes what writers that were killed left unfinished in the folder. */
const cleanFolder = (plan: DatasetPlan) =>
  Effect.gen(function* () {
    const { clean } = yield* DatasetFolder
    for (const directory of ["", "_shards", ...tablesOf(plan)]) yield* clean(directory)
  })

/** Files in the directories of a plan's tables that are not of the plan: readers would take them for a part of the dataset. */
export const straysOf = (plan: DatasetPlan): Effect.Effect<ReadonlyArray<string>, SourceError, DatasetFolder> =>
  Effect.gen(function* () {
    const folder = yield* DatasetFolder
    const known = new Set(allShards(plan).flatMap((shard) => pathsOf(plan, shard)))
    const lists = yield* Effect.forEach(tablesOf(plan), (table) =>
      Effect.map(folder.list(table), (names) => names.map((name) => `${table}/${name}`)),
    )
    return lists.flat().filter((path) => !known.has(path))
  })

/** What is wrong with a file that is not of the plan. */
export const strayReason = (path: string): string =>
  `is ${SHARD_FILE.test(path) ? "a shard of another plan" : "not of the dataset"}, and readers would take it for a part of it`

const refuseStrays = (plan: DatasetPlan) =>
  Effect.gen(function* () {
    const folder = yield* DatasetFolder
    const [stray] = yield* straysOf(plan)
    if (stray === undefined) return
    return yield* new FolderError({
      folder: folder.name,
      reason: "NotEmpty",
      description: `${stray} ${strayReason(stray)}; move it out of ${stray.slice(0, stray.indexOf("/"))}/`,
    })
  })

/** The texts of a finished folder, by path. */
const textsOf = (
  plan: DatasetPlan,
  receipts: ReadonlyArray<ShardReceipt>,
): ReadonlyArray<readonly [string, string]> => {
  const samples = receipts.flatMap(({ sample }) => sample ?? [])
  const texts = [
    [CARD, cardOf(plan, receipts, samples)],
    [MANIFEST, manifestOf(plan, receipts)],
  ] as const
  const own = [...texts, [PLAN, planText(plan)] as const].map(([path, text]) => ({ path, sha256: sha256(text) }))
  return [...texts, [SUMS, checksumsOf([...receipts.flatMap(({ files }) => files), ...own])]]
}

/** Readies a folder for its plan: removes leftovers, and gives the shards of an older plan their names in this one. */
export const ready = (plan: DatasetPlan) => Effect.zipRight(cleanFolder(plan), adoptShards(plan))

/**
 * Looks at all shards of a plan, each file by its hash, and writes card, manifest and checksums. Fails with a `FolderError` where
 * a shard is missing or damaged, or where files are that do not belong there.
 */
export const finish = (plan: DatasetPlan) =>
  Effect.gen(function* () {
    yield* ready(plan)
    const receipts = yield* Effect.flatMap(statesOf(plan, "hash"), receiptsOf)
    yield* refuseStrays(plan)
    for (const [path, text] of textsOf(plan, receipts)) yield* writeText(path, text)
    const files = receipts.flatMap((receipt) => receipt.files)
    return {
      files: files.length,
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      content: contentOf(receipts),
    } satisfies Finished
  })

/** Of the texts of a finished folder, those that are missing, and those that are not what the receipts give. */
export const textsLeft = (
  plan: DatasetPlan,
  receipts: ReadonlyArray<ShardReceipt>,
): Effect.Effect<
  { readonly missing: ReadonlyArray<string>; readonly changed: ReadonlyArray<string> },
  SourceError,
  DatasetFolder
> =>
  Effect.gen(function* () {
    const folder = yield* DatasetFolder
    const missing: Array<string> = []
    const changed: Array<string> = []
    for (const [path, text] of textsOf(plan, receipts)) {
      const there = yield* folder.read(path)
      if (Option.isNone(there)) missing.push(path)
      else if (there.value !== text) changed.push(path)
    }
    return { missing, changed }
  })

/** Whether the folder has been finished with the plan. */
export const isFinished = (plan: DatasetPlan) =>
  Effect.gen(function* () {
    const receipts = yield* Effect.flatMap(statesOf(plan, "size"), receiptsOf)
    const { changed, missing } = yield* textsLeft(plan, receipts)
    return changed.length === 0 && missing.length === 0
  })
