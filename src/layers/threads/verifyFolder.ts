import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Sink from "effect/Sink"
import * as Stream from "effect/Stream"
import { type DatasetPlan, fileOf } from "../../domain/DatasetPlan.js"
import type { DatasetReader } from "../../services/dataset/DatasetReader.js"
import { lineCount } from "../../services/dataset/lineCount.js"
import { DatasetFolder } from "../../services/folder/DatasetFolder.js"
import { FolderCheck } from "../../services/folder/FolderCheck.js"
import { folderDefects } from "../../services/folder/folderDefects.js"
import { needPlan } from "../../services/folder/planFile.js"
import type { ShardResult } from "../../services/folder/ShardCheck.js"
import { type ShardState, statesOf } from "../../services/folder/shards.js"
import * as FileBytes from "../files/FileBytes.js"
import { type Block, checkBlocks, type Ways } from "./checkBlocks.js"
import { unpacked } from "./unpacked.js"

type Reader = Context.Tag.Service<typeof DatasetReader>

/**
 * Bytes that are checked at once: some thousand records, whose origins are found again several times as fast together as one by one.
 * Larger blocks are not decoded at once.
 */
const GROUP = 4 << 20

const grouped = Sink.foldWeighted({
  initial: [] as ReadonlyArray<Uint8Array>,
  maxCost: GROUP,
  cost: (_, bytes: Uint8Array) => bytes.length,
  body: (blocks, bytes: Uint8Array) => [...blocks, bytes],
})

/** The shards whose files of records are there, with the bytes of these. */
const present = (plan: DatasetPlan, states: ReadonlyArray<ShardState>) =>
  Effect.gen(function* () {
    const folder = yield* DatasetFolder
    const there: Array<readonly [state: ShardState, bytes: number]> = []
    for (const state of states) {
      const size = yield* folder.size(fileOf(plan, state.shard, "data"))
      if (Option.isSome(size)) there.push([state, size.value])
    }
    return there
  })

/** The lines of all shards that are there, shard after shard. */
const blocksOf = (reader: Reader, plan: DatasetPlan, check: FolderCheck, there: ReadonlyArray<ShardState>) =>
  Stream.flatMap(Stream.fromIterable(there.entries()), ([file, { shard }]) => {
    let first = shard.from
    return reader.blocks(check.files[file]!).pipe(
      Stream.transduce(grouped),
      Stream.map((blocks): Block => {
        const bytes = FileBytes.joined(blocks)
        check.read(file, bytes)
        const place = { plan, shard: shard.number, first }
        first += lineCount(bytes)
        return { file, bytes, place }
      }),
      Stream.catchAll(({ description }) =>
        Stream.drain(Stream.fromEffect(Effect.sync(() => check.fail(file, description)))),
      ),
      Stream.withSpan("verify.file", { attributes: { path: check.files[file]! } }),
    )
  })

/** Checks the folder that is supplied. */
export const verifyFolder = (reader: Reader, ways: Ways, workers: number) =>
  Effect.gen(function* () {
    const folder = yield* DatasetFolder
    const plan = yield* needPlan
    const states = yield* statesOf(plan, "hash")
    const { defects, finished } = yield* folderDefects(plan, states)
    const there = yield* present(plan, states)
    const shards = there.map(([state]) => state)
    const check = new FolderCheck(folder.name, plan, states, shards, finished, defects)
    const bytes = there.reduce((sum, [, size], n) => sum + unpacked(check.files[n]!, size), 0)
    let current = 0
    const endBefore = (file: number) => {
      for (; current < file; current++) check.end(current)
    }
    yield* Stream.runForEach(
      checkBlocks(ways, workers, bytes, blocksOf(reader, plan, check, shards)),
      ([{ file }, result]) =>
        Effect.sync(() => {
          endBefore(file)
          check.add(file, result as ShardResult)
        }),
    )
    endBefore(shards.length)
    return check.report
  }).pipe(Effect.withSpan("verify.folder", { attributes: { workers } }))
