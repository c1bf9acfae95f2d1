/** Makes a file on several threads, and has it verified on as many. Node's part is supplied: its files and its threads. */
import * as NodeContext from "@effect/platform-node/NodeContext"
import * as NodeWorker from "@effect/platform-node/NodeWorker"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { FileDatasetReader, Generation, JsonlSink, Verification, WorkerThreads } from "nl-datagen"

const services = Layer.merge(WorkerThreads.generation, WorkerThreads.verification).pipe(
  Layer.provide(FileDatasetReader.layer()),
  Layer.provide(NodeWorker.layerWorker),
  Layer.provideMerge(NodeContext.layer),
)

/** Writes `count` records to `path`; gives how many there are in the file, and how many defects. */
export const onThreads = (path: string, count: number, workers: number) =>
  Effect.gen(function* () {
    const lines = Generation.lines({ numExamples: count, level: 5, seed: 7, workers })
    const written = yield* Stream.run(lines, JsonlSink.lineSink(path))
    const { verify } = yield* Verification
    const { defects, records } = yield* verify([path], { workers })
    return { written, records, defects }
  }).pipe(Effect.provide(services))
