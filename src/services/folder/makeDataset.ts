import * as Effect from "effect/Effect"
import type { DatasetPlan } from "../../domain/DatasetPlan.js"
import { finish, ready } from "./finish.js"
import { beginPlan } from "./planFile.js"
import { makeShards, type ShardState, statesOf } from "./shards.js"

/** How a dataset is made. */
export interface MakeOptions<E, R> {
  /** Shards that are made at once, given how many records are left to make. */
  readonly workers: (records: number) => number
  /** Is told what is there before anything is made. */
  readonly found?: (states: ReadonlyArray<ShardState>) => Effect.Effect<void, E, R>
  /** Is told of records that have been written. */
  readonly made?: (records: number) => Effect.Effect<void>
}

/** Records that states say are still to be made. */
export const recordsLeft = (states: ReadonlyArray<ShardState>): number =>
  states.reduce((sum, { kind, shard: { from, until } }) => sum + (kind === "done" ? 0 : until - from), 0)

/**
 * Makes the dataset of a plan in the folder, or what is missing of it: shards that are there already, and are what they should
 * be, are left as they are.
 */
export const makeDataset = <E = never, R = never>(
  plan: DatasetPlan,
  { found = () => Effect.void, made = () => Effect.void, workers }: MakeOptions<E, R>,
) =>
  Effect.gen(function* () {
    yield* beginPlan(plan)
    // Before anything is made: on a full disk it is what there is room for.
    yield* ready(plan)
    const states = yield* statesOf(plan, "hash")
    yield* found(states)
    const missing = states.flatMap(({ kind, shard }) => (kind === "done" ? [] : [shard]))
    yield* makeShards(plan, missing, workers(recordsLeft(states)), made)
    return yield* finish(plan)
  })
