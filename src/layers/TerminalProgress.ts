import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Progress } from "../services/Progress.js"
import { StandardStreams } from "../services/StandardStreams.js"

/** Milliseconds between two drawings. */
const INTERVAL = 100

const CLEAR = "\r\u001b[K"

const clock = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60)
  return `${minutes}:${String(seconds % 60).padStart(2, "0")}`
}

/** One line: records, share, rate and the time that is left, `elapsed` milliseconds after the start. */
export const progressLine = (done: number, total: number, elapsed: number): string => {
  const rate = elapsed > 0 ? (done * 1000) / elapsed : 0
  const share = `${done}/${total} (${Math.floor((100 * done) / total)} %)`
  return rate === 0 ? share : `${share}, ${Math.round(rate)} records/s, ${clock(Math.ceil((total - done) / rate))} left`
}

const silent = Progress.of({ start: () => Effect.void, advance: () => Effect.void, stop: Effect.void })

/** Draws on standard error while that is a terminal; silent otherwise. */
export const layer = Layer.effect(
  Progress,
  Effect.map(StandardStreams, ({ stderr }) => {
    if (!stderr.isTerminal) return silent
    let total = 0
    let done = 0
    let started = 0
    let drawn = -Infinity
    // What cannot be drawn is not worth ending a run for.
    const draw = (text: string) => Effect.ignore(stderr.write(CLEAR + text))
    return Progress.of({
      start: (records) =>
        Effect.flatMap(Clock.currentTimeMillis, (now) => {
          ;[total, done, started, drawn] = [records, 0, now, now]
          return draw(progressLine(0, records, 0))
        }),
      advance: (records) =>
        Effect.flatMap(Clock.currentTimeMillis, (now) => {
          done += records
          if (now - drawn < INTERVAL) return Effect.void
          drawn = now
          return draw(progressLine(done, total, now - started))
        }),
      stop: Effect.suspend(() => draw("")),
    })
  }),
)
