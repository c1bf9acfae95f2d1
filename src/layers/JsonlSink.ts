import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Stream from "effect/Stream"
import { ExampleSink, type Lines } from "../services/ExampleSink.js"
import { drain, toLines } from "../services/dataset/recordLines.js"
import * as WholeFile from "./files/WholeFile.js"

/**
 * A sink that writes a JSON Lines file: whole or, on any failure, not at all (see `WholeFile`). If the path is a pipe
 * whose reader leaves, the run ends early without an error.
 */
export const make = (path: string) =>
  Effect.map(WholeFile.make(path, "training_data.jsonl"), (writeWhole) => {
    const writeLines = <E, R>(lines: Stream.Stream<Lines, E, R>) => writeWhole((write) => drain(lines, write))
    return ExampleSink.of({ writeLines, write: (records) => writeLines(toLines(path)(records)) })
  })

/** Records go to the file at `path`. */
export const layer = (path: string) => Layer.effect(ExampleSink, make(path))
