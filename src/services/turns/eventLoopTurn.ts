import * as Effect from "effect/Effect"

/** Lets signals, timers and worker messages in, which a computation that never waits would keep out. */
export const eventLoopTurn: Effect.Effect<void> = Effect.async<void>((resume) => {
  const turn = setImmediate(() => resume(Effect.void))
  return Effect.sync(() => clearImmediate(turn))
})
