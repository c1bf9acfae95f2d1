import * as Transferable from "@effect/platform/Transferable"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { CapacityExceeded, OracleMismatch, RecordFault } from "../domain/errors.js"
import { Level } from "../domain/Level.js"
import type { Assembler } from "../services/Assembler.js"
import { lines, recordMaker } from "../services/Datagen.js"
import { Generation, type GenerationConfig } from "../services/Generation.js"
import { LineWriter } from "../services/LineWriter.js"
import type { Randomness } from "../services/Randomness.js"
import type { RecordMaker } from "../services/RecordMaker.js"
import type { Vm } from "../services/Vm.js"
import { inThreads, type Threads } from "./ThreadPool.js"

/** Records that a worker makes at a time: a few milliseconds of work, a few megabytes of lines. */
const CHUNK = 8192

/** A run that is done sooner than a thread starts stays in this thread. */
const SMALL_RUN = 2 * CHUNK

/** Asks a worker for the records from … until − 1 of a run, as JSON lines. */
export class MakeLines extends Schema.TaggedRequest<MakeLines>()("MakeLines", {
  failure: Schema.Union(OracleMismatch, RecordFault, CapacityExceeded),
  /** The buffer changes hands; it is not copied. */
  success: Transferable.Uint8Array,
  payload: {
    ...{ numExamples: Schema.Number, level: Level, seed: Schema.Number, from: Schema.Number, until: Schema.Number },
    /** A buffer to use again, if there is one. */
    room: Schema.UndefinedOr(Transferable.Uint8Array),
  },
}) {}

/** What a worker does with its requests. It keeps the record maker of the run it works on. */
export const handler = Effect.gen(function* () {
  const context = yield* Effect.context<Randomness | Assembler | Vm>()
  let run: { readonly key: string; readonly maker: RecordMaker } | undefined
  const writer = new LineWriter()
  return ({ numExamples, level, seed, from, until, room }: MakeLines) =>
    Effect.gen(function* () {
      const config = { numExamples, level, seed }
      const key = JSON.stringify(config)
      if (run?.key !== key) run = { key, maker: yield* recordMaker(config) }
      const failure = writer.write(run.maker, from, until)
      return failure === undefined ? writer.take(room as Uint8Array<ArrayBuffer> | undefined) : yield* failure
    }).pipe(
      Effect.provide(context),
      // Workers have none of their own.
      Effect.catchTag("WorkerFailure", (error) => Effect.die(error)),
    )
})

const pooled = (threads: Threads, { level, numExamples, seed, workers }: GenerationConfig) => {
  const chunks = Math.ceil(numExamples / CHUNK)
  const free: Array<Uint8Array> = []
  return inThreads(
    threads,
    Math.min(workers, chunks),
    Stream.range(0, chunks - 1),
    (chunk) => {
      const from = chunk * CHUNK
      const until = Math.min(from + CHUNK, numExamples)
      return new MakeLines({ numExamples, level, seed, from, until, room: free.pop() })
    },
    (bytes, chunk) => ({
      bytes,
      records: Math.min(CHUNK, numExamples - chunk * CHUNK),
      release: () => void free.push(bytes),
    }),
  )
}

/**
 * Generation on worker threads: each makes whole chunks, from drawing to finished lines, and the chunks come out in
 * order. Small runs, and runs with one worker, stay in this thread. The lines are the same either way.
 */
export const layer = (threads: Threads): Layer.Layer<Generation, never, Randomness | Assembler | Vm> =>
  Layer.effect(
    Generation,
    Effect.map(Effect.context<Randomness | Assembler | Vm>(), (context) =>
      Generation.of({
        lines: (config) =>
          config.workers === 1 || config.numExamples < SMALL_RUN
            ? Stream.provideContext(lines(config), context)
            : Stream.unwrap(
                // An impossible run is refused before a thread starts.
                Effect.as(recordMaker(config), pooled(threads, config)),
              ).pipe(Stream.provideContext(context)),
      }),
    ),
  )
