import * as Effect from "effect/Effect"
import { type DatasetPlan, fileOf, receiptOf, type ShardReceipt } from "../../domain/DatasetPlan.js"
import type { SourceError } from "../../domain/errors.js"
import type { DatasetFolder } from "./DatasetFolder.js"
import { strayReason, straysOf, textsLeft } from "./finish.js"
import { pathsOf, type ShardState } from "./shards.js"

/** What is wrong with a file of a folder as a whole. */
export interface FileDefect {
  readonly path: string
  readonly reason: string
}

/** The receipts of all shards, if they are all done. */
const whole = (states: ReadonlyArray<ShardState>): ReadonlyArray<ShardReceipt> | undefined => {
  const receipts = states.flatMap((state) => (state.kind === "done" ? [state.receipt] : []))
  return receipts.length === states.length ? receipts : undefined
}

const shardDefect = (plan: DatasetPlan, state: ShardState): ReadonlyArray<FileDefect> => {
  const { kind, shard } = state
  if (kind === "missing")
    return [{ path: fileOf(plan, shard, "data"), reason: `shard ${shard.number} is missing: it has no receipt` }]
  if (kind === "damaged") {
    const { reason } = state
    const path = [...pathsOf(plan, shard), receiptOf(shard)].find((some) => reason.startsWith(`${some} `))
    return [
      {
        path: path ?? fileOf(plan, shard, "data"),
        reason: path === undefined ? reason : `it${reason.slice(path.length)}`,
      },
    ]
  }
  return []
}

/**
 * What is wrong with the files of a folder, as far as it shows without reading records: shards, files that do not belong there,
 * texts that are not what the receipts give. And whether the folder is finished.
 */
export const folderDefects = (
  plan: DatasetPlan,
  states: ReadonlyArray<ShardState>,
): Effect.Effect<
  { readonly defects: ReadonlyArray<FileDefect>; readonly finished: boolean },
  SourceError,
  DatasetFolder
> =>
  Effect.gen(function* () {
    const strays = (yield* straysOf(plan)).map((path) => ({ path, reason: `it ${strayReason(path)}` }))
    const defects = [...states.flatMap((state) => shardDefect(plan, state)), ...strays]
    const receipts = whole(states)
    if (receipts === undefined) return { defects, finished: false }
    const { changed, missing } = yield* textsLeft(plan, receipts)
    const texts = changed.map((path) => ({ path, reason: "it is not what plan and receipts give" }))
    return { defects: [...defects, ...texts], finished: missing.length === 0 }
  })
