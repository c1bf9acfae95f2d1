import * as Effect from "effect/Effect"
import { eventLoopTurn } from "./eventLoopTurn.js"

/** How long work goes on before the event loop gets a turn, in milliseconds. */
const SLICE = 25

/** Uses items for about `SLICE`. Gives whether there may be more. */
const slice = <A>(items: Iterator<A>, use: (item: A) => void): boolean => {
  for (const end = performance.now() + SLICE; performance.now() < end;) {
    const next = items.next()
    if (next.done === true) return false
    use(next.value)
  }
  return true
}

/** Hands each item to `use`, with turns of the event loop in between, so that it can be interrupted. */
export const inTurns = <A>(items: Iterable<A>, use: (item: A) => void): Effect.Effect<void> =>
  Effect.suspend(() => {
    const rest = items[Symbol.iterator]()
    const work = Effect.sync(() => slice(rest, use))
    return Effect.iterate(true, { while: (more) => more, body: () => Effect.zipRight(eventLoopTurn, work) })
  })
