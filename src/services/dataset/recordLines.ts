import * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { SinkError } from "../../domain/errors.js"
import { type TrainingExample, TrainingExampleLine } from "../../domain/TrainingExample.js"
import type { Lines, Written } from "../ExampleSink.js"

/** Records a batch when they come one by one. */
const BATCH = 4096

const encodeLine = Schema.encodeSync(TrainingExampleLine)
const utf8 = new TextEncoder()

/** Records as lines, a batch an element. Fails with a `SinkError` for `path` at a record that the Schema refuses. */
export const toLines =
  (path: string) =>
  <E, R>(records: Stream.Stream<TrainingExample, E, R>): Stream.Stream<Lines, E | SinkError, R> =>
    records.pipe(
      Stream.rechunk(BATCH),
      Stream.mapChunksEffect((chunk) =>
        Effect.try({
          try: () => {
            let text = ""
            for (const record of chunk) text += encodeLine(record) + "\n"
            return Chunk.of<Lines>({ bytes: utf8.encode(text), records: chunk.length })
          },
          catch: (error) => new SinkError({ path, reason: `a record is not valid: ${String(error)}` }),
        }),
      ),
    )

/**
 * Hands batch after batch to `write` and counts. Stops early, without an error, when `write` gives `false`
 * (nobody reads any more).
 */
export const drain = <E, R, E2, R2>(
  lines: Stream.Stream<Lines, E, R>,
  write: (bytes: Uint8Array) => Effect.Effect<boolean, E2, R2>,
): Effect.Effect<Written, E | E2, R | R2> =>
  Effect.suspend(() => {
    let records = 0
    let bytes = 0
    return Stream.runForEachWhile(lines, (batch) =>
      Effect.map(write(batch.bytes), (taken) => {
        if (taken) {
          records += batch.records
          bytes += batch.bytes.length
          batch.release?.()
        }
        return taken
      }),
    ).pipe(Effect.map(() => ({ records, bytes })))
  })
