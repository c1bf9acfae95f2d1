import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Ref from "effect/Ref"
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { TrainingExampleLine } from "../domain/TrainingExample.js"
import type { TrainingExample } from "../domain/TrainingExample.js"
import { ExampleSink, type Lines } from "../services/ExampleSink.js"
import { drain, toLines } from "../services/dataset/recordLines.js"

const decodeLine = Schema.decodeSync(TrainingExampleLine)

/** What the writes so far left in memory, one after the other. A write that failed left nothing. */
export class MemorySink extends Context.Tag("nl-datagen/MemorySink")<
  MemorySink,
  {
    /** The JSON lines as text. */
    readonly text: Effect.Effect<string>
    readonly records: Effect.Effect<ReadonlyArray<TrainingExample>>
  }
>() {}

/** Records stay in memory: for tests, and for programs that go on with them. */
export const layer = Layer.effectContext(
  Effect.gen(function* () {
    const text = yield* Ref.make("")
    const writeLines = <E, R>(lines: Stream.Stream<Lines, E, R>) =>
      Effect.suspend(() => {
        const decoder = new TextDecoder()
        let arrived = ""
        return drain(lines, (bytes) =>
          Effect.sync(() => {
            arrived += decoder.decode(bytes, { stream: true })
            return true
          }),
        ).pipe(Effect.tap(() => Ref.update(text, (before) => before + arrived)))
      })
    return Context.make(
      ExampleSink,
      ExampleSink.of({ writeLines, write: (records) => writeLines(toLines("memory")(records)) }),
    ).pipe(
      Context.add(MemorySink, {
        text: Ref.get(text),
        records: Effect.map(Ref.get(text), (all) =>
          all
            .split("\n")
            .slice(0, -1)
            .map((line) => decodeLine(line)),
        ),
      }),
    )
  }),
)
