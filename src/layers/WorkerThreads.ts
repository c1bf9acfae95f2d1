import { PlatformWorker } from "@effect/platform/Worker"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { DatasetReader } from "../services/dataset/DatasetReader.js"
import type { Verification } from "../services/dataset/Verification.js"
import type { Generation } from "../services/Generation.js"
import type { ShardMaker } from "../services/folder/ShardMaker.js"
import * as LocalShardMaker from "./LocalShardMaker.js"
import * as LocalGeneration from "./LocalGeneration.js"
import * as NativeVm from "./NativeVm.js"
import * as SeededRandomness from "./SeededRandomness.js"
import { startWorker } from "./threads/startWorker.js"
import type { Threads } from "./threads/ThreadPool.js"
import * as WorkerGeneration from "./threads/WorkerGeneration.js"
import * as WorkerShardMaker from "./threads/WorkerShardMaker.js"
import * as WorkerVerification from "./threads/WorkerVerification.js"

/** Threads that run the package's own worker. */
const threads: Effect.Effect<Threads, never, PlatformWorker> = Effect.map(PlatformWorker, (platform) => ({
  platform: Layer.succeed(PlatformWorker, platform),
  start: startWorker,
}))

/**
 * Generation on `workers` threads, of the catalogue's records; the lines are those of `LocalGeneration`, in order. Runs
 * with one worker stay in this thread; `workersThatPay` tells how many are quickest. `NodeWorker.layerWorker` of
 * `@effect/platform-node` provides what it needs.
 */
export const generation: Layer.Layer<Generation, never, PlatformWorker> = Layer.unwrapEffect(
  Effect.map(threads, (started) =>
    WorkerGeneration.layer(started, Layer.provide(LocalGeneration.layer, LocalGeneration.services)),
  ),
)

/** Shards of datasets on worker threads, each made by one of them from drawing to finished bytes. */
export const shards: Layer.Layer<ShardMaker, never, PlatformWorker> = Layer.unwrapEffect(
  Effect.map(threads, (started) =>
    WorkerShardMaker.layer(started, Layer.provide(LocalShardMaker.layer, LocalGeneration.services)),
  ),
)

/** Verification on `workers` threads; a few megabytes, and all with one worker, stay in this thread. */
export const verification: Layer.Layer<Verification, never, DatasetReader | PlatformWorker> = Layer.unwrapEffect(
  Effect.map(threads, WorkerVerification.layer),
).pipe(Layer.provide(Layer.merge(NativeVm.layer, SeededRandomness.layer)))
