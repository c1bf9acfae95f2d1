import * as Effect from "effect/Effect"
import { eventLoopTurn } from "./eventLoopTurn.js"

/** How long work goes on before the event loop gets a turn, in milliseconds. */
const SLICE = 25

/** Hands each item to `use`, with turns of the event loop in between, so that it can be interrupted. */
export const inTurns = <A>(items: Iterable<A>, use: (item: A) => void): Effect.Effect<void> =>
  Effect.suspend(() => {
    const rest = items[Symbol.iterator]()
    /** Whether there may be more. */
    const slice = (): boolean => {
      const end = performance.now() + SLICE
      while (performance.now() < end) {
        const next = rest.next()
        if (next.done === true) return false
        use(next.value)
      }
      return true
    }
    return Effect.iterate(true, {
      while: (more) => more,
      body: () => Effect.zipRight(eventLoopTurn, Effect.sync(slice)),
    })
  })
