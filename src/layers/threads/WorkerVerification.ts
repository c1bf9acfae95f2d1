import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Sink from "effect/Sink"
import * as Stream from "effect/Stream"
import type { WorkerFailure } from "../../domain/errors.js"
import { type BlockResult, checkLinesInTurns } from "../../services/dataset/checkLines.js"
import { DatasetReader } from "../../services/dataset/DatasetReader.js"
import { Merger } from "../../services/dataset/Merger.js"
import { RecordChecker } from "../../services/dataset/RecordChecker.js"
import { Verification } from "../../services/dataset/Verification.js"
import { Vm } from "../../services/Vm.js"
import { CheckLines } from "./protocol.js"
import { type Ask, inThreads, type Threads } from "./ThreadPool.js"

/** Bytes that are checked sooner than a thread starts. */
const PER_THREAD = 8 << 20
/** Threads for input whose size nobody knows: what brings it is not faster than that. */
const UNSIZED = 8
/** How many times larger the lines of a dataset usually are than its file, by the end of its name. */
const UNPACKED: ReadonlyArray<readonly [end: RegExp, times: number]> = [
  [/\.gz$/i, 6],
  [/\.parquet$/i, 3],
]

/** About how many bytes of lines a file has. */
const unpacked = (file: string, size: number): number => size * (UNPACKED.find(([end]) => end.test(file))?.[1] ?? 1)

/** Lines of file number `file`. */
interface Block {
  readonly file: number
  readonly bytes: Uint8Array
}

type Blocks = Stream.Stream<Block>
type Results = Stream.Stream<readonly [file: number, result: BlockResult], WorkerFailure>

/** Checks blocks in this thread. */
type Here = (blocks: Blocks) => Results

const hereOn =
  (vm: Context.Tag.Service<typeof Vm>, schedules: boolean): Here =>
  (blocks) =>
    Stream.suspend(() => {
      const checker = new RecordChecker(vm, schedules)
      return Stream.mapEffect(blocks, ({ bytes, file }) =>
        Effect.map(checkLinesInTurns(checker, bytes), (result) => [file, result] as const),
      )
    })

/** Where and how blocks are checked. */
interface Ways {
  readonly threads: Threads
  readonly here: Here
  readonly schedules: boolean
}

/** Checks blocks in so many threads. */
const there = ({ here, schedules, threads }: Ways, size: number, blocks: Blocks): Results =>
  inThreads(
    threads,
    // Two blocks a thread keep it busy.
    { size, ahead: 2 * size, otherwise: () => here(blocks) },
    Stream.zipWithIndex(blocks),
    (ask: Ask<CheckLines>, [{ bytes, file }, n]) =>
      Effect.map(ask(n, new CheckLines({ bytes, schedules })), (result) => [file, result] as const),
  )

const firstBlocks = Sink.fold(
  { length: 0, blocks: [] as ReadonlyArray<Block> },
  ({ length }) => length < PER_THREAD,
  ({ blocks, length }, block: Block) => ({ length: length + block.bytes.length, blocks: [...blocks, block] }),
)

/** Checks blocks in one set of threads, as many as their bytes pay for; a few megabytes stay in this thread. */
const check = (ways: Ways, workers: number, bytes: number, blocks: Blocks): Results => {
  const { here } = ways
  if (workers === 1 || bytes < PER_THREAD) return here(blocks)
  if (bytes !== Number.POSITIVE_INFINITY) {
    return there(ways, Math.min(workers, Math.max(2, Math.floor(bytes / PER_THREAD))), blocks)
  }
  return Stream.unwrapScoped(
    Effect.map(Stream.peel(blocks, firstBlocks), ([{ blocks: first, length }, rest]) => {
      const all = Stream.concat(Stream.fromIterable(first), rest)
      return length < PER_THREAD ? here(all) : there(ways, Math.min(workers, UNSIZED), all)
    }),
  )
}

/**
 * Verification on worker threads; small datasets, and one worker, stay in this thread, and run their programs on the `Vm`
 * that is supplied here. A thread has a `Vm` of its own, from the layers of its entry.
 */
export const layer = (threads: Threads): Layer.Layer<Verification, never, DatasetReader | Vm> =>
  Layer.effect(
    Verification,
    Effect.map(Effect.all([DatasetReader, Vm]), ([dataset, vm]) =>
      Verification.of({
        verify: (files, { schedules = false, workers }) =>
          Effect.gen(function* () {
            const merger = new Merger(files)
            const readable: Array<readonly [number, string]> = []
            let bytes = 0
            for (const [n, file] of files.entries()) {
              const size = yield* Effect.either(dataset.size(file))
              if (size._tag === "Left") merger.fail(n, size.left.description)
              else {
                readable.push([n, file])
                bytes += unpacked(file, size.right)
              }
            }
            const blocks = Stream.flatMap(Stream.fromIterable(readable), ([n, file]) =>
              dataset.blocks(file).pipe(
                Stream.map((bytes): Block => ({ file: n, bytes })),
                Stream.catchAll(({ description }) =>
                  Stream.drain(Stream.fromEffect(Effect.sync(() => merger.fail(n, description)))),
                ),
                Stream.withSpan("verify.file", { attributes: { path: file } }),
              ),
            )
            const ways = { threads, here: hereOn(vm, schedules), schedules }
            yield* Stream.runForEach(check(ways, workers, bytes, blocks), ([n, result]) =>
              Effect.sync(() => merger.add(n, result)),
            )
            return merger.report
          }).pipe(Effect.withSpan("verify.run", { attributes: { files: files.length, workers } })),
      }),
    ),
  )
