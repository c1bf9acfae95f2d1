import * as Effect from "effect/Effect"
import type { Assembler } from "../../services/Assembler.js"
import type { Randomness } from "../../services/Randomness.js"
import type { Vm } from "../../services/Vm.js"
import type { CheckPlan, NextShardPart } from "./protocol.js"

/** A thread's answers to `CheckPlan` and `NextShardPart`. What writes files loads with the first of them. */
export const shardHandlers = Effect.gen(function* () {
  const context = yield* Effect.context<Randomness | Assembler | Vm>()
  const worker = yield* Effect.cached(
    Effect.map(
      Effect.promise(() => import("../../services/folder/shardWorker.js")),
      ({ checkPlan, shardWorker }) => ({ check: checkPlan, next: shardWorker() }),
    ),
  )
  return {
    check: ({ plan }: CheckPlan) =>
      Effect.provide(
        Effect.flatMap(worker, ({ check }) => check(plan)),
        context,
      ),
    next: ({ begins, plan, shard }: NextShardPart) =>
      Effect.provide(
        Effect.flatMap(worker, ({ next }) => next(plan, shard, begins)),
        context,
      ),
  }
})
