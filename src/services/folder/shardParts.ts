import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import type { ShardPart } from "./ShardMaker.js"

/**
 * The parts of a shard, as `next` gives them, up to the one with the receipt: one is made while the one before it is written.
 */
export const shardParts = <E, R>(
  next: (begins: boolean) => Effect.Effect<ShardPart, E, R>,
): Stream.Stream<ShardPart, E, R> =>
  Stream.unfoldEffect<"first" | "next" | "end", ShardPart, E, R>("first", (which) =>
    which === "end"
      ? Effect.succeedNone
      : Effect.map(next(which === "first"), (part) =>
          Option.some([part, part.receipt === undefined ? "next" : "end"] as const),
        ),
  ).pipe(Stream.buffer({ capacity: 1 }))
