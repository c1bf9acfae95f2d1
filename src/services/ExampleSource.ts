import * as Context from "effect/Context"
import type * as Stream from "effect/Stream"
import type { SourceError } from "../domain/errors.js"
import type { TrainingExample } from "../domain/TrainingExample.js"

/** Records that were not generated: real programs with their tests. */
export class ExampleSource extends Context.Tag("nl-datagen/ExampleSource")<
  ExampleSource,
  {
    readonly examples: Stream.Stream<TrainingExample, SourceError>
  }
>() {}
