/** Scores a stream of completions against a stream of records: what a reward function or an evaluation does with a model's answers. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { Datagen, LocalGeneration, NativeVm, type Outcome, Score, Scorer, type TrainingExample } from "nl-datagen"

/** What a model wrote, for each record in order: how it did. Fuel decides, never a clock. */
export const scores = <E, R, E2, R2>(
  records: Stream.Stream<TrainingExample, E, R>,
  completions: Stream.Stream<string, E2, R2>,
): Stream.Stream<Outcome, E | E2, R | R2 | Scorer> =>
  Stream.unwrap(
    Effect.map(Scorer, ({ score }) =>
      Stream.zipWith(records, completions, (record, completion) =>
        score(Score.answerIn(completion), Score.problemOfRecord(record)),
      ),
    ),
  )

/** pass@1 of a model, with its 95 % interval, on `count` records that are all functions with eight tests each. */
export const passAt1 = <E, R>(count: number, model: (prompt: string) => Effect.Effect<string, E, R>) => {
  const records = Datagen.stream({ numExamples: count, level: 5, seed: 7, tests: 8, form: "function" })
  const completions = Stream.mapEffect(records, ({ prompt }) => model(prompt), { concurrency: 8 })
  return scores(records, completions).pipe(
    Stream.map(({ passed }) => Number(passed)),
    Stream.map((value) => ({ count: 1, sum: value, squares: value })),
    Stream.runCollect,
    Effect.map(Score.clusteredMean),
    Effect.provide(Layer.merge(LocalGeneration.services, Layer.provide(Scorer.layer, NativeVm.layer))),
  )
}
