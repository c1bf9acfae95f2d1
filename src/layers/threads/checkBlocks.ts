import * as Sink from "effect/Sink"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type * as Context from "effect/Context"
import type { WorkerFailure } from "../../domain/errors.js"
import { type BlockResult, checkLinesInTurns } from "../../services/dataset/checkLines.js"
import { RecordChecker } from "../../services/dataset/RecordChecker.js"
import type { ShardPlace, ShardResult } from "../../services/folder/ShardCheck.js"
import type { Randomness } from "../../services/Randomness.js"
import type { Vm } from "../../services/Vm.js"
import { CheckLines, CheckShardLines } from "./protocol.js"
import { type Ask, inThreads, type Threads } from "./ThreadPool.js"

/** Bytes that are checked sooner than a thread starts. */
const PER_THREAD = 8 << 20
/** Threads for input whose size nobody knows: what brings it is not faster than that. */
const UNSIZED = 8

/** Lines of file number `file`: of a folder, as the lines of a shard. */
export interface Block {
  readonly file: number
  readonly bytes: Uint8Array
  readonly place?: ShardPlace
}

type Blocks = Stream.Stream<Block>
/** What checking a block gives; of a folder, with what it has of its shard. */
export type Checked = BlockResult & Partial<Pick<ShardResult, "counts" | "problems">>
type Results = Stream.Stream<readonly [block: Block, result: Checked], WorkerFailure>

/** Where and how blocks are checked. */
export interface Ways {
  readonly threads: Threads
  readonly vm: Context.Tag.Service<typeof Vm>
  readonly randomness: Context.Tag.Service<typeof Randomness>
  readonly schedules: boolean
}

/** Checks blocks in this thread. What checks lines of shards loads with the first of them. */
const here = ({ randomness, schedules, vm }: Ways, blocks: Blocks): Results =>
  Stream.unwrap(
    Effect.gen(function* () {
      const shards = yield* Effect.cached(
        Effect.map(
          Effect.promise(() => import("../../services/folder/ShardCheck.js")),
          ({ ShardCheck }) => new ShardCheck(randomness),
        ),
      )
      const checker = new RecordChecker(vm, schedules)
      const check = ({ bytes, place }: Block): Effect.Effect<Checked> =>
        place === undefined
          ? checkLinesInTurns(checker, bytes)
          : Effect.flatMap(shards, (own) => own.checkInTurns(checker, place, bytes))
      return Stream.mapEffect(blocks, (block) => Effect.map(check(block), (result) => [block, result] as const))
    }),
  )

/** Checks blocks in so many threads. */
const there = (ways: Ways, size: number, blocks: Blocks): Results =>
  inThreads(
    ways.threads,
    // Two blocks a thread keep it busy.
    { size, ahead: 2 * size, otherwise: () => here(ways, blocks) },
    Stream.zipWithIndex(blocks),
    (ask: Ask<CheckLines | CheckShardLines>, [block, n]) => {
      const { bytes, place } = block
      const { schedules } = ways
      const result: Effect.Effect<Checked, WorkerFailure> =
        place === undefined
          ? ask(n, new CheckLines({ bytes, schedules }))
          : ask(n, new CheckShardLines({ bytes, place, schedules }))
      return Effect.map(result, (checked) => [block, checked] as const)
    },
  )

const firstBlocks = Sink.fold(
  { length: 0, blocks: [] as ReadonlyArray<Block> },
  ({ length }) => length < PER_THREAD,
  ({ blocks, length }, block: Block) => ({ length: length + block.bytes.length, blocks: [...blocks, block] }),
)

/** Checks blocks in one set of threads, as many as their bytes pay for; a few megabytes stay in this thread. */
export const checkBlocks = (ways: Ways, workers: number, bytes: number, blocks: Blocks): Results => {
  if (workers === 1 || bytes < PER_THREAD) return here(ways, blocks)
  if (bytes !== Number.POSITIVE_INFINITY) {
    return there(ways, Math.min(workers, Math.max(2, Math.floor(bytes / PER_THREAD))), blocks)
  }
  return Stream.unwrapScoped(
    Effect.map(Stream.peel(blocks, firstBlocks), ([{ blocks: first, length }, rest]) => {
      const all = Stream.concat(Stream.fromIterable(first), rest)
      return length < PER_THREAD ? here(ways, all) : there(ways, Math.min(workers, UNSIZED), all)
    }),
  )
}
