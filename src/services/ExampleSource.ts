import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { SourceError } from "../domain/errors.js"
import type { Level } from "../domain/Level.js"
import type { TrainingExample } from "../domain/TrainingExample.js"

/** What the programs of a source give to a run. */
export interface Included {
  readonly records: ReadonlyArray<TrainingExample>
  /** How many programs give no record. Why is told where they are read. */
  readonly leftOut: number
  /** How many of these are left out for their level. */
  readonly aboveLevel: number
}

/** Records that were not generated: real programs with their tests. */
export class ExampleSource extends Context.Tag("nl-datagen/ExampleSource")<
  ExampleSource,
  {
    /** The records up to a level. */
    readonly upTo: (level: Level) => Effect.Effect<Included, SourceError>
  }
>() {}
