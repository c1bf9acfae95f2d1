import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { fileSize } from "../domain/quantity.js"
import { Progress, type Unit } from "../services/Progress.js"
import { StandardStreams } from "../services/StandardStreams.js"

/** Milliseconds between two drawings. */
const INTERVAL = 100

const CLEAR = "\r\u001b[K"

/** Width of a terminal that does not tell its own. */
const USUAL_WIDTH = 80

const clock = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60)
  return `${minutes}:${String(seconds % 60).padStart(2, "0")}`
}

const AMOUNT: Readonly<Record<Unit, (amount: number) => string>> = {
  records: (amount) => String(Math.round(amount)),
  bytes: (amount) => fileSize(Math.round(amount)),
  answers: (amount) => String(Math.round(amount)),
}

const RATE: Readonly<Record<Unit, (amount: number) => string>> = {
  records: (amount) => `${AMOUNT.records(amount)} records/s`,
  bytes: (amount) => `${AMOUNT.bytes(amount)}/s`,
  // A large model takes seconds for one.
  answers: (amount) => `${amount < 10 ? amount.toFixed(1) : AMOUNT.answers(amount)} answers/s`,
}

interface Run {
  readonly done: number
  /** Infinite where it is not known. */
  readonly total: number
  readonly unit: Unit
  /** Milliseconds since the start. */
  readonly elapsed: number
}

/**
 * As much of amount, share, rate and the time that is left as fits in `width` characters; a line that fills the last
 * column would wrap on some terminals.
 */
export const progressLine = ({ done, elapsed, total, unit }: Run, width: number): string => {
  const rate = elapsed > 0 ? (done * 1000) / elapsed : 0
  const amount = AMOUNT[unit](done)
  const forms = []
  if (total === Number.POSITIVE_INFINITY) {
    const so = unit === "bytes" ? amount : `${amount} ${unit}`
    if (rate > 0) forms.push(`${so}, ${RATE[unit](rate)}`)
    forms.push(so, amount)
  } else {
    // A file may grow while it is read.
    const share = `${total > 0 ? Math.min(100, Math.floor((100 * done) / total)) : 100} %`
    const whole = `${amount}/${AMOUNT[unit](total)} (${share})`
    if (rate > 0) {
      const left = `${clock(Math.ceil(Math.max(0, total - done) / rate))} left`
      forms.push(`${whole}, ${RATE[unit](rate)}, ${left}`, `${whole}, ${left}`, `${share}, ${left}`)
    } else forms.push(whole)
    forms.push(share)
  }
  return forms.find(({ length }) => length < width) ?? ""
}

const silent = Progress.of({ start: () => Effect.void, advance: () => Effect.void, stop: Effect.void })

/** Draws on standard error while that is a terminal; silent otherwise. */
export const layer = Layer.effect(
  Progress,
  Effect.map(StandardStreams, ({ stderr }) => {
    if (!stderr.isTerminal) return silent
    let run: Omit<Run, "elapsed"> = { done: 0, total: 0, unit: "records" }
    let started = 0
    let drawn = -Infinity
    // What cannot be drawn is not worth ending a run for.
    const show = (text: string) => Effect.ignore(stderr.write(CLEAR + text))
    const draw = (now: number) => {
      drawn = now
      return show(progressLine({ ...run, elapsed: now - started }, stderr.columns ?? USUAL_WIDTH))
    }
    return Progress.of({
      start: (total, unit = "records") =>
        Effect.flatMap(Clock.currentTimeMillis, (now) => {
          run = { done: 0, total, unit }
          started = now
          return draw(now)
        }),
      advance: (amount) =>
        Effect.flatMap(Clock.currentTimeMillis, (now) => {
          run = { ...run, done: run.done + amount }
          return now - drawn < INTERVAL ? Effect.void : draw(now)
        }),
      stop: Effect.suspend(() => show("")),
    })
  }),
)

/** Shows nothing. */
export const layerSilent = Layer.succeed(Progress, silent)
