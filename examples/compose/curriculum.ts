/**
 * Takes records from the stream into a pipeline of its own: pairs for fine-tuning (instruction and completion), only
 * programs that fit a model's context, and how many of each category there are.
 */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { Datagen, LocalGeneration, type TrainingExample } from "nl-datagen"

interface Pair {
  readonly instruction: string
  readonly completion: string
}

const toPair = (example: TrainingExample): Pair => ({
  instruction: example.prompt,
  completion: `${example.assembly}\n; leaves ${example.expected_output} in r0`,
})

/** The first `count` pairs whose program is at most `maxBytes` bytes, and how many there are by category. */
export const curriculum = (count: number, maxBytes: number) =>
  Datagen.stream({ numExamples: 100_000, level: 5, seed: 2024 }).pipe(
    Stream.filter((example) => example.binary_ir.length <= maxBytes),
    Stream.take(count),
    Stream.runFold({ pairs: [] as Array<Pair>, categories: new Map<string, number>() }, (result, example) => {
      result.pairs.push(toPair(example))
      result.categories.set(example.category, (result.categories.get(example.category) ?? 0) + 1)
      return result
    }),
    Effect.provide(LocalGeneration.services),
  )
