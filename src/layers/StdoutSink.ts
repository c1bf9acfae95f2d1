import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Stream from "effect/Stream"
import { ExampleSink, type Lines } from "../services/ExampleSink.js"
import { StandardStreams } from "../services/StandardStreams.js"
import { drain, toLines } from "../services/dataset/recordLines.js"

export const make = Effect.map(StandardStreams, ({ stdout }) => {
  const writeLines = <E, R>(lines: Stream.Stream<Lines, E, R>) => drain(lines, stdout.write)
  return ExampleSink.of({ writeLines, write: (records) => writeLines(toLines("standard output")(records)) })
})

/** Records go to standard output. If its reader leaves, the run ends early without an error. */
export const layer = Layer.effect(ExampleSink, make)
