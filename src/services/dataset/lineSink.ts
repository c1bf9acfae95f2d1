import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import * as Sink from "effect/Sink"
import * as Stream from "effect/Stream"
import { SinkError } from "../../domain/errors.js"
import { type TrainingExample, TrainingExampleLine } from "../../domain/TrainingExample.js"
import { type Arrived, ExampleSink, type Written } from "../ExampleSink.js"
import { ordinaryRecord } from "./ordinaryRecord.js"

/** Records a batch when they come one by one. */
const BATCH = 4096

const NEWLINE = 10

/** A place that is being written, as long as a scope is open. */
export interface Target {
  /** Takes bytes; gives `false` if nobody reads any more. */
  readonly write: (bytes: Uint8Array) => Effect.Effect<boolean, SinkError>
  /** Puts what was written in its place. Without it, or if it fails, the place is left as it was. */
  readonly commit: Effect.Effect<void, SinkError>
}

/** Opens a place; its name stands in errors and spans. */
export interface Place<R> {
  readonly name: string
  readonly open: Effect.Effect<Target, SinkError, R>
}

const encoded = Schema.encodeSync(TrainingExampleLine)

/** The Schema is only asked where it is not plain that it would give the same line: it takes ten times as long. */
const encodeLine = (record: TrainingExample): string => {
  const line = JSON.stringify(record)
  return ordinaryRecord(line) === undefined ? encoded(record) : line
}

const utf8 = new TextEncoder()

/** Records as lines. Fails with a `SinkError` for the place of that name at a record that the Schema refuses. */
export const encodeLines = (
  name: string,
  records: ReadonlyArray<TrainingExample>,
): Effect.Effect<Uint8Array, SinkError> =>
  Effect.try({
    try: () => {
      let text = ""
      for (const record of records) text += encodeLine(record) + "\n"
      return utf8.encode(text)
    },
    catch: (error) =>
      new SinkError({ path: name, reason: "Invalid", description: `a record is not valid: ${String(error)}` }),
  })

/** Lines in the bytes. */
const countLines = ({ buffer, byteLength, byteOffset }: Uint8Array): number => {
  // Its `indexOf` is several times as fast.
  const bytes = Buffer.from(buffer, byteOffset, byteLength)
  let count = 0
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++
  return count
}

/** A place that has been opened, with a count of what it took. */
const opened = <R>({ name, open }: Place<R>, arrived: Arrived) =>
  Effect.gen(function* () {
    const span = yield* Effect.makeSpanScoped("sink.write", { attributes: { path: name } })
    const target = yield* open
    let records = 0
    let bytes = 0
    return {
      write: (lines: Uint8Array) =>
        Effect.flatMap(target.write(lines), (taken) => {
          if (!taken) return Effect.succeed(false)
          const count = countLines(lines)
          records += count
          bytes += lines.length
          return Effect.as(arrived(lines, count), true)
        }),
      commit: Effect.map(target.commit, (): Written => {
        span.attribute("records", records)
        span.attribute("bytes", bytes)
        return { records, bytes }
      }),
    }
  })

/**
 * Finished lines go to the place, all of them or, if the stream fails or is interrupted, none. Ends early, without an
 * error, when nobody reads any more.
 */
export const lineSink = <R>(
  place: Place<R>,
  arrived: Arrived = () => Effect.void,
): Sink.Sink<Written, Uint8Array, never, SinkError, Exclude<R, Scope.Scope>> =>
  Sink.unwrapScoped(
    Effect.map(opened(place, arrived), ({ commit, write }) =>
      Sink.forEachChunkWhile((chunk: Iterable<Uint8Array>) => Effect.every(chunk, write)).pipe(
        Sink.ignoreLeftover,
        Sink.mapEffect(() => commit),
      ),
    ),
  )

/** The same for records. Fails with a `SinkError` at one that the Schema refuses. */
export const recordSink = <R>(
  place: Place<R>,
): Sink.Sink<Written, TrainingExample, never, SinkError, Exclude<R, Scope.Scope>> =>
  Sink.unwrapScoped(
    Effect.map(
      opened(place, () => Effect.void),
      ({ commit, write }) => {
        const waiting: Array<TrainingExample> = []
        /** Writes batches until fewer than `least` records wait. */
        const writeDown = (least: number): Effect.Effect<boolean, SinkError> =>
          Effect.suspend(() => {
            if (waiting.length < least) return Effect.succeed(true)
            const lines = encodeLines(place.name, waiting.splice(0, BATCH))
            return Effect.flatMap(lines, (bytes) =>
              Effect.flatMap(write(bytes), (taken) => (taken ? writeDown(least) : Effect.succeed(false))),
            )
          })
        return Sink.forEachChunkWhile((chunk: Iterable<TrainingExample>) => {
          for (const record of chunk) waiting.push(record)
          return writeDown(BATCH)
        }).pipe(
          Sink.ignoreLeftover,
          Sink.mapEffect(() => Effect.zipRight(writeDown(1), commit)),
        )
      },
    ),
  )

/** The service that writes to the place. */
export const exampleSink = (place: Place<Scope.Scope>) =>
  ExampleSink.of({
    write: (records) => Stream.run(records, recordSink(place)),
    writeLines: (lines, arrived) => Stream.run(lines, lineSink(place, arrived)),
  })
