import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"

/** What a run is measured in. */
export type Unit = "records" | "bytes" | "answers"

/** Is told how far a run is. */
export class Progress extends Context.Tag("nl-datagen/Progress")<
  Progress,
  {
    /** A run of `total` records, or of another unit, begins; infinite where the total is not known. */
    readonly start: (total: number, unit?: Unit) => Effect.Effect<void>
    /** So many more are done. */
    readonly advance: (amount: number) => Effect.Effect<void>
    /** The run is over, well or not: whatever was shown is taken away. */
    readonly stop: Effect.Effect<void>
  }
>() {}
