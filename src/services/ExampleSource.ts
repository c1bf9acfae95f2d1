import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { SourceError } from "../domain/errors.js"
import type { TrainingExample } from "../domain/TrainingExample.js"
import type { ExampleOptions } from "./examples/exampleRecords.js"
import type { Reason } from "./examples/reasons.js"

/** What the programs of a source give to a run. */
export interface Included {
  readonly records: ReadonlyArray<TrainingExample>
  /** How many programs they are of. */
  readonly programs: number
  /** How many records there could be more, by what is in their way. Where that is told more closely is the source's to say. */
  readonly leftOut: ReadonlyMap<Reason, number>
}

/** Records that were not generated: real programs with their tests. */
export class ExampleSource extends Context.Tag("nl-datagen/ExampleSource")<
  ExampleSource,
  {
    /** The records that fit a run. */
    readonly records: (options: ExampleOptions) => Effect.Effect<Included, SourceError>
  }
>() {}
