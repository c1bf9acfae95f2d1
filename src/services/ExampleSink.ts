import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Stream from "effect/Stream"
import type { SinkError } from "../domain/errors.js"
import type { TrainingExample } from "../domain/TrainingExample.js"

/** Finished records as JSON lines (UTF-8, each with its line break). */
export interface Lines {
  readonly bytes: Uint8Array
  readonly records: number
  /** Tells that the bytes are no longer needed: their buffer is filled anew. Whoever keeps them does not call it. */
  readonly release?: () => void
}

export interface Written {
  readonly records: number
  readonly bytes: number
}

/** Where records go. Either everything arrives or, on any failure, nothing is changed there (a stream keeps what it got). */
export class ExampleSink extends Context.Tag("nl-datagen/ExampleSink")<
  ExampleSink,
  {
    readonly write: <E, R>(records: Stream.Stream<TrainingExample, E, R>) => Effect.Effect<Written, E | SinkError, R>
    /** The same for records that are already lines, a batch an element: the fast path. */
    readonly writeLines: <E, R>(lines: Stream.Stream<Lines, E, R>) => Effect.Effect<Written, E | SinkError, R>
  }
>() {}
