import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { Assembler } from "../services/Assembler.js"
import { ShardMaker } from "../services/folder/ShardMaker.js"
import { shardParts } from "../services/folder/shardParts.js"
import { checkPlan, shardWorker } from "../services/folder/shardWorker.js"
import { Randomness } from "../services/Randomness.js"
import { eventLoopTurn } from "../services/turns/eventLoopTurn.js"
import { Vm } from "../services/Vm.js"

/** Shards are made in this thread, one after the other, whatever number of workers is asked for. */
export const layer: Layer.Layer<ShardMaker, never, Randomness | Assembler | Vm> = Layer.effect(
  ShardMaker,
  Effect.map(Effect.context<Randomness | Assembler | Vm>(), (context) => {
    const own = Context.pick(Randomness, Assembler, Vm)(context)
    return ShardMaker.of({
      check: (plan) => Effect.provide(checkPlan(plan), own),
      make: (plan, shards, _, write) =>
        Effect.suspend(() => {
          const next = shardWorker()
          return Effect.forEach(
            shards,
            (shard) => {
              const parts = shardParts((begins) => Effect.zipRight(eventLoopTurn, next(plan, shard.number, begins)))
              return write(shard, Stream.provideSomeContext(parts, own))
            },
            { discard: true },
          )
        }),
    })
  }),
)
