import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"

/** Is told how far a run is. */
export class Progress extends Context.Tag("nl-datagen/Progress")<
  Progress,
  {
    /** A run of `total` records begins. */
    readonly start: (total: number) => Effect.Effect<void>
    /** `records` more have been written. */
    readonly advance: (records: number) => Effect.Effect<void>
    /** The run is over, well or not: whatever was shown is taken away. */
    readonly stop: Effect.Effect<void>
  }
>() {}
