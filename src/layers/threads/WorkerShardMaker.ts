import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { shardCount } from "../../domain/DatasetPlan.js"
import { ShardMaker } from "../../services/folder/ShardMaker.js"
import { shardParts } from "../../services/folder/shardParts.js"
import { CheckPlan, NextShardPart } from "./protocol.js"
import { type Ask, inThreads, type Threads } from "./ThreadPool.js"

/**
 * Shards of a plan that this thread checks itself. For one with more, it would keep the catalogue in memory beside the threads that
 * make them, and needs it for nothing else.
 */
const FEW = 32

const inThisThread = <A, E, R>(
  local: Layer.Layer<ShardMaker>,
  use: (maker: Context.Tag.Service<ShardMaker>) => Effect.Effect<A, E, R>,
) => Effect.scoped(Effect.flatMap(Layer.build(local), (context) => use(Context.get(context, ShardMaker))))

/**
 * Shards are made on worker threads, each by one of them from drawing to finished bytes, and written by this thread. With one
 * worker they are made by `local`, which is built when it is needed. Their bytes are the same either way.
 */
export const layer = (threads: Threads, local: Layer.Layer<ShardMaker>): Layer.Layer<ShardMaker> =>
  Layer.succeed(
    ShardMaker,
    ShardMaker.of({
      check: (plan) => {
        const here = inThisThread(local, ({ check }) => check(plan))
        if (shardCount(plan) < FEW) return here
        return Stream.runDrain(
          inThreads(
            threads,
            { size: 1, ahead: 1, otherwise: () => Stream.fromEffect(here) },
            Stream.succeed(plan),
            (ask: Ask<CheckPlan>) => ask(0, new CheckPlan({ plan })),
          ),
        )
      },
      make: (plan, shards, workers, write) => {
        const here = inThisThread(local, ({ make }) => make(plan, shards, workers, write))
        const size = Math.min(workers, shards.length)
        if (size <= 1) return here
        /** Numbers of the threads that have no shard. */
        const free = Array.from({ length: size }, (_, thread) => thread)
        return Stream.runDrain(
          inThreads(
            threads,
            { size, ahead: size, otherwise: () => Stream.fromEffect(here) },
            Stream.fromIterable(shards),
            (ask: Ask<NextShardPart>, shard) =>
              Effect.acquireUseRelease(
                Effect.sync(() => free.pop()!),
                (thread) =>
                  write(
                    shard,
                    shardParts((begins) => ask(thread, new NextShardPart({ plan, shard: shard.number, begins }))),
                  ),
                (thread) => Effect.sync(() => void free.push(thread)),
              ),
          ),
        )
      },
    }),
  )
