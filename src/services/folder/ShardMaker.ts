import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Stream from "effect/Stream"
import type { DatasetPlan, Shard, ShardReceipt } from "../../domain/DatasetPlan.js"
import type { DatagenError, WorkerFailure } from "../../domain/errors.js"

/** What comes next of a shard: as many records as a row group has. */
export interface ShardPart {
  /** Records that it has. */
  readonly records: number
  /** By table, in the order of `tablesOf`: the next bytes of its file. */
  readonly files: ReadonlyArray<Uint8Array>
  /** With the last part: the receipt of the whole. */
  readonly receipt: ShardReceipt | undefined
}

/** Takes the parts of a shard, in order. */
export type WriteShard<E, R> = (
  shard: Shard,
  parts: Stream.Stream<ShardPart, DatagenError | WorkerFailure>,
) => Effect.Effect<void, E, R>

/** Makes shards of datasets: each follows from the plan alone, whoever makes it. */
export class ShardMaker extends Context.Tag("nl-datagen/ShardMaker")<
  ShardMaker,
  {
    /** Fails if a split cannot have so many records as the plan says. */
    readonly check: (plan: DatasetPlan) => Effect.Effect<void, DatagenError | WorkerFailure>
    /** Has shards made, `workers` at a time, and gives each to `write`. */
    readonly make: <E, R>(
      plan: DatasetPlan,
      shards: ReadonlyArray<Shard>,
      workers: number,
      write: WriteShard<E, R>,
    ) => Effect.Effect<void, E | DatagenError | WorkerFailure, R>
  }
>() {}
