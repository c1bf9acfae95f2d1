import * as Effect from "effect/Effect"
import { type DatasetPlan, shardOf } from "../../domain/DatasetPlan.js"
import type { DatagenError } from "../../domain/errors.js"
import type { Assembler } from "../Assembler.js"
import { RangeBuffer } from "../generator/RangeBuffer.js"
import type { RecordGenerator } from "../generator/RecordGenerator.js"
import { recordGenerator } from "../generator/Run.js"
import type { Randomness } from "../Randomness.js"
import type { Vm } from "../Vm.js"
import { runOf } from "./runOf.js"
import type { ShardPart } from "./ShardMaker.js"
import { ShardWork } from "./ShardWork.js"

/** Fails with `CapacityExceeded` if a split of the plan cannot have so many records. */
export const checkPlan = (plan: DatasetPlan): Effect.Effect<void, DatagenError, Randomness | Assembler | Vm> =>
  Effect.forEach(plan.splits, ({ name }) => recordGenerator(runOf(plan, name), true), { discard: true })

/**
 * Gives the parts of shards one by one: the first one of shard `number` where `begins`, and else the one that comes next. Keeps
 * the generator of the split that it works on.
 */
export const shardWorker = () => {
  let last: { readonly key: string; readonly generator: RecordGenerator } | undefined
  /** By number: the shards that have been begun. Where threads are few, one has several. */
  const works = new Map<number, ShardWork>()
  const buffer = new RangeBuffer()
  const begin = (plan: DatasetPlan, number: number) =>
    Effect.gen(function* () {
      const shard = shardOf(plan, number)
      const run = runOf(plan, shard.split)
      const key = JSON.stringify(run)
      if (last?.key !== key) last = { key, generator: yield* recordGenerator(run, true) }
      works.set(number, new ShardWork(last.generator, buffer, plan, shard))
    })
  return (
    plan: DatasetPlan,
    number: number,
    begins: boolean,
  ): Effect.Effect<ShardPart, DatagenError, Randomness | Assembler | Vm> =>
    Effect.gen(function* () {
      if (begins) yield* begin(plan, number)
      const part = works.get(number)!.next()
      if (!("files" in part)) return yield* part
      if (part.receipt !== undefined) works.delete(number)
      return part
    })
}
