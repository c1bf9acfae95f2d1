import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodePath from "@effect/platform-node/NodePath"
import * as NodeWorker from "@effect/platform-node/NodeWorker"
import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { cpSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { allShards, type DatasetPlan, fileOf, receiptOf, type Shard } from "../../../src/domain/DatasetPlan.js"
import type { DatasetRecord } from "../../../src/domain/DatasetRecord.js"
import type { Split } from "../../../src/domain/Split.js"
import * as DirectoryFolder from "../../../src/layers/DirectoryFolder.js"
import * as FileDatasetReader from "../../../src/layers/FileDatasetReader.js"
import { services } from "../../../src/layers/LocalGeneration.js"
import * as LocalShardMaker from "../../../src/layers/LocalShardMaker.js"
import * as WorkerVerification from "../../../src/layers/threads/WorkerVerification.js"
import { Verification } from "../../../src/services/dataset/Verification.js"
import { DatasetFolder } from "../../../src/services/folder/DatasetFolder.js"
import { isFunctionRecord } from "../../../src/services/dataset/recordTests.js"
import { finish } from "../../../src/services/folder/finish.js"
import { sha256 } from "../../../src/services/folder/fingerprint.js"
import { beginPlan } from "../../../src/services/folder/planFile.js"
import { type DatasetRequest, planOf } from "../../../src/services/folder/planOf.js"
import { ShardCounts } from "../../../src/services/folder/ShardCounts.js"
import { makeShards } from "../../../src/services/folder/shards.js"

/** Dataset folders on the disk, made, changed and checked in this process. */

const disk = Layer.merge(NodeFileSystem.layer, NodePath.layer)

const folder = (directory: string) => Layer.provide(DirectoryFolder.layer(directory), disk)

const threads = { platform: NodeWorker.layerWorker, start: () => assert.fail("a thread is started") }

const verification = WorkerVerification.layer(threads).pipe(
  Layer.provide(Layer.merge(Layer.provide(FileDatasetReader.layer(), disk), services)),
)

/** Asks for a small dataset of all splits. */
export const request = (
  seed: number,
  records: Readonly<Record<Split, number>>,
  rest: Partial<DatasetRequest> = {},
): DatasetRequest => ({ seed, level: 3, format: "jsonl", views: [], system: "", shards: 2, records, ...rest })

/** Makes a folder, and finishes it if nothing else is wanted. */
export const makeFolder = async (directory: string, asked: DatasetRequest): Promise<DatasetPlan> => {
  const plan = planOf(asked)
  const make = Effect.gen(function* () {
    yield* beginPlan(plan)
    yield* makeShards(plan, allShards(plan), 1, () => Effect.void)
    yield* finish(plan)
  })
  await Effect.runPromise(
    make.pipe(Effect.provide(Layer.provide(LocalShardMaker.layer, services)), Effect.provide(folder(directory))),
  )
  return plan
}

/** What `verifyFolder` finds. */
export const verified = (directory: string) =>
  Effect.runPromise(
    Effect.flatMap(Verification, ({ verifyFolder }) => verifyFolder({ workers: 1 })).pipe(
      Effect.provide(folder(directory)),
      Effect.provide(verification),
    ),
  )

/** What two folders share. */
export const compared = (a: string, b: string) =>
  Effect.runPromise(
    Effect.gen(function* () {
      const [one, other] = yield* Effect.all([a, b].map((path) => Effect.provide(DatasetFolder, folder(path))))
      const { disjoint } = yield* Verification
      return yield* disjoint(one!, other!)
    }).pipe(Effect.provide(verification)),
  )

/** The first shard of a split. */
export const shardOfSplit = (plan: DatasetPlan, split: Split): Shard =>
  allShards(plan).find((shard) => shard.split === split)!

export const readShard = (directory: string, plan: DatasetPlan, split: Split): Array<DatasetRecord> =>
  readFileSync(join(directory, fileOf(plan, shardOfSplit(plan, split), "data")), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as DatasetRecord)

/** Writes other records into the first shard of a split, and nothing else: its receipt no longer fits. */
export const writeShard = (
  directory: string,
  plan: DatasetPlan,
  split: Split,
  records: ReadonlyArray<DatasetRecord>,
): void => {
  const text = records.map((record) => `${JSON.stringify(record)}\n`).join("")
  writeFileSync(join(directory, fileOf(plan, shardOfSplit(plan, split), "data")), text)
}

/** The same, with a receipt, a card, a manifest and checksums that fit: nothing but the records themselves tells. */
export const forgeShard = async (
  directory: string,
  plan: DatasetPlan,
  split: Split,
  records: ReadonlyArray<DatasetRecord>,
): Promise<void> => {
  writeShard(directory, plan, split, records)
  const shard = shardOfSplit(plan, split)
  const path = fileOf(plan, shard, "data")
  const bytes = readFileSync(join(directory, path))
  const receipt = JSON.parse(readFileSync(join(directory, receiptOf(shard)), "utf8")) as object
  const counts = new ShardCounts()
  for (const record of records) counts.add(record, isFunctionRecord(record))
  const forged = {
    ...receipt,
    ...counts,
    content_sha256: sha256(bytes),
    files: [{ path, bytes: bytes.length, sha256: sha256(bytes) }],
    ...("sample" in receipt ? { sample: records[0] } : {}),
  }
  writeFileSync(join(directory, receiptOf(shard)), JSON.stringify(forged))
  // A receipt that does not fit its shard is refused there: it is for `verify` to tell of.
  await Effect.runPromise(Effect.ignore(Effect.provide(finish(plan), folder(directory))))
}

export const copyFolder = (from: string, to: string): void => cpSync(from, to, { recursive: true })
