import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { type DatasetPlan, type ShardReceipt, tablesOf } from "../../domain/DatasetPlan.js"
import { FolderError } from "../../domain/errors.js"
import { cardOf } from "./card.js"
import { DatasetFolder } from "./DatasetFolder.js"
import { sha256 } from "./fingerprint.js"
import { checksumsOf, contentOf, manifestOf } from "./manifest.js"
import { CARD, MANIFEST, SUMS } from "./names.js"
import { PLAN, planText } from "./planFile.js"
import { adoptShards, receiptsOf, SHARD_FILE, statesOf } from "./shards.js"
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
export const cleanFolder = (plan: DatasetPlan) =>
  Effect.gen(function* () {
    const { clean } = yield* DatasetFolder
    for (const directory of ["", "_shards", ...tablesOf(plan)]) yield* clean(directory)
  })

/** Refuses files that readers would take for a part of the dataset. */
const refuseStrays = (plan: DatasetPlan, receipts: ReadonlyArray<ShardReceipt>) =>
  Effect.gen(function* () {
    const folder = yield* DatasetFolder
    const known = new Set(receipts.flatMap(({ files }) => files.map(({ path }) => path)))
    for (const table of tablesOf(plan)) {
      const stray = (yield* folder.list(table)).map((name) => `${table}/${name}`).find((path) => !known.has(path))
      if (stray === undefined) continue
      const what = SHARD_FILE.test(stray) ? "a shard of another plan" : "not of the dataset"
      return yield* new FolderError({
        folder: folder.name,
        reason: "NotEmpty",
        description: `${stray} is ${what}, and readers would take it for a part of it; move it out of ${table}/`,
      })
    }
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

/**
 * Looks at all shards of a plan, each file by its hash, and writes card, manifest and checksums. Fails with a `FolderError` where
 * a shard is missing or damaged, or where files are that do not belong there.
 */
export const finish = (plan: DatasetPlan) =>
  Effect.gen(function* () {
    yield* cleanFolder(plan)
    yield* adoptShards(plan)
    const receipts = yield* Effect.flatMap(statesOf(plan, "hash"), receiptsOf)
    yield* refuseStrays(plan, receipts)
    for (const [path, text] of textsOf(plan, receipts)) yield* writeText(path, text)
    const files = receipts.flatMap((receipt) => receipt.files)
    return {
      files: files.length,
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      content: contentOf(receipts),
    } satisfies Finished
  })

/** Whether the folder has been finished with the plan. */
export const isFinished = (plan: DatasetPlan) =>
  Effect.gen(function* () {
    const folder = yield* DatasetFolder
    const receipts = yield* Effect.flatMap(statesOf(plan, "size"), receiptsOf)
    for (const [path, text] of textsOf(plan, receipts))
      if (!Option.contains(yield* folder.read(path), text)) return false
    return true
  })
