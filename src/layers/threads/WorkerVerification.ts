import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { DatasetReader } from "../../services/dataset/DatasetReader.js"
import { Merger } from "../../services/dataset/Merger.js"
import { Verification } from "../../services/dataset/Verification.js"
import { Randomness } from "../../services/Randomness.js"
import { Vm } from "../../services/Vm.js"
import { type Block, checkBlocks, type Ways } from "./checkBlocks.js"
import { verifyFolder } from "./verifyFolder.js"
import type { Threads } from "./ThreadPool.js"
import { unpacked } from "./unpacked.js"

/**
 * Verification on worker threads; small datasets, and one worker, stay in this thread, and run their programs on the `Vm`
 * that is supplied here. A thread has a `Vm` of its own, from the layers of its entry.
 */
export const layer = (threads: Threads): Layer.Layer<Verification, never, DatasetReader | Randomness | Vm> =>
  Layer.effect(
    Verification,
    Effect.map(Effect.all([DatasetReader, Randomness, Vm]), ([dataset, randomness, vm]) => {
      const ways = (schedules = false): Ways => ({ threads, vm, randomness, schedules })
      return Verification.of({
        verify: (files, { schedules, workers }) =>
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
            yield* Stream.runForEach(checkBlocks(ways(schedules), workers, bytes, blocks), ([{ file }, result]) =>
              Effect.sync(() => merger.add(file, result)),
            )
            return merger.report
          }).pipe(Effect.withSpan("verify.run", { attributes: { files: files.length, workers } })),
        disjoint: (a, b) =>
          Effect.flatMap(
            Effect.promise(() => import("../../services/folder/disjoint.js")),
            ({ disjoint }) => disjoint(dataset, a, b),
          ),
        verifyFolder: ({ schedules, workers }) => verifyFolder(dataset, ways(schedules), workers),
      })
    }),
  )
