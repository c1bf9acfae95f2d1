import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Ref from "effect/Ref"
import * as Schema from "effect/Schema"
import * as Sink from "effect/Sink"
import type { SinkError } from "../domain/errors.js"
import { type TrainingExample, TrainingExampleLine } from "../domain/TrainingExample.js"
import { exampleSink, lineSink as lineSinkOf, recordSink, type Target } from "../services/dataset/lineSink.js"
import { ExampleSink, type Written } from "../services/ExampleSink.js"

const decodeLine = Schema.decodeSync(TrainingExampleLine)

type SinkOf<In> = Sink.Sink<Written, In, never, SinkError>

/** What the writes so far left in memory, one after the other. A write that failed left nothing. */
export class MemorySink extends Context.Tag("nl-datagen/MemorySink")<
  MemorySink,
  {
    /** The JSON lines as text. */
    readonly text: Effect.Effect<string>
    readonly records: Effect.Effect<ReadonlyArray<TrainingExample>>
    readonly sink: SinkOf<TrainingExample>
    readonly lineSink: SinkOf<Uint8Array>
  }
>() {}

/** Records go to the `MemorySink`, when the stream has ended well. Fails with a `SinkError` at one that its Schema refuses. */
export const sink: Sink.Sink<Written, TrainingExample, never, SinkError, MemorySink> = Sink.unwrap(
  Effect.map(MemorySink, ({ sink }) => sink),
)

/** The same for records that are lines already. */
export const lineSink: Sink.Sink<Written, Uint8Array, never, SinkError, MemorySink> = Sink.unwrap(
  Effect.map(MemorySink, ({ lineSink }) => lineSink),
)

/** Records stay in memory: for tests, and for programs that go on with them. */
export const layer: Layer.Layer<MemorySink | ExampleSink> = Layer.effectContext(
  Effect.gen(function* () {
    const text = yield* Ref.make("")
    const memory = {
      name: "memory",
      open: Effect.sync((): Target => {
        const decoder = new TextDecoder()
        let arrived = ""
        return {
          write: (bytes) =>
            Effect.sync(() => {
              arrived += decoder.decode(bytes, { stream: true })
              return true
            }),
          commit: Effect.suspend(() => Ref.update(text, (before) => before + arrived)),
        }
      }),
    }
    return Context.make(ExampleSink, exampleSink(memory)).pipe(
      Context.add(MemorySink, {
        text: Ref.get(text),
        records: Effect.map(Ref.get(text), (all) =>
          all
            .split("\n")
            .slice(0, -1)
            .map((line) => decodeLine(line)),
        ),
        sink: recordSink(memory),
        lineSink: lineSinkOf(memory),
      }),
    )
  }),
)
