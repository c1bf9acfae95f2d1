import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { exampleSink } from "../services/dataset/lineSink.js"
import { ExampleSink } from "../services/ExampleSink.js"
import { StandardStreams } from "../services/StandardStreams.js"

/** Records go to standard output. If its reader leaves, the run ends early without an error. */
export const layer = Layer.effect(
  ExampleSink,
  Effect.map(StandardStreams, ({ stdout }) =>
    exampleSink({ name: "standard output", open: Effect.succeed({ write: stdout.write, commit: Effect.void }) }),
  ),
)
