import { FileSystem } from "@effect/platform/FileSystem"
import { Path } from "@effect/platform/Path"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Sink from "effect/Sink"
import type { SinkError } from "../domain/errors.js"
import type { TrainingExample } from "../domain/TrainingExample.js"
import { exampleSink, lineSink as lineSinkOf, recordSink } from "../services/dataset/lineSink.js"
import { ExampleSink, type Written } from "../services/ExampleSink.js"
import * as WholeFile from "./files/WholeFile.js"

const file = (path: string) => ({ name: path, open: WholeFile.open(path, "training_data.jsonl") })

/**
 * Writes records to a JSON Lines file at `path`. It takes its place when the stream has ended well; if the stream or the
 * writing fails or is interrupted, what stood there stays and nothing else is left. If the path is a pipe or a device, it
 * is written straight; a pipe's reader that leaves ends the sink early, without an error. Fails with a `SinkError` where
 * the file cannot be written, and at a record that its Schema refuses.
 */
export const sink = (path: string): Sink.Sink<Written, TrainingExample, never, SinkError, FileSystem | Path> =>
  recordSink(file(path))

/** The same for records that are lines already, as `Datagen.lines` gives them: the fast way. The lines are not checked. */
export const lineSink = (path: string): Sink.Sink<Written, Uint8Array, never, SinkError, FileSystem | Path> =>
  lineSinkOf(file(path))

/** Records go to the file at `path`, as with `sink`. */
export const layer = (path: string): Layer.Layer<ExampleSink, never, FileSystem | Path> =>
  Layer.effect(
    ExampleSink,
    Effect.map(Effect.context<FileSystem | Path>(), (context) => {
      const { name, open } = file(path)
      // These two alone: the file's scope is that of the writing, not of the layer.
      return exampleSink({ name, open: Effect.provide(open, Context.pick(FileSystem, Path)(context)) })
    }),
  )
