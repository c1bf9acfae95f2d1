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
  const loaded = yield* Effect.cached(
    Effect.map(
      Effect.promise(() =>
        Promise.all([
          import("../../services/folder/ShardCheck.js"),
          import("../../services/folder/checkShardLines.js"),
        ]),
      ),
      ([{ ShardCheck }, { checkShardLines }]) => ({ shards: new ShardCheck(randomness), checkShardLines }),
    ),
  )
  return ({ bytes, place, schedules }: CheckShardLines) =>
    Effect.map(loaded, ({ checkShardLines, shards }) =>
      checkShardLines(checkers[schedules ? 1 : 0], shards, place, bytes),
    )
})
