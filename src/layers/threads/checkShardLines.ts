import * as Effect from "effect/Effect"
import { RecordChecker } from "../../services/dataset/RecordChecker.js"
import { Randomness } from "../../services/Randomness.js"
import { Vm } from "../../services/Vm.js"
import type { CheckShardLines } from "./protocol.js"

/** A thread's answers to `CheckShardLines`. What knows where records come from loads with the first of them. */
export const checkShardHandler = Effect.gen(function* () {
  const vm = yield* Vm
  const randomness = yield* Randomness
  const checkers = [new RecordChecker(vm), new RecordChecker(vm, true)] as const
  const shards = yield* Effect.cached(
    Effect.map(
      Effect.promise(() => import("../../services/folder/ShardCheck.js")),
      ({ ShardCheck }) => new ShardCheck(randomness),
    ),
  )
  return ({ bytes, place, schedules }: CheckShardLines) =>
    Effect.map(shards, (check) => check.check(checkers[schedules ? 1 : 0], place, bytes))
})
