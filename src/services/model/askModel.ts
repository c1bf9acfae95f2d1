import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import { SourceError } from "../../domain/errors.js"
import type { ModelAnswer } from "../../domain/ModelAnswer.js"
import { Progress } from "../Progress.js"
import { AnswerStore } from "./AnswerStore.js"
import { answerKey, type AskSettings, readKept, requestName } from "./keptAnswers.js"
import { Model } from "./Model.js"

/** A request that a model is tested with. */
export interface AskedCase {
  readonly id: string
  readonly prompt: string
}

export interface AskOptions {
  readonly settings: AskSettings
  /** Answers to each case. */
  readonly samples: number
  /** Requests at once. */
  readonly concurrency: number
  /** Is told how many of the answers are there already, before the others are asked for. */
  readonly found: (answers: number) => Effect.Effect<unknown, never>
}

/** Milliseconds with as many digits as a clock has. */
const rounded = (ms: number): number => Math.round(ms * 1000) / 1000

/**
 * The answers of the `Model` to all cases: by case, and of each by sample. Each is in the `AnswerStore` as soon as it has come; those
 * that are there already are not asked for again. Fails with a `SourceError`, before anything is asked or written, where the store
 * has something else, and with a `ModelError` at the first request that the model does not answer.
 */
export const askModel = (cases: ReadonlyArray<AskedCase>, options: AskOptions) =>
  Effect.gen(function* () {
    const { concurrency, found, samples, settings } = options
    const model = yield* Model
    const progress = yield* Progress
    const store = yield* AnswerStore
    const prompts = new Map(cases.map(({ id, prompt }) => [id, prompt]))
    const kept = yield* Either.mapLeft(
      readKept(yield* store.read, settings, prompts),
      (description) =>
        new SourceError({
          ...{ path: store.name, reason: "Invalid" },
          description: `${description}; answers are kept in a file of their own, so choose another`,
        }),
    )
    const requests = cases.flatMap((one) => Array.from({ length: samples }, (_, sample) => ({ ...one, sample })))
    const answers = new Map(kept.answers)
    const missing = requests.filter(({ id, sample }) => !answers.has(answerKey(id, sample)))
    yield* found(requests.length - missing.length)
    if (missing.length > 0) {
      const write = yield* store.append(kept.length)
      if (kept.open) yield* write("\n")
      // A line is written whole before the next.
      const turn = yield* Effect.makeSemaphore(1)
      const ask = ({ id, prompt, sample }: (typeof requests)[number]) =>
        Effect.gen(function* () {
          const { latencyMs, text } = yield* model.complete({ system: settings.system, prompt })
          const answer: ModelAnswer = {
            ...{ id, sample, prompt, completion: text, latency_ms: rounded(latencyMs) },
            request: requestName(settings, prompt, sample),
          }
          yield* Effect.uninterruptible(turn.withPermits(1)(write(`${JSON.stringify(answer)}\n`)))
          answers.set(answerKey(id, sample), answer)
          yield* progress.advance(1)
        })
      yield* Effect.acquireUseRelease(
        progress.start(missing.length, "answers"),
        () => Effect.forEach(missing, ask, { concurrency, discard: true }),
        () => progress.stop,
      )
    }
    return cases.map(({ id }) => Array.from({ length: samples }, (_, sample) => answers.get(answerKey(id, sample))!))
  }).pipe(Effect.scoped)
