import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Stream from "effect/Stream"
import type { SinkError } from "../domain/errors.js"
import type { TrainingExample } from "../domain/TrainingExample.js"

/** What reached its place. */
export interface Written {
  readonly records: number
  readonly bytes: number
}

/** Is told of lines that a sink has taken and does not need any more, and how many they are. */
export type Arrived = (lines: Uint8Array, records: number) => Effect.Effect<void>

/**
 * Where records go. Into a file, and into memory, either everything arrives or, on any failure, nothing is changed there.
 * A stream, a pipe or a device keeps what it got.
 */
export class ExampleSink extends Context.Tag("nl-datagen/ExampleSink")<
  ExampleSink,
  {
    /** Fails with a `SinkError`, too, at a record that its Schema refuses. */
    readonly write: <E, R>(records: Stream.Stream<TrainingExample, E, R>) => Effect.Effect<Written, E | SinkError, R>
    /** The same for records that are JSON lines already (UTF-8, each with its line break), any number an element. */
    readonly writeLines: <E, R>(
      lines: Stream.Stream<Uint8Array, E, R>,
      arrived?: Arrived,
    ) => Effect.Effect<Written, E | SinkError, R>
  }
>() {}
